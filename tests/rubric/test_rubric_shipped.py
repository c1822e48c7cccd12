"""The checklists that ship are complete, can be answered, and name only rules that exist."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from reviewtui import resources
from reviewtui.model import Disposition, Finding, Level, Verdict
from reviewtui.rubric import shelf
from reviewtui.rubric.evidence import prefill
from reviewtui.rubric.matching import design_rules_meant, rules_meant
from reviewtui.rubric.scoring import Judgment, score
from reviewtui.rubric.tiers import questions_for
from reviewtui.rubric.types import LEVELS, AnswerValue, Checklist, Decision, Question, Severity, Tier
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.loading import design_rules
from tests.rubric.rubric_samples import finding, report

NAMES = sorted(path.stem for path in resources.folder("checklists").glob("*.yaml"))
REVIEW = shelf.find("api-design-review", None)
QUESTIONS = list(REVIEW.questions)
BY_ID = {asked.id: asked for asked in QUESTIONS}
DESIGN = [rule.id for rule in design_rules()]
CHANGES = [rule_id for rule_id in catalogue().ids if rule_id not in DESIGN]
LAZY = re.compile(r"\b(appropriate|sufficient|etc|adequate|properly)\b", re.IGNORECASE)


def ids(asked: Question) -> str:
    return asked.id


@pytest.fixture(name="sheet", params=NAMES)
def shipped(request: pytest.FixtureRequest) -> Checklist:
    return shelf.find(str(request.param), None)


def test_a_shipped_checklist_is_named_like_its_file(sheet: Checklist) -> None:
    assert sheet.id in NAMES


def test_ids_are_unique_and_weights_make_a_whole(sheet: Checklist) -> None:
    counts = Counter([asked.id for asked in sheet.questions] + [dimension.id for dimension in sheet.dimensions])

    assert counts.most_common(1)[0][1] == 1
    assert sum(dimension.weight for dimension in sheet.dimensions) == 100


def test_the_review_has_its_ten_dimensions_with_five_anchors_each() -> None:
    assert [dimension.id for dimension in REVIEW.dimensions] == [f"d{number}" for number in range(1, 11)]
    assert [dimension.weight for dimension in REVIEW.dimensions] == [18, 15, 15, 10, 8, 8, 10, 6, 5, 5]
    for dimension in REVIEW.dimensions:
        assert tuple(sorted(dimension.anchors)) == LEVELS
        assert len(set(dimension.anchors.values())) == len(LEVELS)
        assert set(dimension.minimums) == set(Tier)


def test_the_review_asks_the_whole_bank() -> None:
    counts = {dimension.id: len(dimension.questions) for dimension in REVIEW.dimensions}

    assert counts == {"d1": 19, "d2": 17, "d3": 17, "d4": 10, "d5": 8, "d6": 8, "d7": 10, "d8": 7, "d9": 6, "d10": 7}


def test_fewer_questions_are_asked_where_less_depends_on_the_api() -> None:
    asked = [len(questions_for(REVIEW, tier)) for tier in Tier]

    assert asked[0] == len(QUESTIONS)
    assert asked[0] > asked[1] > asked[2] > 0


def test_a_role_is_shown_its_own_questions() -> None:
    for_security = questions_for(REVIEW, Tier.ONE, ("security",))

    assert 0 < len(for_security) < len(QUESTIONS)
    assert all("security" in asked.roles for asked in for_security)


@pytest.mark.parametrize("asked", QUESTIONS, ids=ids)
def test_every_question_can_be_answered(asked: Question) -> None:
    assert asked.id.startswith(f"{asked.dimension}-")
    assert asked.question.endswith("?")
    assert asked.question.count("?") == 1
    assert asked.why.endswith(".")
    assert not re.search(r"\.\s+[A-Z]", asked.why), "one sentence"
    assert re.search(r"minutes?\b", asked.how_to_check), "how long it takes"
    assert asked.roles
    assert asked.stops
    assert asked.references
    assert all(reference.startswith("https://") for reference in asked.references)
    assert not LAZY.search(asked.question)


def test_evidence_names_rules_that_exist(sheet: Checklist) -> None:
    assert unknown_patterns(pattern for asked in sheet.questions for pattern in asked.evidence) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_findings_and_silence_mean_is_written_out(name: str) -> None:
    path = resources.folder("checklists") / f"{name}.yaml"
    blocks = re.split(r"^ +- id: ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    asking = [block for block in blocks if re.search(r"^ +evidence:", block, re.MULTILINE)]

    assert [block.splitlines()[0] for block in asking if "fires_mean:" not in block] == []
    assert [block.splitlines()[0] for block in asking if "silence_means:" not in block] == []


def test_caps_name_rules_that_exist(sheet: Checklist) -> None:
    caps = [cap for dimension in sheet.dimensions for cap in dimension.caps]

    assert unknown_patterns(rule for cap in caps for rule in cap.rules) == []


def unknown_patterns(patterns: Iterable[str]) -> list[str]:
    return [
        pattern
        for pattern in patterns
        if not rules_meant((pattern,), CHANGES) and not design_rules_meant((pattern,), DESIGN)
    ]


@pytest.mark.parametrize("asked", [asked for asked in QUESTIONS if not asked.evidence], ids=ids)
def test_what_no_rule_can_answer_is_left_to_people(asked: Question) -> None:
    assert (asked.fires_mean, asked.silence_means) == (AnswerValue.UNKNOWN, AnswerValue.UNKNOWN)


def test_silence_says_yes_only_where_it_proves_something() -> None:
    proved = {asked.id for asked in QUESTIONS if asked.silence_means is AnswerValue.YES}

    assert proved == {
        "d2-diff-run",
        "d2-breaking-handled",
        "d2-additive-first",
        "d4-rate-limits",
        "d5-examples",
        "d8-classification",
    }


def prefilled(*findings: Finding) -> dict[str, AnswerValue]:
    evidence = prefill(REVIEW, report(*findings), CHANGES)
    return {question: said.value for question, said in evidence.items() if said.value is not None}


CLEAN = {
    "d2-diff-run": AnswerValue.YES,
    "d2-breaking-handled": AnswerValue.YES,
    "d2-dangerous-judged": AnswerValue.NOT_APPLICABLE,
    "d2-consumer-list": AnswerValue.NOT_APPLICABLE,
    "d2-additive-first": AnswerValue.YES,
    "d2-removal-evidence": AnswerValue.NOT_APPLICABLE,
    "d3-threat-model": AnswerValue.NOT_APPLICABLE,
}


def test_a_clean_comparison_answers_little_more_than_that_it_is_clean() -> None:
    assert prefilled() == CLEAN


def test_a_breaking_change_says_no_where_it_should() -> None:
    answers = prefilled(finding("operation-removed", Verdict.BREAKING))

    assert answers == {
        "d2-diff-run": AnswerValue.YES,
        "d2-breaking-handled": AnswerValue.NO,
        "d2-dangerous-judged": AnswerValue.NOT_APPLICABLE,
        "d2-additive-first": AnswerValue.NO,
        "d2-deprecation-marked": AnswerValue.NO,
        "d3-threat-model": AnswerValue.NOT_APPLICABLE,
    }


def test_a_waived_break_is_handled() -> None:
    waived = finding("operation-removed", Verdict.BREAKING, disposition=Disposition.WAIVED)

    assert prefilled(waived)["d2-breaking-handled"] is AnswerValue.YES


def test_a_lost_lock_answers_security_and_drops_its_level() -> None:
    lost = finding("security-requirement-dropped", Verdict.DANGEROUS, methods=("DELETE",))
    answers = prefilled(lost)

    assert answers["d3-auth-everywhere"] is AnswerValue.NO
    yes = {asked.id: AnswerValue.YES for asked in QUESTIONS}
    assert {scored.id: scored.capped for scored in score(REVIEW, Judgment(yes, {}), (lost,)).dimensions}["d3"] == 1


def test_a_new_write_without_a_lock_drops_the_level_of_security() -> None:
    opened = replace(finding("security-write-protected", methods=("POST",)), kind="lint", level=Level.ERROR)
    yes = {asked.id: AnswerValue.YES for asked in QUESTIONS}

    levels = {scored.id: scored.capped for scored in score(REVIEW, Judgment(yes, {}), (opened,)).dimensions}

    assert levels["d3"] == 1


def test_everything_answered_well_is_approved_at_every_tier() -> None:
    yes = {asked.id: AnswerValue.YES for asked in QUESTIONS}

    for tier in Tier:
        card = score(REVIEW, Judgment(yes, {}), (), tier)
        assert (card.mean, card.minimum, card.proposed_verdict) == (5.0, 5, Decision.APPROVE)


def test_blockers_weigh_most() -> None:
    heaviest = max(asked.weight for asked in QUESTIONS)

    assert {asked.severity_if_no for asked in QUESTIONS if asked.weight == heaviest} == {Severity.BLOCKER}
    assert BY_ID["d3-object-level"].severity_if_no is Severity.BLOCKER
