"""Opens a review in a process of its own: a screen answers keys meanwhile, and the memory it took is given back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from reviewtui.companion import Companion, EndedError
from reviewtui.errors import ReviewtuiError
from reviewtui.session.opening import Opened

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from reviewtui.reviews.moment import Clock
    from reviewtui.session.options import Options

# So many seconds may pass until somebody who does not want to wait any more is heard.
_PATIENCE = 0.05


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
    companion = Companion("reviewtui.session.apart_child")
    try:
        companion.send(Asked(options, clock()))
        while True:
            told = cast("Told", companion.receive()) if companion.tells_within(_PATIENCE) else None
            if isinstance(told, Opened):
                return replace(told, options=options)
            if isinstance(told, Failed):
                raise told.error or BugApartError(told.trace)
            step = told.text if told else step
            progress(step)
    except EndedError as error:
        raise ReviewtuiError(
            f"The process that compares the two sides ended before it was done ({companion.end()}).",
            hint="The system may be short of memory. `reviewtui check` compares them without a screen.",
        ) from error
    finally:
        companion.end()
