"""Records: which kinds can be made, from the finding or from the review, and which records are there already."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen

from reviewtui.errors import ReviewtuiError
from reviewtui.records.kind import Form, Kind, Record
from reviewtui.session.recording import Order
from reviewtui.tui.actions import Place
from reviewtui.tui.keymap import key_of, with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.markdown.document import rendered
from reviewtui.tui.record_making import Making, NewRecord, Renewed, superseding
from reviewtui.tui.record_text import about_text, form_lines, form_row, record_row
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.saying import tell_error
from reviewtui.tui.screens.record import RecordScreen
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.model import Finding
    from reviewtui.tui.port import Records

LOOKING = "Looking for records ..."
NONE_YET = "There is no record yet."
CHOOSE_ONE = "Choose one of the records that are there already first; {records-pane} goes to them."


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was found: the records of the repository, every way to make one, and those that are there."""

    records: Records
    forms: tuple[tuple[Kind, Form], ...]
    there: tuple[tuple[Kind, Record], ...]


class RecordsScreen(Screen[None]):
    """Two lists, what can be made and what is there, and beside them what the chosen line is."""

    PLACES = (Place.RECORDS, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.RECORDS)]

    def __init__(self, state: ReviewState, glyphs: Glyphs, finding: Finding | None) -> None:
        """Begin with the finding that is shown, if one is."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._finding = finding
        self._about = finding
        self._shelf: Shelf | None = None

    def compose(self) -> ComposeResult:
        """Make the lists and the text."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="records"):
            with Vertical(id="lists"):
                with Vertical(id="make-pane", classes="pane") as make:
                    make.border_title = Content("Make a record")
                    yield Paragraphs(id="about")
                    yield RowList(self._glyphs, id="forms")
                with Vertical(id="there-pane", classes="pane") as there:
                    there.border_title = Content("There already")
                    yield RowList(self._glyphs, id="there")
            with TextPane(id="detail", classes="pane"):
                yield Paragraphs(id="page")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Look for records in a thread."""
        self.query_one(StatusLine).tell()
        self.query_one("#forms").focus()
        self._show_about()
        self._say(LOOKING)
        self.look()

    def look(self) -> None:
        """Read what is there now."""
        self.run_worker(self._look, thread=True, exclusive=True, group="records")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show what the cursor of that list is on."""
        if event.widget.id in {"forms", "there"}:
            self._show(event.widget.id)

    @on(RowList.Looked)
    def looked(self, event: RowList.Looked) -> None:
        """Show what the cursor is on."""
        if event.rows.has_focus:
            self._show(event.rows.id or "")

    @on(RowList.Chosen, "#forms")
    def form_chosen(self, event: RowList.Chosen) -> None:
        """Make a record of this kind and form."""
        if self._shelf is not None:
            kind, form = self._shelf.forms[event.row]
            self._open(NewRecord(Order(kind, form=form.id, findings=self._findings)))

    @on(RowList.Chosen, "#there")
    def record_chosen(self) -> None:
        """Go into the text of the record."""
        self.query_one("#detail").focus()

    def action_turn_about(self) -> None:
        """Make it about the finding, or about the whole review."""
        if self._finding is None:
            self.notify("No finding was chosen: it is about the whole review.", markup=False)
            return
        self._about = None if self._about is not None else self._finding
        self._show_about()

    def action_supersede(self) -> None:
        """Make a new record that takes the place of the chosen one."""
        chosen = self._chosen()
        if chosen is not None:
            self._open(superseding(*chosen, self._findings))

    def action_renew(self) -> None:
        """Bring the chosen record up to date with the review."""
        chosen = self._chosen()
        if chosen is not None:
            self._open(Renewed(*chosen))

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss()

    @property
    def _findings(self) -> tuple[str, ...]:
        return (self._about.fingerprint,) if self._about is not None else ()

    def _chosen(self) -> tuple[Kind, Record] | None:
        """Return the record under the cursor, once the keys were with its list."""
        there = self.query_one("#there", RowList)
        at_it = self.focused is not None and self.focused.id in {"there", "detail"}
        if self._shelf is None or not self._shelf.there or not at_it:
            self.notify(with_keys(CHOOSE_ONE if self._shelf is None or self._shelf.there else NONE_YET), markup=False)
            return None
        return self._shelf.there[there.cursor]

    def _open(self, making: Making) -> None:
        if self._shelf is not None:
            screen = RecordScreen(self._state, self._glyphs, self._shelf.records, making)
            self.app.push_screen(screen, lambda _: self.look())

    def _look(self) -> None:
        try:
            records = self._state.session.records()
            kinds = records.kinds
            forms = tuple((kind, form) for kind in kinds for form in kind.forms)
            there = tuple((kind, record) for kind in kinds for record in records.log(kind).records)
        except ReviewtuiError as error:
            self.app.call_from_thread(self._call, partial(tell_error, self.app, error))
        else:
            self.app.call_from_thread(self._call, partial(self._found, Shelf(records, forms, there)))

    def _call(self, show: partial[None]) -> None:
        # The reviewer may have left meanwhile.
        if self.is_attached:
            show()

    def _found(self, shelf: Shelf) -> None:
        self._shelf = shelf
        width = max((len(kind.noun) for kind, _ in shelf.forms), default=0)
        self.query_one("#forms", RowList).show([form_row(kind, form, width) for kind, form in shelf.forms])
        rows = [record_row(kind, record, self._state.session.id) for kind, record in shelf.there]
        self.query_one("#there", RowList).show(rows)
        # What is not needed here is room for what can be made.
        self.query_one("#there-pane").styles.max_height = max(1, len(rows)) + 2
        at_there = self.focused is not None and self.focused.id == "there"
        self._show("there" if at_there else "forms")

    def _show_about(self) -> None:
        self.query_one("#about", Paragraphs).tell(about_text(self._about))
        other = "the finding" if self._about is None else "the whole review"
        turn = f"{key_of('records-about')} turns to {other}" if self._finding is not None else ""
        self.query_one("#make-pane").border_subtitle = Content(turn)

    def _show(self, name: str) -> None:
        """Show what the cursor of a list is on."""
        shelf = self._shelf
        if shelf is None:
            return
        detail, page = self.query_one("#detail", TextPane), self.query_one("#page", Paragraphs)
        row = self.query_one(f"#{name}", RowList).cursor
        if name == "there" and shelf.there:
            _, record = shelf.there[row]
            detail.border_title = Content(plain(record.path))
            page.tell(rendered(record.text, self._glyphs))
        elif name == "forms" and shelf.forms:
            kind, form = shelf.forms[row]
            detail.border_title = Content(f"{kind.noun}, {form.id}")
            page.tell(form_lines(kind, form))
        else:
            self._say(NONE_YET)
        detail.scroll_home(animate=False)

    def _say(self, text: str) -> None:
        self.query_one("#detail").border_title = Content("")
        self.query_one("#page", Paragraphs).tell([Content.styled(text, "$role-text-quiet")])
