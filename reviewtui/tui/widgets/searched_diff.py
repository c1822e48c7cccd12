"""The search in a file on both sides: in every line of what is shown, those in folds too."""

from __future__ import annotations

from collections.abc import Sequence

from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face
from reviewtui.tui.search.file_lines import FileLines
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.diff_canvas import DiffCanvas


class SearchedDiff(DiffCanvas):
    """The rows of a file, with what a search needs of them."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(glyphs, id=id)
        self._numbered: FileLines | None = None

    @property
    def search_basis(self) -> FileLines | None:
        """The lines of the sides that are shown; None while there is no file."""
        if self._file is None or self._layout is None:
            return None
        sides = (self._layout.side,) if self.face is Face.SOURCE else tuple(Side)
        known = self._numbered
        if known is None or known.diff is not self._file.lines or known.sides != sides:
            known = self._numbered = FileLines(self._file.lines, sides)
        return known

    @property
    def search_length(self) -> int:
        """How many lines there are."""
        lines = self.search_basis
        return lines.length if lines is not None else 0

    @property
    def search_place(self) -> int:
        """The number of the line that the cursor is on."""
        lines, here = self.search_basis, self.here
        return lines.number(*here) if lines is not None and here is not None else 0

    def search_lines(self, start: int, stop: int) -> Sequence[str]:
        """Return some of the lines as they stand in the file."""
        lines = self.search_basis
        return lines.lines(start, stop) if lines is not None else ()

    def go_to_hit(self, place: int) -> None:
        """Bring a line into sight, unfolded; of a long one, where the words are."""
        lines = self.search_basis
        if lines is None or not lines.length:
            return
        text = lines.lines(place, place + 1)[0]
        first = next(self.needle.spans(text), None) if self.needle is not None else None
        self.go_to(*lines.at(place), first[0] + 1 if first is not None else 0)
