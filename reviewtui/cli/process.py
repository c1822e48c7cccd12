"""What only a run that is a process of its own may do: keep its garbage, and leave without tidying up."""

from __future__ import annotations

import gc
import os
import sys


def begin() -> None:
    """Leave garbage alone: a run makes little of it, and looking for it walks the whole tree again and again.

    What stays open for long, as a screen does, turns the collector on again.
    """
    gc.disable()


def leave(code: int) -> int:
    """End the process with this exit code; return it where Python has to end the process.

    Python would free each object of a large description on its own, which takes as long as reading it. The operating
    system takes all of it at once, and everything that was to be written is written.
    """
    threading = sys.modules.get("threading")
    if threading and threading.active_count() > 1:
        return code  # another thread may have something to finish; without the module, which takes 2 ms, there is none
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError):
        return code
    os._exit(code)
