"""The age of a review counts the days on which somebody could have answered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.reviews.age import age, working_days
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.types import Mark

FRIDAY = datetime(2026, 3, 6, 16, 0, tzinfo=UTC)
MOMENTS = st.integers(0, 5_000_000).map(lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("later", "days"),
    [
        (timedelta(), 0),
        (timedelta(hours=7), 0),
        (timedelta(days=1), 0),
        (timedelta(days=2), 0),
        (timedelta(days=2, hours=9), 1),
        (timedelta(days=3), 1),
        (timedelta(days=7), 5),
        (timedelta(days=14), 10),
        (timedelta(days=-3), 0),
    ],
)
def test_weekends_do_not_count_and_a_day_begins_at_midnight(later: timedelta, days: int) -> None:
    assert working_days(FRIDAY, FRIDAY + later) == days


def test_the_day_is_that_of_utc() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert working_days(datetime(2026, 3, 3, 1, tzinfo=tokyo), datetime(2026, 3, 3, 12, tzinfo=tokyo)) == 1


@given(MOMENTS, MOMENTS)
def test_it_is_the_number_of_weekdays_between(since: datetime, until: datetime) -> None:
    days = range(1, (until.date() - since.date()).days + 1)
    assert working_days(since, until) == sum((since + timedelta(days=day)).weekday() < 5 for day in days)


def _draft(created: datetime, *, says: bool = True) -> Draft:
    begun = Draft("r", "a@example.com", "main", "topic", "c", "1", created, created)
    return begun.with_mark(Mark("f00d", reviewed=True, at=created)) if says else begun


def test_it_begins_with_the_first_word_of_anybody() -> None:
    opened = _draft(FRIDAY - timedelta(days=30), says=False)
    told = age((_draft(FRIDAY + timedelta(days=3)), _draft(FRIDAY), opened), FRIDAY + timedelta(days=4), 1)
    assert (told.since, told.days, told.is_late) == (FRIDAY, 2, True)
    assert not age((_draft(FRIDAY),), FRIDAY + timedelta(days=3), 1).is_late
    assert not age((_draft(FRIDAY),), FRIDAY + timedelta(days=300), None).is_late


def test_nobody_said_anything_yet() -> None:
    told = age((_draft(FRIDAY, says=False),), FRIDAY + timedelta(days=30), 1)
    assert (told.since, told.days, told.is_late) == (None, 0, False)
