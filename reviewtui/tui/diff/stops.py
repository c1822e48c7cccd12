"""Where a reader stops in a file: at changes, at lines with findings, and at what is folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reviewtui.model import Finding
from reviewtui.tui.conversations import Line
from reviewtui.tui.diff.folding import Ends
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.diff.rows import Face, Row
from reviewtui.tui.line_marks import Marks


def next_stop(rows: Sequence[int], here: int, step: int) -> int | None:
    """Return the nearest of the rows, which are in order, below (1) or above (-1) this one."""
    if step > 0:
        place = bisect_right(rows, here)
        return rows[place] if place < len(rows) else None
    place = bisect_left(rows, here)
    return rows[place - 1] if place else None


class MarkedLines:
    """The lines of a file that have findings, in the order of its whole unified diff."""

    def __init__(self, lines: LineDiff, marks: Marks) -> None:
        """Sort them; what stands on both sides is met in the head."""
        self._whole = Layout(lines, Face.UNIFIED).open_all()
        in_head = {one.fingerprint for (side, _), mark in marks.items() if side is Side.HEAD for one in mark.findings}
        met = (
            (side, line)
            for (side, line), mark in marks.items()
            if side is Side.HEAD or any(one.fingerprint not in in_head for one in mark.findings)
        )
        self._stops = sorted(((self._whole.row_of(*place), place) for place in met), key=_row)

    def next(self, layout: Layout, here: Row, step: int) -> Line | None:
        """Return the nearest line below (1) or above (-1) a row that the layout shows, or hides in a fold."""
        line = here.line(here.side)
        at = self._whole.row_of(here.side, line) if line is not None else -1
        if step > 0:
            # A fold stands where its first line would; what is in that line comes after it.
            found = self._stops[(bisect_right if here.has_line else bisect_left)(self._stops, at, key=_row) :]
        else:
            found = self._stops[: bisect_left(self._stops, at, key=_row)][::-1]
        return next((place for _, place in found if layout.shows(place[0])), None)


def _row(stop: tuple[int, Line]) -> int:
    return stop[0]


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
