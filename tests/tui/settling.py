"""Waits until nothing is left to do in the loop of an app; Textual itself waits for an idle processor, 40 ms a key."""

from __future__ import annotations

import asyncio
from threading import Thread, main_thread
from threading import enumerate as threads
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual._wait import wait_for_idle

if TYPE_CHECKING:
    from collections import deque

# What is drawn at the next frame, and what comes at once after it, belongs to what was done.
SOON = 0.02


class _Loop(asyncio.BaseEventLoop):
    """What every loop of the standard library keeps to itself."""

    _ready: deque[asyncio.Handle]
    _scheduled: list[asyncio.TimerHandle]


async def settled(_least: float = 0.0, most: float = 1.0) -> None:
    """Wait until all messages are handled and the frame is drawn; work in other threads is given time to end."""
    loop = cast("_Loop", asyncio.get_running_loop())
    end = monotonic() + most
    while monotonic() < end:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        wait = min((one.when() for one in loop._scheduled if not one.cancelled()), default=end) - loop.time()
        if wait < SOON:
            await asyncio.sleep(max(wait, 0))
        elif any(map(_works, threads())):
            await wait_for_idle(0, most)
            return
        else:
            return


def _works(thread: Thread) -> bool:
    """Tell whether a thread does the work of an app; those of pytest and of the loop only wait."""
    return thread is not main_thread() and thread.daemon and not thread.name.startswith(("Dummy", "asyncio", "pytest"))
