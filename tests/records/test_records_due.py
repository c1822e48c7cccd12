"""A plan knows today: what comes next, in how many days, and what is late."""

from __future__ import annotations

import datetime as dt

import pytest

from reviewtui.records.due import next_words
from reviewtui.records.kinds.plan.kind import KIND
from reviewtui.records.logs.reading import record

DAYS = "announced: 2026-03-02\ndeprecated-from: 2026-04-01\nsunset: 2026-09-01\nremoval: 2026-09-02\n"


@pytest.mark.parametrize(
    ("state", "day", "words"),
    [
        ("proposed", "2026-03-01", "announce on 2026-03-02, in 1 day"),
        ("approved", "2026-03-02", "announce on 2026-03-02, today"),
        ("approved", "2026-03-05", "announce since 2026-03-02: 3 days late"),
        ("announced", "2026-03-05", "deprecate on 2026-04-01, in 27 days"),
        ("deprecated", "2026-08-31", "sunset on 2026-09-01, in 1 day"),
        ("brownout", "2026-09-02", "sunset since 2026-09-01: 1 day late"),
        ("extended", "2026-08-31", "sunset on 2026-09-01, in 1 day"),
        ("sunset", "2026-09-02", "remove on 2026-09-02, today"),
        ("removed", "2027-01-01", ""),
        ("cancelled", "2027-01-01", ""),
        ("nonsense", "2027-01-01", ""),
    ],
)
def test_the_next_step_follows_from_the_state_and_the_day(state: str, day: str, words: str) -> None:
    plan = record("plan", "docs/plans/0001-a.md", f"---\nstatus: {state}\n{DAYS}---\n\n# A\n".encode())
    assert next_words(plan, dt.date.fromisoformat(day)) == words


def test_a_plan_without_days_says_nothing() -> None:
    assert not next_words(record("plan", "a/0001-a.md", b"---\nstatus: approved\n---\n\n# A\n"), dt.date(2026, 1, 1))


def test_a_state_of_a_plan_is_its_own_word() -> None:
    for state in KIND.states.moves:
        assert record("plan", "a/0001-a.md", f"---\nstatus: {state}\n---\n\n# A\n".encode()).status == state
