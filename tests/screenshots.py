"""Makes the picture of the real screen that the README shows: the demo review, opened without a terminal."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from reviewtui.demo import MARKET, ORDERS, create
from reviewtui.preferences import GlyphChoice, Settings, ThemeChoice
from reviewtui.session import Options, Session
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.widgets.diff_view import DiffView

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from reviewtui.demo.story import Story

SIZE = (120, 36)
# What the terminal can show must not change the picture.
LOOK = Settings(theme=ThemeChoice.DARK, glyphs=GlyphChoice.UNICODE)
IMAGES = Path(__file__).parent.parent / "docs" / "images"
SECONDS = 30
# What a first reader should see: a change inside a shared schema, which many operations see; then one of many formats.
PICTURES = {
    "review.svg": (ORDERS, "response-enum-value-added"),
    "formats.svg": (MARKET, "proto-field-no-delete-unless-number-reserved"),
}


def main(arguments: list[str]) -> int:
    """Write the pictures to the folder that is given, or to the place where the README expects them."""
    target = Path(arguments[0]) if arguments else IMAGES
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(_draw(target))
    return 0


async def _draw(target: Path) -> None:
    for name, (story, wanted) in PICTURES.items():
        with TemporaryDirectory() as folder:
            svg = await _picture(Path(folder) / "shop", story, wanted)
        (target / name).write_text(svg, encoding="utf-8")
        print(target / name)


async def _picture(folder: Path, story: Story, wanted: str) -> str:
    demo = create(folder, story)
    options = Options(demo.folder, base=demo.base, head=demo.head)
    app = ReviewApp(lambda progress: Session.open(options, progress), LOOK)
    async with app.run_test(size=SIZE) as pilot:
        await _until(pilot, lambda: any(diff.file is not None for diff in app.screen.query(DiffView)))
        for _ in range(len(app.state.entries) if app.state else 0):
            entry = getattr(app.screen, "entry", None)
            if entry is not None and entry.finding.rule == wanted:
                break
            await pilot.press("right_square_bracket")
        await pilot.pause()
        return app.export_screenshot(title="reviewtui")


async def _until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    end = monotonic() + SECONDS
    while not condition():
        if monotonic() > end:
            raise TimeoutError
        await pilot.pause()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
