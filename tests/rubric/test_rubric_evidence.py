"""What findings, and their absence, say to a question: the whole truth table, and the sentence under it."""

from __future__ import annotations

import pytest

from reviewtui.model import Disposition, Finding, Problem, Verdict
from reviewtui.rubric.evidence import Evidence, EvidenceState, prefill
from reviewtui.rubric.types import AnswerValue, Checklist
from tests.rubric.rubric_samples import asking, empty_report, finding, report

RULES = ("property-added", "property-removed", "security-dropped")
NO, YES, UNKNOWN, NOT = AnswerValue.NO, AnswerValue.YES, AnswerValue.UNKNOWN, AnswerValue.NOT_APPLICABLE


def said(sheet: Checklist, *findings: Finding) -> Evidence:
    return prefill(sheet, report(*findings), RULES)["q"]


@pytest.mark.parametrize(
    ("fires", "silence", "found", "value"),
    [
        (NO, UNKNOWN, 1, NO),
        (NO, YES, 1, NO),
        (YES, YES, 1, YES),
        (UNKNOWN, YES, 1, None),
        (UNKNOWN, NOT, 1, None),
        (NO, UNKNOWN, 0, None),
        (NO, YES, 0, YES),
        (UNKNOWN, NOT, 0, NOT),
        (UNKNOWN, UNKNOWN, 0, None),
    ],
)
def test_the_checklist_says_what_a_finding_and_what_silence_means(
    fires: AnswerValue, silence: AnswerValue, found: int, value: AnswerValue | None
) -> None:
    findings = [finding("property-added")] * found

    evidence = said(asking("property-*", fires=fires, silence=silence), *findings)

    assert evidence.value is value
    assert evidence.state is (EvidenceState.FIRED if found else EvidenceState.SILENT)
    assert evidence.findings == tuple(findings)


def test_a_question_without_rules_stays_with_the_reviewer() -> None:
    evidence = said(asking(fires=NO, silence=YES))

    assert (evidence.state, evidence.value) == (EvidenceState.NONE, None)
    assert evidence.sentence == "No rule can answer this: it is yours to judge."


def test_patterns_that_no_rule_matches_prove_nothing() -> None:
    assert said(asking("lint/*", fires=NO, silence=YES)).value is None


def test_findings_of_other_rules_do_not_speak() -> None:
    assert said(asking("property-*", fires=NO, silence=YES), finding("security-dropped")).value is YES


@pytest.mark.parametrize("disposition", [Disposition.WAIVED, Disposition.SUNSET, Disposition.STABILITY])
def test_a_decided_finding_no_longer_speaks_but_is_counted(disposition: Disposition) -> None:
    evidence = said(asking("*", fires=NO, silence=YES), finding("property-added", disposition=disposition))

    assert (evidence.state, evidence.value) == (EvidenceState.SILENT, YES)
    assert evidence.sentence.endswith(f" Already decided: 1 {disposition.value}.")


def test_only_findings_of_the_named_verdicts_count() -> None:
    sheet = asking("*", fires=NO, silence=YES, verdicts=(Verdict.BREAKING,))

    assert said(sheet, finding("property-added", Verdict.DANGEROUS)).value is YES
    assert said(sheet, finding("property-added", Verdict.BREAKING)).value is NO


def test_silence_proves_nothing_when_something_could_not_be_read() -> None:
    broken = Problem("not YAML", "apis/payments.yaml")

    evidence = prefill(asking("*", fires=NO, silence=YES), report(errors=(broken,)), RULES)["q"]

    assert evidence.value is None
    assert evidence.sentence == "Nothing was found, but 1 file could not be read: silence proves nothing."


def test_a_finding_still_speaks_when_something_else_could_not_be_read() -> None:
    whole = report(finding("property-added"), errors=(Problem("not YAML", "apis/payments.yaml"),))

    assert prefill(asking("*", fires=NO, silence=YES), whole, RULES)["q"].value is NO


def test_silence_proves_nothing_when_nothing_was_compared() -> None:
    evidence = prefill(asking("*", fires=YES, silence=YES), empty_report(), RULES)["q"]

    assert evidence.value is None
    assert evidence.sentence == "No description was compared, so the rules have nothing to say."


@pytest.mark.parametrize(
    ("sheet", "lines", "sentence"),
    [
        (asking("*", fires=NO), [42], "1 finding says no: property-added at apis/orders.yaml:42."),
        (
            asking("*", fires=NO),
            [1, 2],
            "2 findings say no: property-added at apis/orders.yaml:1, property-added at apis/orders.yaml:2.",
        ),
        (
            asking("*", fires=YES),
            [1, 2, 3, 4, 5],
            (
                "5 findings bear this out: property-added at apis/orders.yaml:1, property-added at apis/orders.yaml:2, "
                "property-added at apis/orders.yaml:3 and 2 more."
            ),
        ),
        (asking("*"), [7], "1 finding bears on this, and you judge: property-added at apis/orders.yaml:7."),
        (asking("*", fires=NO, silence=YES), [], "All 3 rules that could contradict this stayed silent."),
        (
            asking("*dropped", fires=NO),
            [],
            "The one rule that could contradict this stayed silent, which does not prove it: it is yours to judge.",
        ),
        (
            asking("property-*", silence=NOT),
            [],
            (
                "All 2 rules for this were put to the change, and nothing was found that this asks about, "
                "so the question does not arise."
            ),
        ),
        (
            asking("*", fires=NO, silence=YES, verdicts=(Verdict.BREAKING, Verdict.DANGEROUS)),
            [],
            "All 3 rules for this were put to the change, and no open finding is breaking or dangerous.",
        ),
        (
            asking("*", fires=YES, silence=YES),
            [],
            "All 3 rules for this were put to the change, and nothing was found.",
        ),
    ],
)
def test_the_sentence_says_what_the_answer_rests_on(sheet: Checklist, lines: list[int], sentence: str) -> None:
    assert said(sheet, *(finding("property-added", line=line) for line in lines)).sentence == sentence


def test_findings_are_named_in_the_order_of_the_report() -> None:
    findings = (finding("property-removed", line=9), finding("property-added", line=3))

    assert said(asking("*", fires=NO), *findings).findings == findings
