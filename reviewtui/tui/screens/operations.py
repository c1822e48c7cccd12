"""The operations that one cause reaches: what holds for each, and decisions for single ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reviewtui.counting import counted
from reviewtui.model import Finding, Operation
from reviewtui.reviews.types import Stance
from reviewtui.session.words import Terms
from reviewtui.tui.actions import Place
from reviewtui.tui.card_text import marked_block
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.ruling_form import ruling_form
from reviewtui.tui.saying import said
from reviewtui.tui.screens.ruling import RulingScreen
from reviewtui.tui.search.needle import Needle
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.undoing import redo, undo
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.row_list import Row, RowList, Tone

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

NARROW = "Type to list only some of them"
_TONES = {Stance.ACCEPT: Tone.GOOD, Stance.FIX: Tone.BAD, Stance.WAIVE: Tone.ACCENT, Stance.QUESTION: Tone.STRONG}


class OperationsScreen(ModalScreen[Operation | None]):
    """The list; what is decided here holds for the operation under the cursor only, and enter leads to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.OPERATIONS)]

    def __init__(self, state: ReviewState, finding: Finding, glyphs: Glyphs) -> None:
        """List the operations of a finding."""
        super().__init__()
        self._state = state
        self._finding = finding
        self._glyphs = glyphs
        self._operations = finding.operations

    def compose(self) -> ComposeResult:
        """Make the window."""
        with Vertical(id="operations") as window:
            window.border_title = Content(f"1 cause, {counted(len(self._finding.operations), 'operation')}")
            yield Static(marked_block(self._finding.message), id="about")
            yield LineField(placeholder=NARROW, id="words")
            yield RowList(self._glyphs, id="listed")
            yield KeyBar(Place.OPERATIONS)

    def on_mount(self) -> None:
        """Show what holds."""
        self._show()
        self.query_one(RowList).focus()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go to where the operation stands."""
        if self._operations:
            self.dismiss(self._operations[self.query_one(RowList).cursor])

    @on(Input.Changed)
    def narrowed(self, event: Input.Changed) -> None:
        """List the operations that have every word; the cursor stays on its own while it is listed."""
        here = self._operations[self.query_one(RowList).cursor] if self._operations else None
        needles = [Needle(word) for word in event.value.split()]
        self._operations = tuple(one for one in self._finding.operations if _fits(str(one), needles))
        self._show()
        if here in self._operations:
            self.query_one(RowList).put_cursor(self._operations.index(here))

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Go on in the list."""
        self.query_one(RowList).focus()

    def action_narrow(self) -> None:
        """Type which operations are listed."""
        self.query_one(LineField).focus()

    def action_rule(self, stance: str) -> None:
        """Decide about the operation under the cursor."""
        if not self._operations:
            return
        form = ruling_form(self._state, self._finding, Stance(stance), self._operation)
        screen = RulingScreen(form, self._state.unsaved, self._state.session.today)
        self.app.push_screen(screen, lambda saved: self._show() if saved else None)

    def action_take_back(self) -> None:
        """Take the exception back."""
        if not self._operations:
            return
        operation = self._operation
        if self._state.decisions.own(self._finding, operation) is None:
            self.app.notify("You made no exception for this operation.", markup=False)
            return
        terms = Terms(operation)
        if said(self.app, lambda: self._state.session.rule_on(self._finding.fingerprint, None, terms=terms)):
            self._show()

    def action_undo(self) -> None:
        """Take back what was said last."""
        if undo(self.app, self._state.session) is not None:
            self._show()

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        if redo(self.app, self._state.session) is not None:
            self._show()

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss()

    @property
    def _operation(self) -> str:
        return str(self._operations[self.query_one(RowList).cursor])

    def _show(self) -> None:
        settled = self._state.decisions.on(self._finding)
        rows = [
            self._row(operation, settled.stance_on(operation), apart=operation in settled.exceptions)
            for operation in map(str, self._operations)
        ]
        self.query_one(RowList).show(rows)

    def _row(self, operation: str, stance: Stance | None, *, apart: bool) -> Row:
        sign = self._glyphs.stance(stance) if stance is not None else " "
        word = stance.phrase if stance is not None else "open"
        tone = _TONES[stance] if stance is not None else Tone.QUIET
        row = [(f"{sign} {word:<15}", tone), (plain(operation), Tone.PLAIN)]
        return [*row, ("  an exception", Tone.QUIET)] if apart else row


def _fits(operation: str, needles: list[Needle]) -> bool:
    return all(any(needle.spans(operation)) for needle in needles)
