"""Ends when somebody asks for it, and leaves the terminal as it was found; ends too when that is gone."""

from __future__ import annotations

import asyncio
import select
import signal
import sys
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


def end_when_asked(app: App[None]) -> None:
    """Leave as `q` does when the process is to end; nothing waits to be saved."""
    leave = partial(app.exit, return_code=1)
    # Loops in other threads, and those of Windows, know no signals.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, leave)


def end_when_alone(app: App[None]) -> None:
    """Leave when the terminal goes away without a signal: Textual would read its end again and again for ever."""
    if app.is_headless or sys.__stdin__ is None or not hasattr(select, "poll") or not sys.__stdin__.isatty():
        return
    loop, fileno = asyncio.get_running_loop(), sys.__stdin__.fileno()
    Thread(target=_leave_when_hung_up, args=(app, loop, fileno), daemon=True, name="hang-up").start()


def _leave_when_hung_up(app: App[None], loop: asyncio.AbstractEventLoop, fileno: int) -> None:
    watching = select.poll()
    # Nothing is asked for: only that nobody is there any more is told then, and no key is taken from the program.
    watching.register(fileno, 0)
    told = watching.poll()
    # The program may have ended meanwhile.
    with suppress(RuntimeError):
        if any(event & select.POLLHUP for _, event in told):
            loop.call_soon_threadsafe(partial(app.exit, return_code=1))
