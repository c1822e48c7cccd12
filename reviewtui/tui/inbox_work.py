"""Finds out what takes long about rows of the inbox, one thing at a time, what is in sight first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.background import in_background
from reviewtui.tui.inbox_port import InboxPort
from reviewtui.tui.inbox_state import Task

if TYPE_CHECKING:
    from reviewtui.inbox.waiting import Batch, Judged, Stand


class InboxWork:
    """Two threads at most, one that looks for rows and one that asks about them; what they find is posted."""

    @dataclass
    class Found(Message):
        """Rows were found, in the look of this number."""

        look: int
        batch: Batch

    @dataclass
    class Looked(Message):
        """The look of this number is over; `error` says why it is, if it was refused."""

        look: int
        error: ReviewtuiError | None = None

    @dataclass
    class Learned(Message):
        """Something was found out about a row."""

        task: Task
        answer: Judged | Stand

    def __init__(self, inbox: InboxPort, post: Callable[[Message], object]) -> None:
        """Do nothing yet; `post` may be called from any thread."""
        self._inbox = inbox
        self._post = post
        self._look = 0
        self._lock = Lock()
        self._tasks: list[Task] = []
        self._asking = False
        self._now: Task | None = None
        # What was posted, and may not have arrived yet: it is not to be asked again.
        self._posted: set[Task] = set()

    def look(self, *, stale: bool) -> int:
        """Look for rows; return the number of the look. An earlier one is given up."""
        self._look += 1
        number = self._look
        with self._lock:
            self._posted.clear()
        in_background("inbox", lambda: self._found(number, stale=stale), self._post)
        return number

    def want(self, tasks: Sequence[Task]) -> None:
        """Find these out, in this order, instead of what was wanted before; what is under way goes on."""
        with self._lock:
            self._tasks = [task for task in tasks if task != self._now and task not in self._posted]
            begin = bool(self._tasks) and not self._asking
            self._asking = self._asking or begin
        if begin:
            in_background("inbox rows", self._ask, self._post)

    @property
    def is_busy(self) -> bool:
        """Whether something is being found out."""
        return self._asking

    def stop(self) -> None:
        """Give up what is wanted, and end what runs beside."""
        self._look += 1
        with self._lock:
            self._tasks, self._now = [], None
        self._inbox.rest()

    def _found(self, number: int, *, stale: bool) -> Message | None:
        try:
            for batch in self._inbox.rows(stale=stale):
                if number != self._look:
                    return None
                self._post(self.Found(number, batch))
        except ReviewtuiError as error:
            return self.Looked(number, error)
        return self.Looked(number)

    def _ask(self) -> Message | None:
        try:
            while (task := self._next()) is not None:
                ask = self._inbox.stand if task.standing else self._inbox.judged
                answer = ask(task.row)
                if self._is_wanted(task):
                    self._post(self.Learned(task, answer))
        finally:
            with self._lock:
                self._asking = False
        return None

    def _is_wanted(self, task: Task) -> bool:
        """Say whether a task was not given up: what was ended meanwhile has no answer that says anything."""
        with self._lock:
            wanted = self._now is task
            if wanted:
                self._posted.add(task)
            return wanted

    def _next(self) -> Task | None:
        with self._lock:
            self._now = self._tasks.pop(0) if self._tasks else None
            if self._now is None:
                self._asking = False
            return self._now
