"""Opens the review in a thread of its own, so that the screen answers meanwhile and leaving never waits."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from threading import Event, Thread

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.port import Opener
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

    @dataclass
    class Broken(Message):
        """Opening hit a bug."""

        error: BaseException

    def __init__(self, open_session: Opener, post: Callable[[Message], bool]) -> None:
        """Do nothing yet; `post` may be called from any thread."""
        self._open_session = open_session
        self._post = post
        self._cancelled = Event()

    def begin(self) -> None:
        """Start an attempt. The thread is a daemon: quitting does not wait for a large file."""
        self._cancelled = Event()
        Thread(target=self._run, args=(self._cancelled,), daemon=True, name="opening").start()

    def cancel(self) -> None:
        """Give the attempt up; it ends at its next step."""
        self._cancelled.set()

    def _run(self, cancelled: Event) -> None:
        def progress(step: str) -> None:
            if cancelled.is_set():
                raise _Cancelled
            self._tell(self.Progress(step), cancelled)

        try:
            # While Git works, the screens that come next are loaded.
            import_module("reviewtui.tui.screens.review")
            session = self._open_session(progress)
            if cancelled.is_set():
                session.close()
                return
            self._tell(self.Opened(ReviewState(session)), cancelled)
        except _Cancelled:
            return
        except ReviewtuiError as error:
            self._tell(self.Refused(error), cancelled)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
            self._tell(self.Broken(error), cancelled)

    def _tell(self, message: Message, cancelled: Event) -> None:
        # The program may have ended meanwhile; then nobody listens, and nothing is lost.
        with suppress(RuntimeError):
            if not cancelled.is_set():
                self._post(message)
