"""Asks what a new record shall be called, and what its kind wants to know of its author."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.record_making import NewRecord
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

EMPTY = "What is left empty, reviewtui takes from what was found and said."


class WishesScreen(ModalScreen[NewRecord | None]):
    """The form; it returns the record as it is wanted now, or None when nothing changes."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.WISHES)]

    def __init__(self, making: NewRecord) -> None:
        """Begin with what was asked for before."""
        super().__init__()
        self._making = making

    def compose(self) -> ComposeResult:
        """Make a line for the title and for each option."""
        order = self._making.order
        with Vertical(id="wishes") as window:
            window.border_title = Content(f"A new {order.kind.noun}")
            with VerticalScroll(id="form", can_focus=False):
                with Horizontal(classes="row"):
                    yield Label(Content("Title"), classes="name")
                    yield LineField(order.title, id="title")
                for option in order.kind.options:
                    with Horizontal(classes="row"):
                        yield Label(Content(option.name), classes="name")
                        yield LineField(order.options.get(option.name, ""), id=f"option-{option.name}")
                    yield Static(Content(option.about), classes="about")
                yield Static(Content(EMPTY), classes="about")
            yield KeyBar(Place.WISHES)

    def on_mount(self) -> None:
        """Begin with the title."""
        self.query_one("#title").focus()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Take what was typed."""
        self.action_save()

    def action_save(self) -> None:
        """Take what was typed."""
        options = {option.name: self._typed(f"option-{option.name}") for option in self._making.order.kind.options}
        self.dismiss(self._making.asking(self._typed("title"), options))

    def action_close(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", LineField).value.strip()
