"""Shows where the words of a search are: in a line that is drawn, and in a text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.style import Style
    from textual.content import Content

    from reviewtui.tui.search.needle import Needle

TEXT_STYLE = "bold underline $role-background on $role-accent"


def lit_strip(strip: Strip, needle: Needle, style: Style) -> Strip:
    """Return a drawn line in which the words stand out."""
    text = strip.text
    spans = list(needle.spans(text))
    if not spans:
        return strip
    cells = [cell_len(text[:edge]) for span in spans for edge in span]
    edges = [0, *cells, strip.cell_length]
    parts = [strip.crop(start, stop) for start, stop in pairwise(edges)]
    # Between two edges stands by turns what is not a hit, and what is one.
    lit = [part if place % 2 == 0 else _styled(part, style) for place, part in enumerate(parts)]
    return Strip.join(lit)


def lit_text(text: Content, needle: Needle) -> Content:
    """Return a text in which the words stand out."""
    for start, stop in needle.spans(text.plain):
        text = text.stylize(TEXT_STYLE, start, stop)
    return text


def _styled(strip: Strip, style: Style) -> Strip:
    return Strip(list(Segment.apply_style(strip, post_style=style)), strip.cell_length)
