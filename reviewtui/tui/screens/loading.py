"""What is seen first: what is being done to open the review, and how to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

# Older steps are of no interest once there are this many newer ones.
SHOWN_STEPS = 6


class LoadingScreen(Screen[None]):
    """Lists the steps as they come; the last one is under way."""

    PLACES = (Place.LOADING, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.LOADING)]

    class Cancelled(Message):
        """The reviewer does not want to wait."""

    def __init__(self, glyphs: Glyphs) -> None:
        """Begin without a step."""
        super().__init__()
        self._glyphs = glyphs
        self._steps: list[str] = []

    def compose(self) -> ComposeResult:
        """Make the window."""
        with Vertical(id="loading") as window:
            window.border_title = Content("reviewtui")
            yield Static(Content.styled("Opening the review", "bold"))
            yield Static(id="steps")
        yield KeyBar(*self.PLACES)

    def tell(self, step: str) -> None:
        """Show what is being done now."""
        if not self._steps or self._steps[-1] != step:
            self._steps.append(step)
        if self.is_mounted:
            self._draw()

    def on_mount(self) -> None:
        """Show the steps that were told before there was a screen."""
        self._draw()

    def action_cancel(self) -> None:
        """Stop waiting."""
        self.post_message(self.Cancelled())

    def _draw(self) -> None:
        if not self._steps:
            return
        done = [shown(f"{self._glyphs.reviewed} {text}", "$role-text-quiet") for text in self._steps[-SHOWN_STEPS:-1]]
        now = shown(f"{self._glyphs.folded} {self._steps[-1]}", "$role-text")
        self.query_one("#steps", Static).update(Content("\n").join([*done, now]))
