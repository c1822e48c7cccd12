"""Searching in the rows of a semantic tree that are open to the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.widgets.line_view import LineView
from reviewtui.tui.widgets.semantic_row import COLUMNS_FROM

if TYPE_CHECKING:
    from reviewtui.tui.semantic.rows import PageRows, Row
    from reviewtui.tui.widgets.semantic_row import SemanticRow

# What a narrow window cuts off is found as well.
_WHOLE = 400


class SearchedRows(LineView):
    """The part of the semantic view that is searched: names, what is said of both sides, and findings."""

    _row: SemanticRow
    _shown: PageRows | None
    _rows: tuple[Row, ...]

    @property
    def search_basis(self) -> object:
        """The rows that are open."""
        return self._rows

    @property
    def search_length(self) -> int:
        """How many rows are open."""
        return len(self._rows)

    @property
    def search_place(self) -> int:
        """The row that the cursor is on."""
        return self.cursor

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return the words of some rows."""
        shown = self._shown
        if shown is None:
            return []
        # Where there is no room for two columns, both sides have rows of their own.
        room = _WHOLE if self.room >= COLUMNS_FROM else COLUMNS_FROM - 1
        rows = self._rows[start:stop]
        drawn = (self._row.cells(shown.page, row, room, is_open=shown.is_open(row)) for row in rows)
        return ["".join(text for text, _ in cells) for cells in drawn]

    def go_to_hit(self, place: int) -> None:
        """Put the cursor on a row."""
        self.put_cursor(place)
