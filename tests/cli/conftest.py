"""Run the command line inside the test's own process, and make repositories for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.cli import main
from reviewtui.demo import create
from tests.cli.orders import orders_shop
from tests.cli.reviewed import reviewed_shop
from tests.cli.shop import Outcome, Run, Shop
from tests.copies import copied


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `reviewtui` with some words."""

    def run_with(*words: str | Path) -> Outcome:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run_with


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo repository; tests only read it."""
    return create(tmp_path_factory.mktemp("demo") / "shop").folder


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Path:
    """Return a repository like the demo, and quicker to review."""
    return copied(tmp_path_factory, "orders", orders_shop, tmp_path / "own")


@pytest.fixture
def shop(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Shop:
    """Return an empty repository with an identity and a branch `main`."""
    return Shop(copied(tmp_path_factory, "shop", Shop.create, tmp_path / "shop"))


@pytest.fixture
def reviewed(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Shop:
    """Return a repository before anybody said anything to its branch `change`, whose house asks little."""
    return Shop(copied(tmp_path_factory, "reviewed", reviewed_shop, tmp_path / "shop"))
