"""Security posture: checks by the risk that a rule guards against, and the question that remains."""

from __future__ import annotations

from reviewtui.model import Level, RuleTally
from reviewtui.rules.loading import design_rules
from reviewtui.rules.owasp import RISKS, risk_of
from reviewtui.scores.security import PEOPLE, security

STRING_LIMIT = next(rule for rule in design_rules() if rule.id == "security-string-limit")


def test_the_checks_of_a_rule_count_for_the_risk_that_it_guards_against() -> None:
    risk = risk_of(STRING_LIMIT)
    assert risk is not None

    found = {
        one.risk: one for one in security([RuleTally(STRING_LIMIT.id, Level.WARN, 9, 3, excused=1)], [STRING_LIMIT])
    }

    assert (found[risk.id].passed, found[risk.id].failed) == (5, 3)
    assert found[risk.id].rules == (STRING_LIMIT.id,)
    assert all(not one.rules and not one.passed for one in found.values() if one.risk != risk.id)


def test_a_rule_that_may_be_wrong_gives_hints_only() -> None:
    tally = RuleTally(STRING_LIMIT.id, Level.WARN, 9, 3, heuristic=True)

    found = [one for one in security([tally], [STRING_LIMIT]) if one.rules]

    assert [(one.passed, one.failed, one.hints) for one in found] == [(0, 0, 3)]


def test_a_rule_without_anything_to_look_at_says_nothing() -> None:
    assert not any(one.rules for one in security([RuleTally(STRING_LIMIT.id, Level.WARN, 0, 0)], [STRING_LIMIT]))


def test_every_risk_has_a_question_for_people() -> None:
    assert list(PEOPLE) == [risk.id for risk in RISKS]
    assert all(question.endswith("?") for question in PEOPLE.values())
