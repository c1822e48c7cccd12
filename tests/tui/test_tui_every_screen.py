"""Every screen in every theme and size: its colors can be told apart, and everything has its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from textual.color import Color

from reviewtui.tui.palettes import DARK, HIGH_CONTRAST, LIGHT, MONOCHROME, Palette
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import walk
from tests.tui.screen_looks import Inked, check_layout, inks
from tests.tui.shared_review import with_ben, with_news
from tests.tui.stage import WIDE, review, screen_text
from tests.tui.test_tui_theme import LEAST, between

if TYPE_CHECKING:
    from textual.pilot import Pilot

PALETTES = {"dark": DARK, "light": LIGHT, "high contrast": HIGH_CONTRAST, "monochrome": MONOCHROME}
SIZES = ((60, 20), (80, 60), (120, 24), (200, 40))
# What a palette makes of a color in a terminal that has fewer.
FEW = {"high contrast": ColorSystem.STANDARD, "dark": ColorSystem.EIGHT_BIT, "light": ColorSystem.EIGHT_BIT}


def contrast(palette: Palette, ink: Inked, colors: ColorSystem = ColorSystem.TRUECOLOR) -> float:
    """Return how well text is read, by the roles of its colors."""
    asked = (Color.parse(getattr(palette, role)).rich_color.downgrade(colors) for role in ink)
    return between(*(Color(*color.get_truecolor()) for color in asked))


async def check_sizes(pilot: Pilot[None], sizes: Iterable[tuple[int, int]]) -> None:
    """See that the screen has its place in windows of these sizes, and is drawn with ASCII alone."""
    for size in sizes:
        with pilot.app.batch_update():
            await pilot.resize_terminal(*size)
        await pilot.pause()
        try:
            check_layout(pilot.app)
        except AssertionError as error:
            error.add_note(f"in {size}:\n{screen_text(pilot)}")
            raise
        assert [line for line in screen_text(pilot).splitlines() if not line.isascii()] == []


async def test_every_screen_can_be_read_in_every_theme_and_has_its_place_in_every_size() -> None:
    found: defaultdict[Inked, list[str]] = defaultdict(list)
    seen: set[type[object]] = set()
    async with review(with_ben(with_news(FakeSession())), size=WIDE, unicode=False) as pilot:
        async for places in walk(pilot):
            for ink, text in inks(pilot.app, DARK):
                found[ink].append(f"{places[0].value}: {text}")
            if type(pilot.app.screen) not in seen:
                await check_sizes(pilot, (*SIZES, WIDE))
            seen.add(type(pilot.app.screen))
    assert {ink: texts[:3] for ink, texts in found.items() if not all(hasattr(DARK, role) for role in ink)} == {}
    everywhere = [(name, palette, ColorSystem.TRUECOLOR) for name, palette in PALETTES.items()]
    fewer = [(name, PALETTES[name], colors) for name, colors in FEW.items()]
    weak = {
        (name, colors.name, ink): texts[:3]
        for (name, palette, colors), (ink, texts) in product((*everywhere, *fewer), found.items())
        if contrast(palette, ink, colors) < LEAST
    }
    assert weak == {}
