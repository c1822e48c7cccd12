"""The checklists that ship are complete, can be answered, and name only rules that exist."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from reviewtui import resources
from reviewtui.rubric import shelf
from reviewtui.rubric.matching import rules_meant
from reviewtui.rubric.tiers import questions_for
from reviewtui.rubric.types import LEVELS, AnswerValue, Checklist, Question, Severity, Tier
from reviewtui.rules.catalogue import catalogue

NAMES = sorted(path.stem for path in resources.folder("checklists").glob("*.yaml"))
REVIEW = shelf.find("api-design-review", None)
QUESTIONS = list(REVIEW.questions)
BY_ID = {asked.id: asked for asked in QUESTIONS}
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

    assert counts == {"d1": 18, "d2": 15, "d3": 16, "d4": 8, "d5": 8, "d6": 8, "d7": 10, "d8": 7, "d9": 5, "d10": 7}


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


@pytest.mark.parametrize("asked", [asked for asked in QUESTIONS if asked.evidence], ids=ids)
def test_evidence_names_rules_that_exist(asked: Question) -> None:
    assert unknown_patterns(asked.evidence) == []


def test_caps_name_rules_that_exist() -> None:
    assert (
        unknown_patterns(rule for dimension in REVIEW.dimensions for cap in dimension.caps for rule in cap.rules) == []
    )


def unknown_patterns(patterns: Iterable[str]) -> list[str]:
    return [pattern for pattern in patterns if not rules_meant((pattern,), catalogue().ids)]


@pytest.mark.parametrize("asked", [asked for asked in QUESTIONS if not asked.evidence], ids=ids)
def test_what_no_rule_can_answer_is_left_to_people(asked: Question) -> None:
    assert (asked.fires_mean, asked.silence_means) == (AnswerValue.UNKNOWN, AnswerValue.UNKNOWN)


def test_silence_says_yes_only_where_it_proves_something() -> None:
    proved = {asked.id for asked in QUESTIONS if asked.silence_means is AnswerValue.YES}

    assert proved == {"d2-diff-run", "d2-breaking-handled", "d2-additive-first"}


def test_blockers_weigh_most() -> None:
    heaviest = max(asked.weight for asked in QUESTIONS)

    assert {asked.severity_if_no for asked in QUESTIONS if asked.weight == heaviest} == {Severity.BLOCKER}
    assert BY_ID["d3-object-level"].severity_if_no is Severity.BLOCKER
