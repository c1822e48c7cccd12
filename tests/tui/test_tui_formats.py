"""One review over all formats, as it really is: each description is named with its format, its files are shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from reviewtui.demo import MARKET, create
from reviewtui.session import Options, Session
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.screens.review import ReviewScreen
from tests.tui.album import Album
from tests.tui.stage import is_ready, press_until, screen_text, until

SIZE = (120, 36)
# What stands in the source beside the first finding of each format.
SHOWN = {
    "openapi": "returned",
    "jsonschema": "receipts",
    "asyncapi": "carrier",
    "graphql": "addToBasket",
    "protobuf": "warehouse",
}


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo of all formats; tests only read it."""
    return create(tmp_path_factory.mktemp("market") / "market", MARKET).folder


def chosen(app: ReviewApp) -> str:
    """Return the format of the finding that is shown."""
    screen = app.screen
    return screen.entry.spec.format if isinstance(screen, ReviewScreen) and screen.entry is not None else ""


async def test_each_format_looks_as_before(market: Path, album: Album) -> None:
    options = Options(market, base="main", head=MARKET.branch)
    app = ReviewApp(lambda progress: Session.open(options, progress), unicode=True)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: is_ready(app))
        for name, words in SHOWN.items():
            await press_until(pilot, "n", partial(lambda name: chosen(app) == name, name))
            await until(pilot, partial(lambda words: words in screen_text(pilot), words))
            assert name in screen_text(pilot)
            await album.look(pilot, name)
    assert app.surprises == []
