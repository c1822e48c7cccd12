"""What is shown instead of a review: what is wrong, where, what to do, and the keys that lead on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reviewtui.tui.actions import Place
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import shown_block
from reviewtui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.errors import ReviewtuiError


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is told: a title, what happened, and what to do."""

    title: str
    message: str
    hint: str


def cancelled() -> Trouble:
    """Return what to tell when opening was given up."""
    return Trouble("Cancelled", "The review was not opened.", with_keys("{again} opens it again, {quit} leaves."))


def refused(error: ReviewtuiError) -> Trouble:
    """Return what to tell about an error that a user may meet."""
    return Trouble("The review cannot be opened", str(error), error.hint)


def surprise(error: BaseException, log: Path | None) -> Trouble:
    """Return what to tell about a bug."""
    where = f"The details are in {log}." if log is not None else "No log could be written."
    return Trouble(
        "Something went wrong inside reviewtui",
        f"This is a bug ({type(error).__name__}). Your review is safe: all that you said is on disk.",
        f"{where} Please report it with that file, but read it first: it may quote your files.",
    )


class ErrorScreen(Screen[None]):
    """Tells one trouble calmly; `r` tries again."""

    PLACES = (Place.STOPPED, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.STOPPED)]

    class Again(Message):
        """The reviewer wants to try once more."""

    def __init__(self, trouble: Trouble) -> None:
        """Take what is to be told."""
        super().__init__()
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        """Make the window."""
        with VerticalScroll(id="trouble") as window:
            window.border_title = Content(self._trouble.title)
            yield Static(shown_block(self._trouble.message, "bold"))
            yield Static(shown_block(self._trouble.hint), id="hint")
        yield KeyBar(*self.PLACES)

    def action_again(self) -> None:
        """Let the program try once more."""
        self.post_message(self.Again())
