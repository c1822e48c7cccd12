"""Leaves the terminal as it was found when somebody asks the program to end."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


def end_when_asked(app: App[None]) -> None:
    """Leave as `q` does when the process is to end; nothing waits to be saved."""
    leave = partial(app.exit, return_code=1)
    # Loops in other threads, and those of Windows, know no signals.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, leave)
