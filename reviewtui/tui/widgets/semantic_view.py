"""One operation or component as its consumers see it, before and after, as a tree in the place of the line diff."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reviewtui.formats.semantic import Part, PartKind
from reviewtui.model import Finding, How, Location, Operation, SpecReport, Verdict
from reviewtui.places import SideName
from reviewtui.semantics import Page
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.outline import Entry
from reviewtui.tui.semantic.asking import Asking, PageMade, PageRefused, Question, wants_new_page
from reviewtui.tui.semantic.rows import PageRows, Row, findings_of, next_marked, row_of
from reviewtui.tui.semantic_port import SemanticPages
from reviewtui.tui.text_safe import plain, plain_block, shortened
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.searched_rows import SearchedRows
from reviewtui.tui.widgets.semantic_row import COLUMNS_FROM, Names, SemanticRow

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events
    from textual.binding import BindingType
    from textual.timer import Timer

# What is ready sooner than this is shown without a word in between, so that nothing flickers.
PATIENCE = 0.2


class SemanticView(SearchedRows):
    """The tree of what was chosen; it reads nothing before it is looked at."""

    PLACES = (Place.SEMANTIC, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    # Its own keys come first: some of them mean more here than in the changes.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.SEMANTIC), *bindings_of(Place.FINDINGS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"semantic--{verdict.word}" for verdict in Verdict),
        *(f"semantic--{part}" for part in ("quiet", "name", "cursor")),
        *(f"semantic--{side}{part}" for side in ("added", "removed") for part in ("", "-word")),
    }

    @dataclass
    class Met(Message):
        """The cursor came to a finding."""

        finding: Finding

    @dataclass
    class Wanted(Message):
        """A place is to be shown in the line diff."""

        spec: SpecReport
        side: SideName
        place: Location

    def __init__(self, glyphs: Glyphs, names: tuple[str, str], pages: SemanticPages, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show nothing yet."""
        super().__init__(id=id)
        self.display = False
        self._glyphs = glyphs
        self._asking = Asking(pages, self.post_message)
        self._row = SemanticRow(glyphs, Names(*names), self._style)
        self._entry: Entry | None = None
        self._shown: PageRows | None = None
        self._rows: tuple[Row, ...] = ()
        self._message = ""
        self._waiting: Timer | None = None
        self.border_title = Content("Semantic")

    @property
    def row_count(self) -> int:
        """How many rows are open to the eye; a message takes one for itself."""
        return len(self._rows) or 1

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self._shown.page if self._shown is not None else None

    def turn(self) -> bool:
        """Tell that there is no other face."""
        return False

    def begin(self) -> None:
        """Show what was chosen meanwhile."""
        self._look()

    def show_entry(self, entry: Entry | None) -> None:
        """Show where a finding is; what holds it is read when somebody looks."""
        self._entry = entry
        if self.display:
            self._look()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window: a row, or the message that stands there alone."""
        if self._rows:
            return super().render_line(y)
        lines = self._message.splitlines()
        text = shortened(lines[y], self.room, self._glyphs.ellipsis) if y < len(lines) else ""
        return Strip([Segment(text, self.rich_style + self._style("quiet"))]).adjust_cell_length(
            self.room, self.rich_style
        )

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one row."""
        shown = self._shown
        if shown is None or row >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        ground = self.get_component_rich_style("semantic--cursor") if row == self.cursor else self.rich_style
        here = self._rows[row]
        cells = self._row.cells(shown.page, here, width, is_open=shown.is_open(here))
        return Strip([Segment(text, ground + style) for text, style in cells]).adjust_cell_length(width, ground)

    def cursor_moved(self) -> None:
        """Say which finding the cursor is on."""
        page = self.page
        if page is not None and self._rows and self.has_focus:
            found = findings_of(page, self._rows[self.cursor])
            if found and (self._entry is None or self._entry.finding not in found):
                self.post_message(self.Met(found[0]))

    def row_clicked(self) -> None:
        """Open or close what was clicked."""
        self._turn_row()

    def on_resize(self, event: events.Resize | None = None) -> None:  # noqa: ARG002 - Textual gives it
        """Put both sides beside each other where there is room."""
        self._rebuild()
        super().on_resize()

    def on_page_made(self, event: PageMade) -> None:
        """Show a page that is ready, unless another one is wanted by now."""
        event.stop()
        if event.question is self._asking.last:
            self._stop_waiting()
            self._shown = event.rows
            self.border_title = Content(plain(event.rows.page.subject))
            self.cursor = 0
            self._rebuild()
            self._go_to_entry()

    def on_page_refused(self, event: PageRefused) -> None:
        """Say why there is no page."""
        event.stop()
        if event.question is self._asking.last:
            self._stop_waiting()
            self._say(f"{event.error}\n{event.error.hint}")

    def action_open(self) -> None:
        """Go to the line of a part; choose an operation; open what is neither."""
        row = self._rows[self.cursor] if self._rows else None
        if row is None:
            return
        match row.item:
            case Operation() as operation if self._entry is not None:
                self._ask(Question(self._entry, operation))
            case Finding() as finding:
                self.post_message(self.Met(finding))
            case Part() as part if part.kind is not PartKind.FOLD:
                self._want(part, "base" if row.side == "base" or part.how is How.REMOVED else "head")
            case _:
                self._turn_row()

    def action_other(self) -> None:
        """Go to the line of a part in the version that is not shown first."""
        row = self._rows[self.cursor] if self._rows else None
        if row is not None and isinstance(row.item, Part):
            self._want(row.item, "head" if row.item.how is How.REMOVED else "base")

    def action_go_in(self) -> None:
        """Open, or go into what is open."""
        row = self._rows[self.cursor] if self._rows else None
        if row is None or self._shown is None:
            return
        if row.opens and not self._shown.is_open(row):
            self._turn_row()
        else:
            self.put_cursor(self.cursor + 1)

    def action_go_out(self) -> None:
        """Close, or go to what holds this."""
        row = self._rows[self.cursor] if self._rows else None
        if row is None or self._shown is None:
            return
        if row.opens and self._shown.is_open(row):
            self._turn_row()
            return
        above = (at for at in range(self.cursor - 1, -1, -1) if self._rows[at].depth < row.depth)
        self.put_cursor(next(above, self.cursor))

    def action_marked(self, step: int) -> None:
        """Go to the next (1) or previous (-1) part with a finding."""
        if self.page is not None:
            row = next_marked(self.page, self._rows, self.cursor, step)
            self.put_cursor(self.cursor if row is None else row)

    def _look(self) -> None:
        """Show the page of the finding; it may be the one that is shown."""
        entry = self._entry
        if entry is None:
            self._asking.forget()
            self._say("Choose a finding: then its operation or component is shown here, before and after.")
        elif wants_new_page(self._asking.last, entry, self.page, inside=self.has_focus):
            self._ask(Question(entry))
        else:
            self._go_to_entry()

    def _ask(self, question: Question) -> None:
        self._stop_waiting()
        self._waiting = self.set_timer(PATIENCE, partial(self._say_reading, question))
        self._asking.ask(question)

    def _go_to_entry(self) -> None:
        page, entry = self.page, self._entry
        if page is None or entry is None:
            return
        here = self._rows[self.cursor] if self.cursor < len(self._rows) else None
        if here is not None and entry.finding in findings_of(page, here):
            return
        row = row_of(self._rows, entry.finding.fingerprint)
        self.put_cursor(0 if row is None else row)

    def _turn_row(self) -> None:
        if self._shown is not None and self._rows:
            self._shown.turn(self._rows[self.cursor])
            self._rebuild()

    def _rebuild(self) -> None:
        if self._shown is not None:
            self._rows = self._shown.visible(stacked=self.room < COLUMNS_FROM)
        self.virtual_size = Size(self.room, self.row_count)
        self.cursor = max(0, min(self.cursor, self.row_count - 1))
        self.refresh()

    def _want(self, part: Part, side: SideName) -> None:
        place = part.base if side == "base" else part.head
        if place is not None and self._entry is not None:
            self.post_message(self.Wanted(self._entry.spec, side, place))

    def _say_reading(self, question: Question) -> None:
        if question is self._asking.last:
            self._say("Reading both versions ...")

    def _say(self, message: str) -> None:
        self._shown, self._rows, self._message = None, (), plain_block(message)
        self.border_title = Content("Semantic")
        self._rebuild()

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"semantic--{part}", partial=True)
