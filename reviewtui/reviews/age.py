"""How long a review has been going on, in working days: Monday to Friday, in UTC, wherever the reviewers are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.reviews.draft import Draft

_WEEK = 7
_WORKING = 5


@dataclass(frozen=True, slots=True)
class Age:
    """The working days since the first word, and after how many the tier wants an answer.

    `since` is None while nobody said anything; `target` when no answer is asked for by a day.
    """

    since: datetime | None
    days: int
    target: int | None

    @property
    def is_late(self) -> bool:
        """Whether the answer should have been there."""
        return self.target is not None and self.days > self.target


def age(drafts: Iterable[Draft], now: datetime, target: int | None) -> Age:
    """Return how old a review is by the first word of anybody; a draft in which nothing was said does not count."""
    since = min((draft.created for draft in drafts if draft.says_anything), default=None)
    return Age(since, working_days(since, now) if since else 0, target)


def working_days(since: datetime, until: datetime) -> int:
    """Return how many working days began after one moment, up to another; none on the same day, or before it."""
    first, last = (moment.astimezone(UTC).date() for moment in (since, until))
    weeks, rest = divmod(max(0, (last - first).days), _WEEK)
    return weeks * _WORKING + sum((first.weekday() + day) % _WEEK < _WORKING for day in range(1, rest + 1))
