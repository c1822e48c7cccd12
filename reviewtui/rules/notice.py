"""Whether consumers are told early enough: a promised end is put beside the day of the review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reviewtui.model import Change, Direction, Kind
from reviewtui.rules.lifecycle import day, sunset_earlier, sunset_given

# What receivers of callbacks and webhooks are sent is judged as a whole.
_TOLD = {Kind.OPERATION: tuple(Direction), Kind.SCHEMA: tuple(Direction)}
_TOLD[Kind.PARAMETER] = (Direction.REQUEST, Direction.NONE)


def short_notices(changes: Iterable[Change], today: dt.date, days: Callable[[Change], int]) -> Iterator[Change]:
    """Yield each new promise of an end that comes sooner than so many days from today, to be judged for that.

    The day of the review is no part of what is yielded: a fingerprint must outlive the night.
    """
    for change in changes:
        if change.fact != "sunset" or change.direction not in _TOLD.get(change.kind, ()):
            continue
        promised = day(change.after)
        if promised is None or not (sunset_given(change) or sunset_earlier(change)):
            continue
        notice = days(change)
        if (dt.date.fromisoformat(promised) - today).days < notice:
            yield replace(change, fact="sunset-notice", before=notice, after=promised)
