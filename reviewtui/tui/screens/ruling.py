"""Decides about a finding: accept, request a fix, waive or ask, each with the few fields that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from reviewtui.errors import UsageError
from reviewtui.reviews.types import Stance
from reviewtui.session.words import Terms
from reviewtui.tui.actions import Place
from reviewtui.tui.card_text import marked_block
from reviewtui.tui.chip_row import Chip
from reviewtui.tui.keymap import key_of
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.ruling_form import FIELDS, WORDINGS, RulingForm, day
from reviewtui.tui.saying import said, tell_error
from reviewtui.tui.text_safe import shown
from reviewtui.tui.widgets.chips import Chips
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

_STANCES = (
    Chip(Stance.ACCEPT.value, "", "accept"),
    Chip(Stance.FIX.value, "", "request a fix"),
    Chip(Stance.WAIVE.value, "", "waive"),
    Chip(Stance.QUESTION.value, "", "ask"),
)


class RulingScreen(ModalScreen[bool]):
    """The form; it returns whether a decision was saved. What was typed and not saved waits in `unsaved`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.RULING)]

    def __init__(self, form: RulingForm, unsaved: dict[str, str], today: date) -> None:
        """Begin with the decision that was asked for."""
        super().__init__()
        self._form = form
        self._unsaved = unsaved
        self._today = today
        self._stance = form.stance
        self._precedent = form.precedent

    def compose(self) -> ComposeResult:
        """Make the window; which fields are in sight depends on the decision."""
        with Vertical(id="ruling") as window:
            window.border_title = Content("Decide")
            with VerticalScroll(id="form", can_focus=False):
                yield Static(marked_block(self._form.about), id="about")
                yield Chips(_STANCES, id="stances")
                yield Label(id="reason-name")
                yield TextField(self._at_first("reason"), id="reason")
                for field in FIELDS[1:]:
                    with Horizontal(id=f"{field}-row", classes="row"):
                        yield Label(id=f"{field}-name", classes="name")
                        yield LineField(self._at_first(field), id=field)
                yield Chips(_precedents(), id="precedent")
                if any(self._key(field) in self._unsaved for field in FIELDS):
                    yield Static(shown("This is what you typed before; it is not saved yet.", "$role-dangerous"))
            yield KeyBar(Place.RULING)

    def on_mount(self) -> None:
        """Begin with the reason."""
        self._show_stance()
        text = self.query_one(TextField)
        text.move_cursor(text.document.end)
        text.focus()

    def on_chips_chosen(self, event: Chips.Chosen) -> None:
        """Choose by mouse."""
        if event.chips.id == "stances":
            self._stance = Stance(event.value)
        else:
            self._precedent = event.value == "yes"
        self._show_stance()

    def action_turn_stance(self) -> None:
        """Choose the next decision; what was typed stays."""
        stances = list(Stance)
        self._stance = stances[(stances.index(self._stance) + 1) % len(stances)]
        self._show_stance()

    def action_turn_precedent(self) -> None:
        """Say whether others may point to the waiver."""
        if self._stance is Stance.WAIVE:
            self._precedent = not self._precedent
            self._show_stance()

    def action_save(self) -> None:
        """Save, then close; when it cannot be saved, everything stays where it is."""
        try:
            until = day(self._typed("until"), self._today)
        except UsageError as error:
            tell_error(self.app, error)
            self.query_one("#until").focus()
            return
        terms = Terms(
            self._form.operation,
            self._typed("owner"),
            until,
            self._typed("approved_by"),
            self._precedent and self._stance is Stance.WAIVE,
        )
        if said(self.app, lambda: self._form.save(self._stance, self._typed("reason"), terms)):
            self._forget()
            self.dismiss(result=True)

    def action_close(self) -> None:
        """Close; what was typed is there again when the form returns."""
        typed = {field: self._read(field) for field in FIELDS}
        begun = {field for field in FIELDS if typed[field] not in {self._form.fields[field], self._proposed(field)}}
        self._forget()
        if begun:
            self._unsaved.update({self._key(field): typed[field] for field in FIELDS})
            self.app.notify("Not saved, but kept: it is there when you return.", markup=False)
        self.dismiss(result=False)

    def _show_stance(self) -> None:
        wording = WORDINGS[self._stance]
        self.query_one("#ruling").border_title = Content(wording.title)
        self.query_one("#stances", Chips).tell(self._stance.value)
        self.query_one("#reason-name", Label).update(Content(wording.reason))
        for field in FIELDS[1:]:
            name = wording.fields.get(field, "")
            self.query_one(f"#{field}-row").display = bool(name)
            self.query_one(f"#{field}-name", Label).update(Content(name))
            box = self.query_one(f"#{field}", LineField)
            if self._stance is Stance.WAIVE and not box.value:
                box.value = self._proposed(field)
        precedent = self.query_one("#precedent", Chips)
        precedent.display = self._stance is Stance.WAIVE
        precedent.tell("yes" if self._precedent else "no")

    def _at_first(self, field: str) -> str:
        return self._unsaved.get(self._key(field), self._form.fields[field])

    def _proposed(self, field: str) -> str:
        return self._form.proposed.get(field, "")

    def _read(self, field: str) -> str:
        text = self.query_one(TextField).text if field == "reason" else self.query_one(f"#{field}", LineField).value
        return text.strip()

    def _typed(self, field: str) -> str:
        """Return what a field holds, if the decision has it."""
        return self._read(field) if field == "reason" or field in WORDINGS[self._stance].fields else ""

    def _key(self, field: str) -> str:
        return f"{self._form.key} {field}"

    def _forget(self) -> None:
        for field in FIELDS:
            self._unsaved.pop(self._key(field), None)


def _precedents() -> tuple[Chip, Chip]:
    return (Chip("no", "", "for this one only"), Chip("yes", key_of("ruling-precedent"), "a precedent"))
