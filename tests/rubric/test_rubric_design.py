"""What design rules answer: certain findings, hints, names, silence, and nothing to look at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Level, RuleTally
from reviewtui.rubric.evidence import EvidenceState, prefill
from reviewtui.rubric.types import AnswerValue
from tests.rubric.rubric_samples import asking, finding, report

NO, YES, UNKNOWN, NOT, PARTLY = (
    AnswerValue.NO,
    AnswerValue.YES,
    AnswerValue.UNKNOWN,
    AnswerValue.NOT_APPLICABLE,
    AnswerValue.PARTLY,
)
RULE = "security-array-limit"
CHANGES = ("property-added",)


def answered(tally: RuleTally | None, fires: AnswerValue, silence: AnswerValue, *patterns: str) -> AnswerValue | None:
    (spec,) = report().specs
    looked = replace(report(), specs=(replace(spec, tallies=(tally,) if tally else ()),))
    return prefill(asking(*(patterns or (RULE,)), fires=fires, silence=silence), looked, CHANGES)["q"].value


@pytest.mark.parametrize(
    ("tally", "fires", "silence", "value"),
    [
        (RuleTally(RULE, Level.WARN, 9, 2), NO, YES, NO),
        (RuleTally(RULE, Level.ERROR, 9, 2), NO, UNKNOWN, NO),
        (RuleTally(RULE, Level.INFO, 9, 2), NO, YES, PARTLY),
        (RuleTally(RULE, Level.WARN, 9, 2), UNKNOWN, YES, None),
        (RuleTally(RULE, Level.WARN, 9, 2, stood=2), NO, YES, None),
        (RuleTally(RULE, Level.WARN, 9, 2, heuristic=True), NO, YES, None),
        (RuleTally(RULE, Level.WARN, 9, 0), NO, YES, YES),
        (RuleTally(RULE, Level.WARN, 9, 0), NO, UNKNOWN, None),
        (RuleTally(RULE, Level.WARN, 0, 0), NO, YES, NOT),
        (RuleTally(RULE, Level.WARN, 0, 0), NO, NOT, NOT),
        (RuleTally(RULE, Level.WARN, 0, 0), NO, UNKNOWN, None),
        (RuleTally(RULE, Level.WARN, 0, 0, heuristic=True), UNKNOWN, YES, None),
        (None, NO, YES, None),
    ],
)
def test_what_a_design_rule_says(
    tally: RuleTally | None, fires: AnswerValue, silence: AnswerValue, value: AnswerValue | None
) -> None:
    assert answered(tally, fires, silence) is value


HOLDS = RuleTally(RULE, Level.WARN, 9, 0)


@pytest.mark.parametrize(
    ("tally", "patterns", "value"),
    [
        (HOLDS, ("property-*", RULE), YES),
        (HOLDS, ("property-*", "lint/security-*-limit"), YES),
        (None, ("property-*", RULE), None),
        (None, ("property-*", "lint/security-*"), None),
        (None, ("property-*",), YES),
        (None, ("property-added", "property-switched-off"), None),
        (HOLDS, ("property-*", "security-*"), YES),
    ],
)
def test_silence_counts_only_when_all_kinds_of_rules_were_put(
    tally: RuleTally | None, patterns: tuple[str, ...], value: AnswerValue | None
) -> None:
    assert answered(tally, NO, YES, *patterns) is value


def test_a_finding_counts_although_the_design_rules_were_not_put() -> None:
    said = prefill(asking("property-*", RULE, fires=NO, silence=YES), report(finding("property-added")), CHANGES)["q"]

    assert (said.value, said.state) == (NO, EvidenceState.FIRED)


def test_it_is_said_that_rules_were_not_put() -> None:
    said = prefill(asking("property-*", RULE, fires=NO, silence=YES), report(), CHANGES)["q"]

    assert said.sentence.endswith("Some rules that it rests on were not put, so silence does not settle it.")
