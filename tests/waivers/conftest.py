"""A repository whose branch removes an operation, and waivers for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import run, shop
from tests.cli.shop import Shop
from tests.cli.specs import ONE, TWO
from tests.copies import copied
from tests.waivers.orders import PATH, Orders

__all__ = ["run", "shop"]


@pytest.fixture
def orders(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Orders:
    """Return the repository on its branch `change`, which removes what main promised."""
    return Orders(Shop(copied(tmp_path_factory, "waived", _orders, tmp_path / "shop")))


def _orders(folder: Path) -> None:
    shop = Shop.create(folder)
    shop.commit({PATH: TWO})
    shop.branch("change")
    shop.commit({PATH: ONE})
