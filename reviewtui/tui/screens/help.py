"""Every key as it holds for the reviewer: a line to search them, and what is found can be done at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.help_rows import row, sections
from reviewtui.tui.keymap import keymap
from reviewtui.tui.keys import ACTIONS, bindings_of
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.key_list import KeyList
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class _Search(LineField):
    """The line of words; its keys are those of the help, for the field has them all the time."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.HELP)]


class HelpScreen(ModalScreen[Action | None]):
    """The help; typing narrows it down, and it returns the action that is to be done."""

    def __init__(self, nearest: tuple[Place, ...], reachable: Collection[Place], glyphs: Glyphs) -> None:
        """Put the places where the reviewer is first; only what is in reach can be done."""
        super().__init__()
        self._nearest = nearest
        self._reachable = reachable
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """Make the window."""
        with Vertical(id="help") as window:
            window.border_title = Content("Help")
            yield _Search(placeholder="Type to search keys and actions", id="search")
            yield KeyList(self._glyphs, id="listed")
            yield Static(id="about")
            yield KeyBar(Place.HELP)

    def on_resize(self) -> None:
        """Draw the rows for the new width."""
        self.call_after_refresh(self._list)

    @on(Input.Changed)
    def search(self) -> None:
        """Show what fits the words."""
        self._list()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Tell all about the action under the cursor."""
        about = self.query_one("#about", Static)
        action = self.query_one(KeyList).chosen
        if action is None:
            about.update(shown(f"Nothing fits {self._words!r}.", "$role-text-quiet"))
            return
        where = "" if action.place in self._reachable else f" Works in: {action.place.value}."
        names = f"  {action.place.value} {self._glyphs.dot} {action.id}"
        about.update(Content.assemble(f"{action.help}{where}\n", (names.strip(), "$role-text-quiet")))

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss(None)

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Do what was clicked twice."""
        self.action_do()

    def action_do(self) -> None:
        """Close the help and do what is under the cursor, if that can be done from here."""
        action = self.query_one(KeyList).chosen
        if action is None:
            return
        if action.place in self._reachable:
            self.dismiss(action)
        else:
            self.notify(f"Not here: this works in {action.place.value}.", markup=False)

    def action_move(self, step: int) -> None:
        """Go down (1) or up (-1), while the words are being typed."""
        rows = self.query_one(KeyList)
        rows.put_cursor(rows.cursor + step)

    def action_page(self, direction: int) -> None:
        """Go half a window down (1) or up (-1)."""
        self.query_one(KeyList).action_half_page(direction)

    @property
    def _words(self) -> str:
        return self.query_one(_Search).value

    def _list(self) -> None:
        rows = self.query_one(KeyList)
        found = sections(keymap(), self._nearest, self._words)
        count = sum(len(section.actions) for section in found)
        rows.show_sections(found, self._row)
        self.query_one("#help").border_subtitle = Content(f"{count} of {len(ACTIONS)}")

    def _row(self, action: Action) -> Row:
        width = self.query_one(KeyList).room
        return row(action, self._words, applies=action.place in self._reachable, width=width)
