"""The changes as a tree: description, operation or component, finding; only what is open is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reviewtui.model import Verdict
from reviewtui.tui.actions import Place
from reviewtui.tui.folding import Folding, Key
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.outline import Entry, Gone
from reviewtui.tui.search.entry_texts import EntryTexts
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.tree_lines import Grown, Item, Line, holds_others, key_of
from reviewtui.tui.widgets.change_row import ChangeRow, Said
from reviewtui.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from rich.style import Style
    from textual.binding import BindingType


class ChangesTree(LineView):
    """The tree; it says which finding the cursor is on, and which one was opened."""

    PLACES = (Place.CHANGES, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.CHANGES, Place.FINDINGS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"changes--{verdict.word}" for verdict in Verdict),
        "changes--quiet",
        "changes--spec",
        "changes--cursor",
    }

    @dataclass
    class Looked(Message):
        """The cursor is on this, in a line of this name."""

        item: Item
        here: Key

    @dataclass
    class Opened(Message):
        """A finding, or comments without a place, were opened."""

        item: Entry | Gone

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self._grown = Grown()
        self._folding = Folding()
        self._lines: list[Line] = []
        self._rows: dict[Key, int] = {}
        self._row = ChangeRow(glyphs, self._style)
        self._texts = EntryTexts(())

    @property
    def row_count(self) -> int:
        """How many lines are open to the eye."""
        return len(self._lines)

    @property
    def entry(self) -> Entry | None:
        """The finding under the cursor."""
        item = self._lines[self.cursor].item if self._lines else None
        return item if isinstance(item, Entry) else None

    def show(self, grown: Grown, folding: Folding) -> None:
        """Show these descriptions; the cursor stays on what it is on, or else goes to the first finding."""
        before = self.here
        folding.meet(grown.outlines)
        if grown.outlines is not self._grown.outlines:
            self._texts = EntryTexts(grown.outlines)
        self._grown, self._folding = grown, folding
        self._rebuild()
        if before is None or before not in self._rows:
            self.put_cursor(next((row for row, line in enumerate(self._lines) if isinstance(line.item, Entry)), 0))
        self.cursor_moved()

    def tell(self, said: Said, gone: Mapping[str, Gone]) -> None:
        """Take over what was said about the findings, and which comments have no place any more."""
        self._row.take(said)
        if gone != self._grown.gone:
            self._grown = Grown(self._grown.outlines, gone, self._grown.past)
            self._rebuild()
        self.refresh()

    def select(self, entry: Entry) -> None:
        """Put the cursor on a finding; what holds it opens."""
        key = key_of(entry)
        if self._folding.open_to(entry) or key not in self._rows:
            self._rebuild()
        if key in self._rows:
            self.put_cursor(self._rows[key])

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one line of the tree; what does not fit is cut, and says so."""
        line = self._lines[row]
        ground = self.get_component_rich_style("changes--cursor") if row == self.cursor else self.rich_style
        indent = 2 * line.depth
        cells = self._row.cells(line.item, width - indent, is_open=self._folding.is_open(line.key))
        segments = [Segment(" " * indent, ground), *(Segment(text, ground + style) for text, style in cells)]
        return Strip(segments).adjust_cell_length(width, ground)

    def cursor_moved(self) -> None:
        """Say what the cursor is on."""
        if self._lines:
            line = self._lines[self.cursor]
            self.post_message(self.Looked(line.item, line.key))

    def row_clicked(self) -> None:
        """Open what was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Open the finding under the cursor; open or close what holds some."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if isinstance(line.item, Entry | Gone):
            self.post_message(self.Opened(line.item))
        elif holds_others(line.item):
            self._folding.turn(line.key)
            self._rebuild()

    def action_go_in(self) -> None:
        """Open, or go into what is open."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if not holds_others(line.item) or self._folding.is_open(line.key):
            self.put_cursor(self.cursor + 1)
        else:
            self.action_open()

    def action_go_out(self) -> None:
        """Close, or go to what holds this."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if self._folding.is_open(line.key):
            self.action_open()
        elif line.key[:-1] in self._rows:
            self.put_cursor(self._rows[line.key[:-1]])

    @property
    def search_basis(self) -> object:
        """The findings that are listed, in open groups and in closed ones."""
        return self._grown.outlines

    @property
    def search_length(self) -> int:
        """How many findings are listed."""
        return len(self._texts.entries)

    @property
    def search_place(self) -> int:
        """The number of the finding that the cursor is on."""
        return self._texts.place(self._lines[self.cursor].item) if self._lines else 0

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return what is said about some of the findings."""
        return self._texts.lines(start, stop)

    def go_to_hit(self, place: int) -> None:
        """Put the cursor on a finding; what holds it opens."""
        if self._texts.entries:
            self.select(self._texts.entries[place])

    @property
    def here(self) -> Key | None:
        """The name of the line under the cursor."""
        return self._lines[self.cursor].key if self._lines else None

    def _rebuild(self) -> None:
        """Line up what is open; the cursor, and what is in sight around it, stays on the same thing."""
        before, above = self.here, self.cursor - self.scroll_offset.y
        self._lines = list(self._grown.lines(self._folding))
        self._rows = {line.key: row for row, line in enumerate(self._lines)}
        self.virtual_size = Size(self.room, len(self._lines))
        row = self._rows.get(before, self.cursor) if before is not None else self.cursor
        moved = row - self.cursor
        self.cursor = max(0, min(row, len(self._lines) - 1))
        if moved and self.size.height:
            self.scroll_to(y=self.cursor - above, animate=False, immediate=True)
        self.refresh()

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"changes--{part}", partial=True)
