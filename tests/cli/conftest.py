"""Run the command line inside the test's own process, and make repositories for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.cli import main
from reviewtui.demo import create
from tests.cli.shop import Outcome, Run, Shop


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
def shop(tmp_path: Path) -> Shop:
    """Return an empty repository with an identity and a branch `main`."""
    folder = tmp_path / "shop"
    folder.mkdir()
    shop = Shop(folder)
    shop.git("init", "--quiet", "--initial-branch=main")
    shop.git("config", "user.name", "Test")
    shop.git("config", "user.email", "test@example.com")
    return shop
