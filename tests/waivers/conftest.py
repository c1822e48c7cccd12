"""A repository whose branch removes an operation, and waivers for it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import run, shop
from tests.cli.shop import Shop
from tests.cli.specs import ONE, TWO
from tests.waivers.orders import PATH, Orders

__all__ = ["run", "shop"]


@pytest.fixture
def orders(shop: Shop) -> Orders:
    """Return the repository on its branch `change`, which removes what main promised."""
    shop.commit({PATH: TWO})
    shop.branch("change")
    shop.commit({PATH: ONE})
    return Orders(shop)
