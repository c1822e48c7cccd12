"""The row that stands for lines which are not shown, with what a click on it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from reviewtui.counting import counted
from reviewtui.tui.diff.folding import OPENED_LINES, Ends

if TYPE_CHECKING:
    from rich.style import Style

    from reviewtui.tui.theme import Glyphs

_GAP = "   "


def fold_segments(hidden: int, width: int, glyphs: Glyphs, style: Style) -> list[Segment]:
    """Return the words of a fold; what can be clicked comes after them, as far as there is room."""
    return [Segment(text, style) for text, _ in _parts(hidden, width, glyphs)]


def clicked_ends(hidden: int, width: int, glyphs: Glyphs, cell: int) -> Ends:
    """Return what a click on a cell of a fold opens: what stands there, or a step at both ends."""
    at = 0
    for text, ends in _parts(hidden, width, glyphs):
        at += cell_len(text)
        if cell < at:
            return ends
    return Ends.BOTH


def _parts(hidden: int, width: int, glyphs: Glyphs) -> Iterator[tuple[str, Ends]]:
    words = f" {glyphs.fold} {counted(hidden, 'unchanged line')}"
    yield words, Ends.BOTH
    room = width - cell_len(words)
    if hidden > OPENED_LINES:
        offers = [(f"{glyphs.down}{OPENED_LINES}", Ends.UPPER), (f"{glyphs.up}{OPENED_LINES}", Ends.LOWER)]
    else:
        offers = []
    for text, ends in (*offers, ("all", Ends.ALL)):
        room -= len(_GAP) + cell_len(text)
        if room >= 0:
            yield _GAP, Ends.BOTH
            yield text, ends
