"""Opens a review in a process of its own: a screen answers keys meanwhile, and the memory it took is given back."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import traceback
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, Pipe
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reviewtui.errors import ReviewtuiError
from reviewtui.session.opening import Opened, open_review

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from reviewtui.reviews.moment import Clock
    from reviewtui.session.options import Options

# So many seconds may pass until somebody who does not want to wait any more is heard.
_PATIENCE = 0.05
# The folder under review may hold a module with the name of one of ours: `-P` keeps it from being found there.
_BEGIN = f"import sys; line, *sys.path[:] = sys.argv[1:]; from {__name__} import main; main(int(line))"


class Asked(NamedTuple):
    """What is to be opened, and the moment that counts as now."""

    options: Options
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done, in plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Failed:
    """What went wrong: an error that tells the user what to do, or the traceback of a bug."""

    error: ReviewtuiError | None
    trace: str = ""


class BugApartError(Exception):
    """A bug showed in the other process; its traceback is the message, for the log."""


Told: TypeAlias = "Step | Failed | Opened"


def open_apart(options: Options, progress: Callable[[str], None], clock: Clock) -> Opened:
    """Return what `open_review` returns, and raise what it raises.

    `progress` is told the step under way again and again; when it raises an error, the other process ends at once.
    """
    step = "Looking for the repository"
    progress(step)
    with _opener() as (process, line):
        line.send(Asked(options, clock()))
        while True:
            told = _next(process, line)
            if isinstance(told, Opened):
                return replace(told, options=options)
            if isinstance(told, Failed):
                raise told.error or BugApartError(told.trace)
            step = told.text if told else step
            progress(step)


def main(line: int) -> None:
    """Open what is asked for at the other end of a line, and tell there how it goes."""
    gc.disable()
    parent: Connection[Told, Asked]
    with Connection(line) as parent:
        options, moment = parent.recv()
        Thread(target=_end_with, args=(parent,), daemon=True).start()
        try:
            told: Told = open_review(options, lambda step: parent.send(Step(step)), lambda: moment)
        except ReviewtuiError as error:
            told = Failed(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
            told = Failed(None, "".join(traceback.format_exception(error)))
        parent.send(told)
    # The system takes the memory at once; Python would free one object after the other.
    os._exit(0)


def _end_with(parent: Connection[Told, Asked]) -> None:
    """End this process when nobody is at the other end any more."""
    with suppress(EOFError, OSError):
        parent.recv()
    os._exit(0)


@contextmanager
def _opener() -> Iterator[tuple[subprocess.Popen[bytes], Connection[Asked, Told]]]:
    """Start the process with a line to it, and leave nothing of it behind.

    What comes over the line is pickled: nobody but our own program can write to it.
    """
    ours, theirs = Pipe()
    with ours:
        with theirs:
            command = [sys.executable, "-P", "-c", _BEGIN, str(theirs.fileno()), *sys.path]
            nowhere = subprocess.DEVNULL
            process = subprocess.Popen(
                command, stdin=nowhere, stdout=nowhere, stderr=nowhere, pass_fds=(theirs.fileno(),)
            )
        try:
            yield process, ours
        finally:
            process.kill()
            process.wait()


def _next(process: subprocess.Popen[bytes], line: Connection[Asked, Told]) -> Told | None:
    """Return what is told next; None when nothing was for a while."""
    try:
        return line.recv() if line.poll(_PATIENCE) else None
    except (EOFError, ConnectionError) as error:
        raise ReviewtuiError(
            f"The process that compares the two sides ended before it was done ({process.wait()}).",
            hint="The system may be short of memory. `reviewtui check` compares them without a screen.",
        ) from error
