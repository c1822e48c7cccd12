"""A plan knows today: what comes next, in how many days, and what is late."""

from __future__ import annotations

import datetime as dt

import pytest

from reviewtui.consumers.consumer import Consumer, Inventory, Step
from reviewtui.records.due import coming
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
    found = coming(plan, Inventory(), dt.date.fromisoformat(day))
    assert (found.words if found else "") == words
    assert (found is not None and found.late) is ("late" in words)


def test_a_plan_without_days_says_nothing() -> None:
    plan = record("plan", "a/0001-a.md", b"---\nstatus: approved\n---\n\n# A\n")
    assert coming(plan, Inventory(), dt.date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("pointer", "waiting"),
    [
        ("/paths/~1orders/get", "Getter, Old and Anybody have not moved"),
        ("/paths/~1orders/get/parameters/0", "Getter, Old and Anybody have not moved"),
        ("/paths/~1orders/put", "Anybody has not moved"),
        ("/paths/~1orders", "Getter, Old and Anybody have not moved"),
        ("/components/schemas/Order", "Getter, Old, Elsewhere and 1 more have not moved"),
    ],
)
def test_those_who_have_not_moved_are_named(pointer: str, waiting: str) -> None:
    elements = f"elements: [{{file: api.yaml, pointer: {pointer}}}]\n"
    plan = record("plan", "a/0001-a.md", f"---\nstatus: announced\n{elements}{DAYS}---\n\n# A\n".encode())
    people = (
        Consumer("Getter", operations=("GET /orders",)),
        Consumer("Moved", migrated=Step(done=True)),
        Consumer("Old", operations=("get /*",)),
        Consumer("Elsewhere", operations=("GET /other",)),
        Consumer("Other API", apis=("payments/**",)),
        Consumer("Anybody"),
    )
    found = coming(plan, Inventory("consumers.yaml", people), dt.date(2026, 3, 31))
    assert found
    assert found.words == f"deprecate on 2026-04-01, in 1 day; {waiting}"


def test_a_state_of_a_plan_is_its_own_word() -> None:
    for state in KIND.states.moves:
        assert record("plan", "a/0001-a.md", f"---\nstatus: {state}\n---\n\n# A\n".encode()).status == state
