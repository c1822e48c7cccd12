"""A process that compares the versions of a description, newest first, so that the one with the screen stays free.

It is told which history is wanted, and then which commits are looked at.
"""

from __future__ import annotations

import os
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, cast

from reviewtui.companion import Line
from reviewtui.errors import ReviewtuiError
from reviewtui.history.messages import AllJudged, ReportMade, RowJudged, Stopped, Told
from reviewtui.history.opening import open_history

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.history.history import History, Wanted


def main() -> None:
    """Answer until nobody asks any more."""
    line = Line.of_this_process()
    try:
        with open_history(cast("Wanted", line.receive())) as history:
            answer(history, _asked(line), line.send)
    except ReviewtuiError as error:
        line.send(Stopped(error.message, error.hint))
    except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
        from reviewtui.crash_log import keep_log  # noqa: PLC0415 - most runs never need it

        line.send(Stopped("Comparing the versions hit a bug.", f"What happened is written down in {keep_log(error)}."))


def answer(history: History, asked: SimpleQueue[int], tell: Callable[[Told], None]) -> None:
    """Tell every row, newest first; a report that is asked for meanwhile comes before the next row."""
    for number in range(len(history.commits)):
        if not asked.empty():
            wanted = _last(asked)
            tell(ReportMade(wanted, history.report(wanted)))
        tell(RowJudged(number, history.judged(number)))
    tell(AllJudged())
    while True:
        wanted = _last(asked)
        tell(ReportMade(wanted, history.report(wanted)))


def _last(asked: SimpleQueue[int]) -> int:
    """Wait for a question, and return the last one: who asked others before has moved on."""
    wanted = asked.get()
    while not asked.empty():
        wanted = asked.get()
    return wanted


def _asked(line: Line) -> SimpleQueue[int]:
    """Return a queue of what is asked; the process ends at once when nobody is there to ask."""
    queue: SimpleQueue[int] = SimpleQueue()

    def listen() -> None:
        try:
            while True:
                queue.put(cast("int", line.receive()))
        except (EOFError, OSError):
            os._exit(0)

    Thread(target=listen, daemon=True).start()
    return queue


if __name__ == "__main__":
    main()
