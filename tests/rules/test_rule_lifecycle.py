"""Dates, levels, versions and audiences, compared by their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.model import How, JsonValue, Kind
from reviewtui.rules import lifecycle
from tests.rules.vocabulary import change


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2027-01-31", "2027-01-31"),
        ("2027-01-31T10:00:00Z", "2027-01-31"),
        ("2027-1-31", None),
        ("2027-13-01", None),
        ("2027-00-01", None),
        ("2027-01-32", None),
        ("2027-02-29", None),
        ("2028-02-29", "2028-02-29"),
        ("2027-01-31t10:00:00.5+01:00", "2027-01-31"),
        ("2027-01-31 at ten", None),
        ("2027-01-31T10:00", None),
        ("20270131", None),
        ("2027-W01-1", None),
        ("31.01.2027", None),
        ("soon", None),
        (20270131, None),
        (None, None),
    ],
)
def test_a_day_is_read_from_a_date_or_nothing(value: JsonValue, day: str | None) -> None:
    assert lifecycle.day(value) == day


@given(st.none() | st.dates().map(str) | st.text(max_size=12), st.none() | st.dates().map(str) | st.text(max_size=12))
def test_every_change_of_a_sunset_date_is_exactly_one_thing(before: str | None, after: str | None) -> None:
    moved = change(Kind.OPERATION, How.CHANGED, "sunset", before, after)
    questions = (
        lifecycle.sunset_given,
        lifecycle.sunset_earlier,
        lifecycle.sunset_later,
        lifecycle.sunset_withdrawn,
        lifecycle.sunset_unreadable,
    )

    assert [question(moved) for question in questions].count(True) == 1


@pytest.mark.parametrize(
    ("before", "after", "lowered"),
    [
        ("stable", "beta", True),
        ("beta", "stable", False),
        (None, "draft", True),
        ("draft", None, False),
        ("alpha", "unheard-of", True),
        ("unheard-of", "draft", False),
    ],
)
def test_stability_is_ordered(before: str | None, after: str | None, *, lowered: bool) -> None:
    assert lifecycle.stability_lowered(change(Kind.OPERATION, How.CHANGED, "stability", before, after)) is lowered


@pytest.mark.parametrize(
    ("before", "after", "decreased"),
    [
        ("1.9.0", "1.10.0", False),
        ("1.10.0", "1.9.0", True),
        ("v2", "v1", True),
        ("2024-05-01", "2024-04-01", False),
        ("1.0.0-beta", "1.0.0", False),
        ("2.0", "winter", False),
        (None, "1.0", False),
        ("9" * 10_000, "1", False),
        (2, 1, True),
    ],
)
def test_versions_are_compared_as_numbers(before: JsonValue, after: JsonValue, *, decreased: bool) -> None:
    assert lifecycle.version_decreased(change(Kind.API, How.CHANGED, "version", before, after)) is decreased


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("1.4.0", "1.5.0", True),
        ("1.4.0", "1.4.1", True),
        ("v1", "v1.0.1", True),
        ("1.4.0", "2.0.0", False),
        ("0.4.0", "0.4.1", True),
        ("0.4.0", "0.5.0", False),
        ("0", "0.1", False),
        ("1.4.0", "1.3.0", False),
        ("2.0.0-rc.1", "2.0.0", False),
        ("2026-01-31", "2026-02-28", False),
        ("winter", "summer", False),
        (1.4, 1.5, True),
    ],
)
def test_a_version_can_hide_a_break(before: JsonValue, after: JsonValue, *, kept: bool) -> None:
    assert lifecycle.major_version_kept(change(Kind.API, How.CHANGED, "release", before, after)) is kept


@pytest.mark.parametrize(
    ("before", "after", "narrowed"),
    [
        ("external-public", "external-partner", True),
        ("company-internal", "external-partner", False),
        ("everybody", "component-internal", False),
        (None, "component-internal", False),
        (["external-public"], "component-internal", False),
    ],
)
def test_audiences_lie_inside_each_other(before: JsonValue, after: JsonValue, *, narrowed: bool) -> None:
    assert lifecycle.audience_narrowed(change(Kind.API, How.CHANGED, "audience", before, after)) is narrowed
