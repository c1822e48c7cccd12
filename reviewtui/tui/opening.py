"""Opens the review in a thread of its own, so that the screen answers meanwhile and leaving never waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.background import in_background
from reviewtui.tui.port import Opener

if TYPE_CHECKING:
    from reviewtui.tui.review_state import ReviewState


class _Cancelled(Exception):  # noqa: N818 - it is no error
    """Raised inside the opener when nobody waits for it any more."""


class Opening:
    """One attempt at a time; what comes of it is posted as a message."""

    @dataclass
    class Progress(Message):
        """A step begins."""

        step: str

    @dataclass
    class Opened(Message):
        """The review is open."""

        state: ReviewState

    @dataclass
    class Refused(Message):
        """The review cannot be opened, and the reviewer can do something about it."""

        error: ReviewtuiError

    def __init__(self, open_session: Opener, post: Callable[[Message], bool]) -> None:
        """Do nothing yet; `post` may be called from any thread."""
        self._open_session = open_session
        self._post = post
        self._cancelled = Event()

    def begin(self) -> None:
        """Start an attempt."""
        self._cancelled = Event()
        in_background("opening", partial(self._open, self._cancelled), self._post)

    def cancel(self) -> None:
        """Give the attempt up; it ends at its next step."""
        self._cancelled.set()

    def _open(self, cancelled: Event) -> Message | None:
        told = ""

        def progress(step: str) -> None:
            nonlocal told
            if cancelled.is_set():
                raise _Cancelled
            if step != told:
                told = step
                self._post(self.Progress(step))

        try:
            session = self._open_session(progress)
        except _Cancelled:
            return None
        except ReviewtuiError as error:
            return None if cancelled.is_set() else self.Refused(error)
        if cancelled.is_set():
            session.close()
            return None
        # What the review needs is loaded here, so that the first paint does not wait for it.
        import_module("reviewtui.tui.screens.review")
        from reviewtui.tui.review_state import ReviewState  # noqa: PLC0415 - the same

        return self.Opened(ReviewState(session))
