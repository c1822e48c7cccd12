"""Paints one line of source as segments: colors of the language below, marks of the diff above, cut to the view."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reviewtui.tui.diff.file_diff import Stretch
from reviewtui.tui.diff.highlight import Role

if TYPE_CHECKING:
    from rich.style import Style


class Ground(Enum):
    """What lies behind a stretch of text."""

    SAME = "same"
    ADDED = "added"
    ADDED_WORD = "added-word"
    REMOVED = "removed"
    REMOVED_WORD = "removed-word"
    ABSENT = "absent"


WORD = {Ground.ADDED: Ground.ADDED_WORD, Ground.REMOVED: Ground.REMOVED_WORD}

Inks = Mapping[tuple[Ground, Role | None], "Style"]


def paint(line: Stretch, ground: Ground, inks: Inks, window: tuple[int, int], more: str) -> Strip:
    """Return the cells of a window (start and width), exactly so many; `more` at the end says that the line goes on."""
    start, width = window[0] - line.cell, window[1]
    plain = inks[ground, None]
    strip = Strip(_segments(line, ground, inks))
    if strip.cell_length - start <= width and not line.more:
        return strip.crop(start).adjust_cell_length(width, plain)
    in_sight = strip.crop(start, start + max(0, width - cell_len(more)))
    return Strip.join([in_sight, Strip([Segment(more, plain)])]).adjust_cell_length(width, plain)


def _segments(line: Stretch, ground: Ground, inks: Inks) -> list[Segment]:
    """Cut the text where a color or a mark begins or ends; both are in order, and neither overlaps itself."""
    end = len(line.text)
    edges = {0, end}
    for first, stop in (*((begin, end) for begin, end, _ in line.colored), *line.words):
        edges.update((min(first, end), min(stop, end)))
    colored, words = iter(line.colored), iter(line.words)
    color, word = next(colored, None), next(words, None)
    word_ground = WORD.get(ground, ground)
    segments = []
    for first, stop in pairwise(sorted(edges)):
        while color is not None and color[1] <= first:
            color = next(colored, None)
        while word is not None and word[1] <= first:
            word = next(words, None)
        role = color[2] if color is not None and color[0] <= first else None
        marked = word is not None and word[0] <= first
        segments.append(Segment(line.text[first:stop], inks[word_ground if marked else ground, role]))
    return segments
