"""The days of an end are in order, on days on which people work, and exact in the headers that tell them."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.records.dates import (
    Promised,
    deprecation_header,
    is_weekend,
    plausible,
    sunset_header,
    timeline,
    workday,
    workday_before,
)

DAYS = st.dates(min_value=dt.date(2020, 1, 1), max_value=dt.date(2120, 1, 1))
PERIODS = st.integers(min_value=0, max_value=3660)


@given(DAYS, PERIODS)
def test_no_day_is_a_weekend_and_all_are_in_order(today: dt.date, notice: int) -> None:
    made = timeline(today, notice)
    brownouts = [one.day for one in made.brownouts]
    for day in (made.announced, made.deprecated, *made.reminders, *brownouts, made.sunset, made.removal):
        assert not is_weekend(day)
    assert today <= made.announced <= made.deprecated <= made.sunset < made.removal
    assert list(made.reminders) == sorted(set(made.reminders))
    assert brownouts == sorted(set(brownouts))
    assert all(made.announced < day < made.sunset for day in (*made.reminders, *brownouts))
    assert made.short == 0
    assert (made.sunset - made.announced).days - notice in {0, 1, 2}


@given(DAYS, PERIODS, DAYS)
def test_a_sunset_that_was_promised_stays_and_what_it_lacks_is_told(
    today: dt.date, notice: int, sunset: dt.date
) -> None:
    made = timeline(today, notice, Promised(sunset=sunset))
    assert made.sunset == sunset
    assert made.short == max(0, notice - (sunset - made.announced).days)


@given(DAYS)
def test_a_weekend_gives_way_to_the_nearest_workday_on_that_side(day: dt.date) -> None:
    assert 0 <= (workday(day) - day).days <= 2
    assert 0 <= (day - workday_before(day)).days <= 2
    assert (workday(day) == day) is (workday_before(day) == day) is not is_weekend(day)


@given(DAYS)
def test_headers_say_the_day_to_the_second(day: dt.date) -> None:
    last = dt.datetime.combine(day, dt.time(23, 59, 59, tzinfo=dt.UTC))
    assert sunset_header(day) == format_datetime(last, usegmt=True)
    assert parsedate_to_datetime(sunset_header(day)) == last
    seconds = int(deprecation_header(day).removeprefix("@"))
    assert dt.datetime.fromtimestamp(seconds, dt.UTC) == dt.datetime.combine(day, dt.time(tzinfo=dt.UTC))


def test_headers_are_those_that_the_standards_show() -> None:
    assert sunset_header(dt.date(2026, 12, 31)) == "Thu, 31 Dec 2026 23:59:59 GMT"
    assert deprecation_header(dt.date(2026, 1, 1)) == "@1767225600"


def test_a_public_api_has_a_year() -> None:
    made = timeline(dt.date(2026, 11, 21), 365)
    assert made.announced == dt.date(2026, 11, 23)
    assert made.sunset == dt.date(2027, 11, 23)
    assert [(one.day.isoformat(), one.hours) for one in made.brownouts] == [("2027-10-22", 12), ("2027-11-16", 24)]
    assert len(made.reminders) == 7
    assert len(timeline(dt.date(2026, 11, 21), 180).reminders) == 6


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027-01-31", dt.date(2027, 1, 31)),
        ("2027-01-31T23:59:59Z", dt.date(2027, 1, 31)),
        (dt.date(2027, 1, 31), dt.date(2027, 1, 31)),
        (dt.datetime(2027, 1, 31, 12, tzinfo=dt.UTC), dt.date(2027, 1, 31)),
        ("9999-12-31", None),
        ("0001-01-01", None),
        ("soon", None),
        (20270131, None),
        (None, None),
    ],
)
def test_only_a_day_that_somebody_may_mean_is_taken_for_one(written: object, meant: dt.date | None) -> None:
    assert plausible(written) == meant
