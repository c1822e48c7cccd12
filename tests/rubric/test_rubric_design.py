"""What design rules say to a question: what is new and certain decides, what stood before is only counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Disposition, Finding, Level, Report, RuleTally
from reviewtui.rubric.evidence import Evidence, EvidenceState, prefill
from reviewtui.rubric.types import AnswerValue, Checklist
from tests.rubric.rubric_samples import asking, finding, report

NO, YES, PARTLY = AnswerValue.NO, AnswerValue.YES, AnswerValue.PARTLY
UNKNOWN, NOT = AnswerValue.UNKNOWN, AnswerValue.NOT_APPLICABLE
RULE = "design-pagination-present"
QUESTION = asking("lint/design-pagination-*", fires=NO, silence=YES)


def minds(level: Level = Level.ERROR, **facts: int | bool) -> RuleTally:
    """Return what the rule was asked; 15 elements, and one of them fails, unless it is said otherwise."""
    tally = RuleTally(RULE, level, asked=15, failed=1)
    return replace(tally, **facts)  # type: ignore[arg-type]  # the counts and the mark of a tally


def minded(level: Level = Level.ERROR) -> Finding:
    found = finding(RULE, methods=("GET",))
    return replace(found, kind="lint", level=level, verdict=level.verdict)


def designed(tally: RuleTally, *findings: Finding) -> Report:
    whole = report(*findings)
    return replace(whole, specs=(replace(whole.specs[0], tallies=(tally,)),))


def said(tally: RuleTally, *findings: Finding, sheet: Checklist = QUESTION) -> Evidence:
    return prefill(sheet, designed(tally, *findings), ("property-removed",))["q"]


@pytest.mark.parametrize(
    ("tally", "value"),
    [
        (minds(), NO),
        (minds(Level.WARN), NO),
        (minds(Level.INFO), PARTLY),
        (minds(heuristic=True), None),
        (minds(stood=1), None),
        (minds(failed=3, stood=2), NO),
        (minds(failed=0), YES),
        (minds(asked=0, failed=0), NOT),
        (minds(asked=0, failed=0, heuristic=True), None),
    ],
)
def test_what_is_certain_and_new_answers(tally: RuleTally, value: AnswerValue | None) -> None:
    assert said(tally, *([minded(tally.level)] if tally.new else [])).value is value


def test_the_sentence_names_the_few_that_do_not_keep_to_it() -> None:
    evidence = said(minds(), minded())

    assert evidence.sentence == f"{RULE}: 14 of 15 hold, all but GET /orders."
    assert evidence.state is EvidenceState.FIRED
    assert [one.rule for one in evidence.findings] == [RULE]


def test_what_stood_before_is_counted_and_is_no_finding() -> None:
    stood = replace(minded(), disposition=Disposition.STOOD_BEFORE)

    evidence = said(minds(stood=1), stood)

    assert "1 place stood before and is not new." in evidence.sentence
    assert evidence.findings == ()


@pytest.mark.parametrize(("asked", "places"), [(1, "the one place"), (15, "all 15 places")])
def test_a_rule_that_holds_says_in_how_many_places(asked: int, places: str) -> None:
    assert said(minds(failed=0, asked=asked)).sentence == f"1 rule holds in {places} that it applies to."


def test_a_wildcard_without_a_prefix_means_rules_about_changes_only() -> None:
    assert said(minds(), minded(), sheet=asking("*", fires=NO, silence=YES)).value is YES


def test_an_exact_id_means_a_design_rule_too() -> None:
    assert said(minds(), minded(), sheet=asking(RULE, fires=NO, silence=YES)).value is NO


def test_the_worse_word_of_both_kinds_holds() -> None:
    both = asking("property-removed", RULE, fires=NO, silence=YES)

    assert said(minds(failed=0), finding("property-removed"), sheet=both).value is NO
    assert said(minds(failed=0), sheet=both).value is YES
    assert said(minds(asked=0, failed=0), sheet=both).value is YES


def test_a_question_that_rules_only_inform_stays_with_the_reviewer() -> None:
    informed = asking(RULE, fires=UNKNOWN, silence=UNKNOWN)

    assert said(minds(), minded(), sheet=informed).value is None
    assert said(minds(failed=0), sheet=informed).value is None


@pytest.mark.parametrize(
    ("patterns", "value"),
    [
        (("property-*", RULE), YES),
        (("property-removed", RULE), YES),
        (("property-*", "lint/design-pagination-*"), YES),
        (("property-*", "design-*"), YES),
        ((RULE, "design-pagination-limit-bounds"), None),
        (("property-switched-off", RULE), None),
        (("property-*", "lint/security-*"), None),
    ],
)
def test_silence_settles_nothing_where_a_named_rule_was_not_put(
    patterns: tuple[str, ...], value: AnswerValue | None
) -> None:
    evidence = said(minds(failed=0), sheet=asking(*patterns, fires=NO, silence=YES))

    assert evidence.value is value
    assert evidence.sentence.endswith("silence does not settle it.") is (value is None)


def test_nothing_to_look_at_settles_only_what_silence_would() -> None:
    evidence = said(minds(asked=0, failed=0), sheet=asking(RULE, fires=NO))

    assert evidence.value is None
    assert (
        evidence.sentence
        == "Nothing in the description is of this kind, which does not settle it: it is yours to judge."
    )
