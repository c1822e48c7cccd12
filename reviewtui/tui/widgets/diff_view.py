"""The diff: what a reader does in it beyond moving about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reviewtui.model import Finding
from reviewtui.tui.actions import Place
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.folding import Ends
from reviewtui.tui.diff.rows import RowKind
from reviewtui.tui.diff.stops import MarkedLines, findings_at, nearest_fold, next_stop
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.line_marks import Marks
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.fold_row import clicked_ends
from reviewtui.tui.widgets.searched_diff import SearchedDiff

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

# How far one key goes sideways.
SIDE_STEP = 8


class DiffView(SearchedDiff):
    """A file on both sides, with keys and mouse."""

    PLACES = (Place.DIFF, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.DIFF, Place.FINDINGS)]

    @dataclass
    class Wanted(Message):
        """The comments on the line under the cursor are wanted."""

    @dataclass
    class Chosen(Message):
        """A line with findings was chosen."""

        findings: Sequence[Finding]

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(glyphs, id=id)
        self._clicked = 0
        self._sorted: tuple[Marks, MarkedLines] | None = None

    def on_click(self, event: events.Click) -> None:
        """Remember where in the row the mouse is."""
        offset = event.get_content_offset(self)
        self._clicked = offset.x if offset is not None else 0
        super().on_click(event)

    def row_clicked(self) -> None:
        """Open what was clicked of a fold, or of the marks beside a line."""
        row = self.row
        if row is not None and row.kind is RowKind.FOLD:
            self._open(clicked_ends(row.hidden, self.room, self._glyphs, self._clicked))
        elif self._painter is not None and self._painter.in_gutter(self._clicked, self.room):
            self.action_open()

    def action_sideways(self, direction: int) -> None:
        """Show what is further right (1) or left (-1)."""
        self.scroll_to(x=self.scroll_offset.x + direction * SIDE_STEP, animate=False, immediate=True)

    def action_line_start(self) -> None:
        """Show the lines from their beginning."""
        self.scroll_to(x=0, animate=False, immediate=True)

    def action_line_end(self) -> None:
        """Show the end of the line under the cursor."""
        here = self.here
        if here is not None and self._file is not None and self._painter is not None:
            end = self._file.width(*here) - self._painter.text_width(self.room)
            self.scroll_to(x=max(0, end), animate=False, immediate=True)

    def action_hunk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) changed lines, but first to what differs further on in a long one."""
        sideways = self._words_beyond(step)
        row = next_stop(self._layout.changes(), self.cursor, step) if self._layout is not None else None
        if sideways is not None:
            self.scroll_to(x=max(0, sideways - SIDE_STEP), animate=False, immediate=True)
        elif row is not None:
            self.put_cursor(row)
            self.lead()
        else:
            self._tell_end(step, "change")

    def action_marked(self, step: int) -> None:
        """Go to the next (1) or previous (-1) line with a finding."""
        row = self.row
        line = None
        if row is not None and self._file is not None and self._layout is not None:
            line = self._marked(self._file).next(self._layout, row, step)
        if line is None:
            self._tell_end(step, "finding")
        else:
            self.go_to(*line)

    def action_more(self, end: str) -> None:
        """Show more of the nearest fold below or above; of the one under the cursor, at this end of it."""
        ends = Ends(end)
        fold = nearest_fold(self._layout, self.cursor, ends) if self._layout is not None else None
        if fold is None:
            self.notify("Nothing is folded there.", markup=False)
        elif self._layout is not None:
            self.keep_line(self._layout.open(fold, ends))

    def action_unfold(self) -> None:
        """Show the whole file, or fold again what did not change."""
        if self._layout is not None:
            self.keep_line(self._layout.open_all() if self._layout.folds() else self._layout.fold_all())

    def action_open(self) -> None:
        """Show more of the fold under the cursor, the findings of the line, or the comments on it."""
        row, here = self.row, self.here
        findings = findings_at(row, self._marks) if row is not None else ()
        if findings:
            self.post_message(self.Chosen(findings))
        elif here is not None and here in self._said:
            self.post_message(self.Wanted())
        else:
            self._open(Ends.BOTH)

    def _open(self, ends: Ends) -> None:
        if self._layout is not None and self.row_count:
            self.keep_line(self._layout.open(self.cursor, ends))

    def _words_beyond(self, step: int) -> int | None:
        """Return the cell of what differs next in the line under the cursor, out of sight to the right or left."""
        row, here, file = self.row, self.here, self._file
        if row is None or row.block is None or row.block.same or here is None or file is None or self._painter is None:
            return None
        left = self.scroll_offset.x
        words = [first for first, _ in file.lines.words(row.block, *here)]
        if step > 0:
            place = bisect_left(words, file.character_at(*here, left + self._painter.text_width(self.room)))
            return file.cells_to(*here, words[place]) if place < len(words) else None
        place = bisect_left(words, file.character_at(*here, left))
        return file.cells_to(*here, words[place - 1]) if place else None

    def _marked(self, file: FileDiff) -> MarkedLines:
        """Return where findings stand in the file; sorted when it is first asked for."""
        if self._sorted is None or self._sorted[0] is not self._marks:
            self._sorted = self._marks, MarkedLines(file.lines, self._marks)
        return self._sorted[1]

    def _tell_end(self, step: int, what: str) -> None:
        self.notify(f"There is no {what} {'below' if step > 0 else 'above'} in this file.", markup=False)
