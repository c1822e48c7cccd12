"""One review over all formats, as it really is: each description is named with its format, its files are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.demo import MARKET, create
from reviewtui.session import Options, Session
from reviewtui.tui.app import ReviewApp
from tests.tui.stage import is_ready, press_until, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

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


@pytest.mark.parametrize("name", list(SHOWN))
def test_each_format_looks_as_before(name: str, market: Path, snap_compare: Compare) -> None:
    options = Options(market, base="main", head=MARKET.branch)
    app = ReviewApp(lambda progress: Session.open(options, progress), unicode=True)

    def chosen() -> str:
        entry = getattr(app.screen, "entry", None)
        return entry.spec.format if entry is not None else ""

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await press_until(pilot, "n", lambda: chosen() == name)
        await until(pilot, lambda: SHOWN[name] in screen_text(pilot))
        assert name in screen_text(pilot)

    assert snap_compare(app, terminal_size=SIZE, run_before=come_there)
    assert app.surprises == []
