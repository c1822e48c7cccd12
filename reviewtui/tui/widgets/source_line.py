"""Paints one line of source as segments: colors of the language below, marks of the diff above, cut to the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reviewtui.tui.diff.highlight import Colored, Role
from reviewtui.tui.diff.words import Span

if TYPE_CHECKING:
    from rich.style import Style

# Longer lines are cut where they are looked at before anything is measured, so that a minified file stays quick.
CUT_FIRST = 2_000


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


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A harmless line of text with what is known about it."""

    text: str
    ground: Ground
    colored: Sequence[Colored] = ()
    words: Sequence[Span] = ()


def paint(line: SourceLine, inks: Inks, start: int, width: int, more: str) -> Strip:
    """Return the cells from `start` on, exactly `width` of them; `more` at the end says that the line goes on."""
    if len(line.text) > CUT_FIRST:
        line, start = _cut(line, start, width)
    plain = inks[line.ground, None]
    strip = Strip(_segments(line, inks))
    if strip.cell_length - start <= width:
        return strip.crop(start).adjust_cell_length(width, plain)
    in_sight = strip.crop(start, start + max(0, width - cell_len(more)))
    return Strip.join([in_sight, Strip([Segment(more, plain)])]).adjust_cell_length(width, plain)


def _segments(line: SourceLine, inks: Inks) -> list[Segment]:
    edges = {0, len(line.text)}
    for first, stop in (*((begin, end) for begin, end, _ in line.colored), *line.words):
        edges.update((min(first, len(line.text)), min(stop, len(line.text))))
    ordered = sorted(edges)
    word_ground = WORD.get(line.ground, line.ground)
    segments = []
    for first, stop in pairwise(ordered):
        marked = any(begin <= first < end for begin, end in line.words)
        role = next((role for begin, end, role in line.colored if begin <= first < end), None)
        segments.append(Segment(line.text[first:stop], inks[word_ground if marked else line.ground, role]))
    return segments


def _cut(line: SourceLine, start: int, width: int) -> tuple[SourceLine, int]:
    """Keep only what is in view; a line this long is shown as if every character were one cell wide."""
    words = tuple((max(0, first - start), stop - start) for first, stop in line.words if stop > start)
    # One character too many, so that the end still says that the line goes on.
    return SourceLine(line.text[start : start + width + 1], line.ground, (), words), 0
