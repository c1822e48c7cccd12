"""The process that opens a review for the one with the screen: it tells each step, then what it opened, and ends."""

from __future__ import annotations

import gc
import os
import traceback
from contextlib import suppress
from threading import Thread
from typing import cast

from reviewtui.companion import Line
from reviewtui.errors import ReviewtuiError
from reviewtui.session.apart import Asked, Failed, Step, Told
from reviewtui.session.opening import open_review


def main() -> None:
    """Open what is asked for, and tell how it goes."""
    gc.disable()
    line = Line.of_this_process(modest=False)
    options, moment = cast("Asked", line.receive())
    Thread(target=end_with, args=(line,), daemon=True).start()
    try:
        told: Told = open_review(options, lambda step: line.send(Step(step)), lambda: moment)
    except ReviewtuiError as error:
        told = Failed(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
        told = Failed(None, "".join(traceback.format_exception(error)))
    line.send(told)
    # The system takes the memory at once; Python would free one object after the other.
    os._exit(0)


def end_with(line: Line) -> None:
    """End this process when nobody is at the other end any more."""
    with suppress(EOFError, OSError):
        line.receive()
    os._exit(0)


if __name__ == "__main__":
    main()
