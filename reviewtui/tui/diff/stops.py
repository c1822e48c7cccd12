"""Where a reader stops in a file: at changes, at lines with findings, and at what is folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reviewtui.model import Finding
from reviewtui.tui.conversations import Line
from reviewtui.tui.diff.folding import Ends
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Row
from reviewtui.tui.line_marks import Marks


def next_stop(rows: Sequence[int], here: int, step: int) -> int | None:
    """Return the nearest of the rows, which are in order, below (1) or above (-1) this one."""
    if step > 0:
        place = bisect_right(rows, here)
        return rows[place] if place < len(rows) else None
    place = bisect_left(rows, here)
    return rows[place - 1] if place else None


def next_marked(layout: Layout, marks: Marks, here: int, step: int) -> Line | None:
    """Return the nearest line with findings below (1) or above (-1) a row; what is on both sides is met in the head.

    Of several lines in one fold, the one that comes first on the way is meant.
    """
    shown = {place: mark for place, mark in marks.items() if layout.shows(place[0])}
    in_head = {one.fingerprint for (side, _), mark in shown.items() if side is Side.HEAD for one in mark.findings}
    stops = sorted(
        (layout.row_of(side, line), line, side is Side.HEAD)
        for (side, line), mark in shown.items()
        if side is Side.HEAD or any(one.fingerprint not in in_head for one in mark.findings)
    )
    ways = [stop for stop in stops if (stop[0] > here if step > 0 else stop[0] < here)]
    if not ways:
        return None
    _, line, of_head = ways[0 if step > 0 else -1]
    return (Side.HEAD if of_head else Side.BASE), line


def findings_at(row: Row, marks: Marks) -> tuple[Finding, ...]:
    """Return the findings of a row, each once, those of the head first."""
    found: dict[str, Finding] = {}
    if row.has_line:
        for side in (Side.HEAD, Side.BASE):
            line = row.line(side)
            mark = marks.get((side, line)) if line is not None else None
            found |= {finding.fingerprint: finding for finding in (mark.findings if mark else ())}
    return tuple(found.values())


def nearest_fold(layout: Layout, here: int, ends: Ends) -> int | None:
    """Return the fold whose upper end comes next below a row, or whose lower end comes next above it."""
    folds = layout.folds()
    if here in folds:
        return here
    return next_stop(folds, here, 1 if ends is Ends.UPPER else -1)
