"""A short list of rows made of toned words, with a cursor; for levels, outcomes and files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reviewtui.model import Verdict
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from textual.binding import BindingType


class Tone(Enum):
    """How a stretch of a row is meant."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    ACCENT = "accent"
    MATCH = "match"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


TONES = {
    Verdict.BREAKING: Tone.BAD,
    Verdict.DANGEROUS: Tone.WARN,
    Verdict.SAFE: Tone.GOOD,
    Verdict.INFO: Tone.QUIET,
}
"""How words about a verdict are meant."""

Row: TypeAlias = Sequence[tuple[str, Tone]]


class RowList(LineView):
    """Shows rows; the text in them has been made harmless before."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.LIST)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {*(f"rows--{tone.value}" for tone in Tone), "rows--cursor"}

    @dataclass
    class Looked(Message):
        """The cursor is on a row."""

        rows: RowList
        row: int

        @property
        def control(self) -> RowList:
            """The list, so that a handler can name it by its id."""
            return self.rows

    @dataclass
    class Chosen(Message):
        """A row was chosen."""

        rows: RowList
        row: int

        @property
        def control(self) -> RowList:
            """The list, so that a handler can name it by its id."""
            return self.rows

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self._ellipsis = glyphs.ellipsis
        self._rows: list[Row] = []

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; the cursor stays where it is as long as there is a row."""
        self._rows = list(rows)
        self.virtual_size = Size(self.room, len(self._rows))
        self.cursor = max(0, min(self.cursor, len(self._rows) - 1))
        self.refresh()

    def put(self, place: int, row: Row) -> None:
        """Show another row in the place of one; all others stay."""
        self._rows = [*self._rows[:place], row, *self._rows[place + 1 :]]
        self.refresh()

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one row."""
        ground = self.get_component_rich_style("rows--cursor") if row == self.cursor else self.rich_style
        segments = [Segment(" ", ground)]
        for text, tone in self._rows[row]:
            segments.append(Segment(text, ground + self.get_component_rich_style(f"rows--{tone.value}", partial=True)))
        strip = Strip(segments)
        if strip.cell_length > width:
            return Strip.join(
                [strip.crop(0, width - cell_len(self._ellipsis)), Strip([Segment(self._ellipsis, ground)])]
            )
        return strip.adjust_cell_length(width, ground)

    @property
    def search_basis(self) -> object:
        """The rows."""
        return self._rows

    @property
    def search_length(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def search_place(self) -> int:
        """The row that the cursor is on."""
        return self.cursor

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return the words of some rows."""
        return ["".join(text for text, _ in row) for row in self._rows[start:stop]]

    def go_to_hit(self, place: int) -> None:
        """Put the cursor on a row."""
        self.put_cursor(place)

    def cursor_moved(self) -> None:
        """Say which row the cursor is on."""
        self.post_message(self.Looked(self, self.cursor))

    def row_clicked(self) -> None:
        """Say which row the cursor is on; a click alone decides nothing."""
        self.post_message(self.Looked(self, self.cursor))

    def row_clicked_twice(self) -> None:
        """Choose the row."""
        self.action_choose()

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self._rows:
            self.post_message(self.Chosen(self, self.cursor))
