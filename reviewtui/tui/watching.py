"""Asks every few seconds whether the branch moved, in a thread; what is new is taken in when the reviewer says so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.background import in_background

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.tui.port import ReviewSession

# Each time costs a Git process, also while nobody looks at the screen.
SECONDS = 5.0


class TakeIn(Message):
    """The reviewer wants the review as it stands now."""


class Watching:
    """One question at a time: a slow disk must not pile them up."""

    @dataclass
    class Moved(Message):
        """What became of the head, in a few words; empty when it stands where it stood."""

        session: ReviewSession
        words: str

    @dataclass
    class NotKept(Message):
        """What the reviewer saw could not be remembered."""

        error: ReviewtuiError

    def __init__(self, post: Callable[[Message], bool]) -> None:
        """Ask nothing yet; `post` may be called from any thread."""
        self._post = post
        self._asking = Lock()

    def ask(self, session: ReviewSession) -> None:
        """Ask whether the head moved, unless the last answer is still awaited."""
        if self._asking.acquire(blocking=False):
            in_background("watching", partial(self._answer, session), self._post)

    def remember(self, session: ReviewSession) -> None:
        """Remember what the reviewer sees; where nothing can be saved they were told so already."""
        if not session.read_only:
            in_background("looking", partial(self._look, session), self._post)

    def _answer(self, session: ReviewSession) -> Message | None:
        try:
            return self.Moved(session, session.moved())
        except ReviewtuiError:
            # Whatever keeps Git from answering is told when the reviewer asks for something themself.
            return None
        finally:
            self._asking.release()

    def _look(self, session: ReviewSession) -> Message | None:
        try:
            session.look()
        except ReviewtuiError as error:
            return self.NotKept(error)
        return None
