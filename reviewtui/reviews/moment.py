"""Points in time as drafts and records carry them: always with a time zone, from a clock that tests can replace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeAlias

import msgspec

Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
Clock: TypeAlias = Callable[[], datetime]


def now() -> datetime:
    """Return the time in UTC; the clock that is used unless another one is given."""
    return datetime.now(UTC)


def after(previous: datetime | None, moment: datetime) -> datetime:
    """Return `moment`, or the smallest step past `previous` when the clock stood still or went back.

    What is written later must win when two drafts are merged, whatever the clock of the machine did meanwhile.
    """
    if previous is None or moment > previous:
        return moment
    return previous + timedelta(microseconds=1)
