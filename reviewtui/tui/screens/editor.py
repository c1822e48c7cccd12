"""Writes a text of several lines: a note on an answer, a comment on a finding; nothing typed is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reviewtui.reviews.types import CommentKind
from reviewtui.tui.actions import Place
from reviewtui.tui.card_text import marked_block
from reviewtui.tui.chip_row import Chip
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.saying import said
from reviewtui.tui.subject import Subject
from reviewtui.tui.text_safe import shown
from reviewtui.tui.widgets.chips import Chips
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class EditorScreen(ModalScreen[bool]):
    """The editor; it returns whether something was saved."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.EDITOR)]

    def __init__(self, subject: Subject, unsaved: dict[str, str]) -> None:
        """Begin with the text that is saved, or with what was typed before; `unsaved` keeps that by subject."""
        super().__init__()
        self._unsaved = unsaved
        self._subject = subject
        self._kind = subject.kind or (subject.kinds[0] if subject.kinds else CommentKind.NOTE)

    def compose(self) -> ComposeResult:
        """Make the window."""
        waiting = self._unsaved.get(self._subject.key)
        with Vertical(id="editor") as window:
            window.border_title = Content(self._subject.title)
            yield Static(marked_block(self._subject.about), id="about")
            if self._subject.kinds:
                yield Chips(tuple(Chip(kind.value, "", kind.phrase) for kind in self._subject.kinds), id="kinds")
            yield TextField(self._subject.text if waiting is None else waiting, id="text")
            if waiting is not None:
                yield Static(shown("This is what you typed before; it is not saved yet.", "$role-dangerous"), id="hint")
            yield KeyBar(Place.EDITOR)

    def on_mount(self) -> None:
        """Put the cursor at the end of the text."""
        text = self.query_one(TextField)
        text.move_cursor(text.document.end)
        # At once, so that the next key finds it there.
        self.set_focus(text)
        self._show_kind()

    def on_chips_chosen(self, event: Chips.Chosen) -> None:
        """Choose the kind of the comment by mouse."""
        self._kind = CommentKind(event.value)
        self._show_kind()

    def action_turn_kind(self) -> None:
        """Choose the next kind of comment."""
        kinds = self._subject.kinds
        if kinds:
            self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
            self._show_kind()

    def action_save(self) -> None:
        """Save, then close; when it cannot be saved, the text stays where it is."""
        text = self.query_one(TextField).text.strip()
        if (self._subject.kinds or self._subject.needs_words) and not text:
            self.app.notify("An empty comment says nothing.", markup=False)
            return
        if said(self.app, lambda: self._subject.save(text, self._kind)):
            self._unsaved.pop(self._subject.key, None)
            self.dismiss(result=True)

    def action_close(self) -> None:
        """Close; an unsaved text is there again when the editor returns."""
        text = self.query_one(TextField).text
        if text.strip() != self._subject.text.strip():
            self._unsaved[self._subject.key] = text
            self.app.notify("Not saved, but kept: it is there when you return.", markup=False)
        else:
            self._unsaved.pop(self._subject.key, None)
        self.dismiss(result=False)

    def _show_kind(self) -> None:
        for chips in self.query("#kinds").results(Chips):
            chips.tell(self._kind.value)
