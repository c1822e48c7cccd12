"""Every key, made from the table of actions, and a line to search them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.keys import ACTIONS, bindings_of
from reviewtui.tui.text_safe import shown
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.paragraphs import Paragraph, Paragraphs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

KEYS_WIDTH = 16
TITLE_WIDTH = 26


class HelpScreen(ModalScreen[None]):
    """The help; typing narrows it down."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.HELP)]

    def __init__(self, nearest: tuple[Place, ...]) -> None:
        """Put the places where the reviewer is first."""
        super().__init__()
        self._places = (*nearest, *(place for place in Place if place not in nearest))

    def compose(self) -> ComposeResult:
        """Make the window."""
        with Vertical(id="help") as window:
            window.border_title = Content("Help")
            yield LineField(placeholder="Type to search keys and actions", id="search")
            with VerticalScroll(can_focus=False):
                yield Paragraphs(id="listed")
            yield KeyBar(Place.HELP)

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Show what fits the words."""
        self.query_one(Paragraphs).tell(self._listed(event.value))

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Paragraphs).tell(self._listed(""))

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss()

    def action_scroll(self, direction: int) -> None:
        """Go down (1) or up (-1), while the words are being typed."""
        self.query_one(VerticalScroll).scroll_relative(y=direction * 4, animate=False)

    def _listed(self, words: str) -> Iterator[Paragraph | Content]:
        wanted = words.lower().split()
        found = False
        for place in self._places:
            actions = [action for action in ACTIONS if action.place is place and _fits(action, wanted)]
            if actions:
                yield from [Content("")] if found else []
                yield Content.styled(place.value, "bold $role-accent")
                yield from map(_line, actions)
                found = True
        if not found:
            yield shown(f"Nothing fits {words!r}.", "$role-text-quiet")


def _line(action: Action) -> Paragraph:
    head = Content.assemble((f"  {action.shown_keys:<{KEYS_WIDTH}}", "bold"), f"{action.title:<{TITLE_WIDTH}}")
    return Paragraph(Content.styled(action.help, "$role-text-quiet"), head)


def _fits(action: Action, wanted: list[str]) -> bool:
    text = f"{action.shown_keys} {action.title} {action.help} {action.place.value}".lower()
    return all(word in text for word in wanted)
