"""Work in a thread of its own, of which leaving the program never waits; what comes of it is a message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread

from textual.message import Message

# A key is read, answered and written by three threads; each of them waits this long for work that does not pause.
TURN = 0.001


@dataclass
class Broken(Message):
    """Work in the background hit a bug."""

    error: Exception


def in_background(name: str, work: Callable[[], Message | None], post: Callable[[Message], object]) -> None:
    """Start the work and post the message that it returns, if any; `post` may be called from any thread."""

    def run() -> None:
        try:
            message = work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
            message = Broken(error)
        # The program may have ended meanwhile; then nobody listens, and nothing is lost.
        with suppress(RuntimeError):
            if message is not None:
                post(message)

    sys.setswitchinterval(TURN)
    Thread(target=run, daemon=True, name=name).start()
