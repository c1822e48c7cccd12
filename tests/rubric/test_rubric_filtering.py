"""A checklist that takes a part of another: which questions stay, what becomes of the weights, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import UsageError
from reviewtui.rubric import shelf
from reviewtui.rubric.choosing import about_formats
from reviewtui.rubric.types import Checklist

QUESTION = """\
      - id: {id}
        question: Is it so?
        why: Because.
        guidance: So.
        how_to_check: Look.
        severity_if_no: note
        remediation: Change it.
        {keys}
"""
DIMENSION = (
    "  - id: {id}\n    title: T\n    weight: {weight}\n    anchors: {{1: a, 2: b, 3: c, 4: d, 5: e}}\n    questions:\n"
)


def question(own_id: str, keys: str) -> str:
    return QUESTION.format(id=own_id, keys=keys.replace("; ", "\n        "))


BANK = (
    'schema: 1\nid: bank\ntitle: Bank\nversion: "7"\nweights:\n  other: {d1: 20, d2: 30, d3: 50}\ndimensions:\n'
    + DIMENSION.format(id="d1", weight=50)
    + question("d1-all", "weight: 1")
    + question("d1-design", "stops: [design]; roles: [architect]; tiers: [tier-1]")
    + DIMENSION.format(id="d2", weight=30)
    + question("d2-test", "stops: [test]; roles: [tester]; tiers: [tier-1, tier-2]")
    + DIMENSION.format(id="d3", weight=20)
    + question("d3-both", "stops: [design, test]; roles: [tester, architect]")
    + question("d3-late", "stops: [deprecate]; roles: [tester]")
)


@pytest.fixture(name="root")
def folder_with_a_bank(tmp_path: Path) -> Path:
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists" / "bank.yaml").write_text(BANK, encoding="utf-8")
    return tmp_path


def part(root: Path, text: str) -> Checklist:
    (root / "checklists" / "part.yaml").write_text(f"schema: 1\nid: part\nextends: bank\n{text}", encoding="utf-8")
    return shelf.find("part", root)


@pytest.mark.parametrize(
    ("only", "left"),
    [
        ("{tiers: [tier-3]}", "d1-all d3-both d3-late"),
        ("{tiers: [tier-2]}", "d1-all d2-test d3-both d3-late"),
        ("{roles: [architect]}", "d1-all d1-design d3-both"),
        ("{stops: [test]}", "d1-all d2-test d3-both"),
        ("{stops: [test, deprecate]}", "d1-all d2-test d3-both d3-late"),
        ("{dimensions: [d1, d2]}", "d1-all d1-design d2-test"),
        ("{questions: [d2-test]}", "d2-test"),
        ("{roles: [tester], stops: [design]}", "d1-all d3-both"),
        ("{roles: [tester], stops: [design], dimensions: [d3], questions: [d1-design]}", "d1-design d3-both"),
    ],
)
def test_what_stays(root: Path, only: str, left: str) -> None:
    assert " ".join(asked.id for asked in part(root, f"only: {only}\n").questions) == left


def test_title_and_version_follow_the_bank(root: Path) -> None:
    child = part(root, "only: {tiers: [tier-3]}\n")

    assert (child.title, child.version) == ("Bank", "7")


def test_the_weights_of_what_is_left_make_a_whole_again(root: Path) -> None:
    child = part(root, "only: {dimensions: [d1, d3]}\n")

    assert {dimension.id: dimension.weight for dimension in child.dimensions} == {"d1": 71, "d3": 29}
    assert child.weights == {"other": {"d1": 29, "d3": 71}}


def test_what_the_file_declares_stays(root: Path) -> None:
    own = "dimensions:\n  - id: d2\n    questions:\n" + question("d2-own", "weight: 2")
    changed = "      - id: d2-test\n        severity_if_no: blocker\n"

    child = part(root, "only: {questions: [d1-all]}\n" + own + changed)

    assert [asked.id for asked in child.questions] == ["d1-all", "d2-test", "d2-own"]
    assert sum(dimension.weight for dimension in child.dimensions) == 100


def test_removing_comes_after_choosing(root: Path) -> None:
    child = part(root, "only: {roles: [tester]}\nremove: [d3]\n")

    assert [dimension.id for dimension in child.dimensions] == ["d1", "d2"]
    assert sum(dimension.weight for dimension in child.dimensions) == 100


def test_weights_that_make_a_whole_already_are_left_alone(root: Path) -> None:
    child = part(root, "only: {dimensions: [d1, d2]}\ndimensions: [{id: d1, weight: 90}, {id: d2, weight: 10}]\n")

    assert [dimension.weight for dimension in child.dimensions] == [90, 10]


def test_a_part_of_a_part(root: Path) -> None:
    part(root, "only: {stops: [test]}\n")
    (root / "checklists" / "last.yaml").write_text(
        "schema: 1\nid: last\nextends: part\nonly: {roles: [architect]}\n", encoding="utf-8"
    )

    assert [asked.id for asked in shelf.find("last", root).questions] == ["d1-all", "d3-both"]


@pytest.mark.parametrize(
    ("only", "message", "hint"),
    [
        ("{}", "`only` names nothing", "name tiers, roles, stops, dimensions or questions"),
        ("{roles: [architekt]}", "`bank` has no role `architekt`", "did you mean `architect`?"),
        ("{dimensions: [d9]}", "`bank` has no dimension `d9`", "known here: d1, d2, d3"),
        ("{questions: [d1-al]}", "`bank` has no question `d1-al`", "did you mean `d1-all`?"),
        ("{stops: [tests]}", "`tests` is no choice for `stops`", "did you mean `test`?"),
        ("{role: [tester]}", "`role` is not a key that is known here", "did you mean `roles`?"),
        ("{dimensions: [d2], stops: [deprecate]}", "no question of `bank` fits all of this", ""),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_line(root: Path, only: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        part(root, f"only: {only}\n")

    assert (caught.value.message, caught.value.line) == (message, 4)
    assert hint in caught.value.hint


def test_choosing_needs_something_to_choose_from(root: Path) -> None:
    (root / "checklists" / "part.yaml").write_text(BANK + "only: {tiers: [tier-1]}\n", encoding="utf-8")

    with pytest.raises(UsageError, match="`only` needs `extends`"):
        shelf.load(root / "checklists" / "part.yaml")


WHOLE_BANK = shelf.find("api-design-review", None)


@pytest.mark.parametrize(
    ("formats", "asked", "not_asked"),
    [
        ({"openapi"}, {"d1-status-codes", "d4-backpressure"}, {"d3-query-cost", "d2-field-numbers", "d4-ordering"}),
        ({"graphql"}, {"d3-query-cost", "d1-pagination"}, {"d1-status-codes", "d2-event-evolution"}),
        ({"protobuf"}, {"d2-field-numbers", "d4-deadlines"}, {"d1-methods", "d3-query-cost"}),
        ({"asyncapi"}, {"d4-ordering", "d2-event-compatibility"}, {"d1-pagination", "d4-deadlines"}),
        ({"jsonschema"}, {"d2-event-compatibility", "d1-enums"}, {"d3-auth-everywhere", "d1-methods"}),
        ({"openapi", "graphql"}, {"d1-status-codes", "d3-query-cost"}, {"d4-ordering"}),
        (set(), {question.id for question in WHOLE_BANK.questions}, set()),
    ],
)
def test_questions_are_asked_of_the_formats_under_review(
    formats: set[str], asked: set[str], not_asked: set[str]
) -> None:
    kept = {question.id for question in about_formats(WHOLE_BANK, formats).questions}
    assert asked <= kept
    assert kept.isdisjoint(not_asked)
