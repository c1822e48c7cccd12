"""Lint compliance: a table of what the rules were asked, and what that comes to."""

from __future__ import annotations

import pytest

from reviewtui.model import Level, RuleTally
from reviewtui.scores.compliance import compliance

ERROR, WARN, INFO = Level.ERROR, Level.WARN, Level.INFO


def tally(
    rule: str, level: Level, asked: int, failed: int = 0, *, excused: int = 0, heuristic: bool = False
) -> RuleTally:
    """Return what one rule was asked."""
    return RuleTally(rule, level, asked, failed, excused=excused, heuristic=heuristic)


@pytest.mark.parametrize(
    ("tallies", "share", "kept"),
    [
        ([], None, 0),
        ([tally("a", WARN, 0)], None, 0),
        ([tally("a", WARN, 4)], 100.0, 1),
        ([tally("a", WARN, 4, 1)], 75.0, 0),
        ([tally("a", ERROR, 1, 1), tally("b", INFO, 1)], 25.0, 1),
        ([tally("a", ERROR, 1), tally("b", INFO, 1, 1)], 75.0, 1),
        ([tally("a", WARN, 1, 1), tally("b", WARN, 1000)], 50.0, 1),
        ([tally("a", WARN, 4, 4, heuristic=True), tally("b", INFO, 2)], 100.0, 1),
        ([tally("a", WARN, 4, 1, excused=2)], 50.0, 0),
        ([tally("a", WARN, 2, excused=2)], None, 0),
        ([tally("a", ERROR, 3, 1), tally("b", WARN, 2, 1), tally("c", INFO, 5)], 100 * 4 / 6, 1),
    ],
)
def test_the_share_of_rules_that_hold(tallies: list[RuleTally], share: float | None, kept: int) -> None:
    found = compliance(tallies, 90)

    assert found.score.share == (None if share is None else pytest.approx(share))
    assert found.kept == kept


def test_the_rules_that_cost_most_come_first() -> None:
    asked = [
        tally("a", INFO, 2, 2),
        tally("b", ERROR, 2, 1),
        tally("c", WARN, 4),
        tally("d", WARN, 9, 1),
        tally("e", INFO, 9, 1),
    ]

    found = compliance(asked, 90)

    assert found.costliest == ("b", "a", "d")
    assert (found.rules, found.asked, found.failed) == (5, 26, 5)


@pytest.mark.parametrize(("failed", "reached"), [(1, True), (2, False)])
def test_what_the_tier_asks_for_is_reached_when_it_is_met_exactly(failed: int, *, reached: bool) -> None:
    assert compliance([tally("a", WARN, 10, failed)], 90).score.reached is reached


def test_nothing_to_measure_is_held_against_nobody() -> None:
    assert compliance([], 95).score.reached
