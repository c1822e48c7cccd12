"""A checklist that extends another changes what it names, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import UsageError
from reviewtui.rubric import shelf
from reviewtui.rubric.types import AnswerValue, Checklist, Severity
from tests.rubric.rubric_samples import WHOLE

NEW_QUESTION = """\
      - id: d1-new
        question: Is it new?
        why: It was missing.
        guidance: So.
        how_to_check: Look.
        severity_if_no: note
        remediation: Add it.
"""
OTHER_DIMENSION = """\
dimensions:
  - id: d2
    title: Other
    weight: 100
    anchors: {1: a, 2: b, 3: c, 4: d, 5: e}
    questions:
"""
HEADER = "schema: 1\nid: child\nextends: small\n"


@pytest.fixture(name="root")
def folder_with_a_parent(tmp_path: Path) -> Path:
    (tmp_path / "checklists").mkdir()
    write(tmp_path, "small", WHOLE)
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    (root / "checklists" / f"{name}.yaml").write_text(text, encoding="utf-8")


def extended(root: Path, text: str) -> Checklist:
    write(root, "child", HEADER + text)
    return shelf.find("child", root)


def refused(root: Path, text: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        extended(root, text)
    return caught.value


def test_what_is_not_named_stays(root: Path) -> None:
    parent, child = shelf.find("small", root), extended(root, "")

    assert child.dimensions == parent.dimensions
    assert (child.id, child.title, child.version) == ("child", parent.title, parent.version)


def test_a_known_question_is_overridden_key_by_key(root: Path) -> None:
    child = extended(
        root,
        """\
dimensions:
  - id: d1
    questions:
      - id: d1-purpose
        severity_if_no: blocker
        evidence: ["*"]
        fires_mean: "no"
""",
    )
    (asked,) = child.questions

    assert (asked.severity_if_no, asked.question) == (Severity.BLOCKER, "Is there a purpose?")
    assert asked.weight == Severity.BLOCKER.weight
    assert asked.fires_mean is AnswerValue.NO


def test_a_new_question_comes_last_and_must_be_complete(root: Path) -> None:
    child = extended(root, f"dimensions:\n  - id: d1\n    questions:\n{NEW_QUESTION}")
    assert [asked.id for asked in child.questions] == ["d1-purpose", "d1-new"]

    error = refused(root, "dimensions:\n  - id: d1\n    questions:\n      - id: d1-new\n        question: Is it?\n")
    assert "`d1-new` lacks the key `severity_if_no`" in error.message
    assert (error.path, error.line) == ("checklists/child.yaml", 7)


def test_anchors_and_minimums_are_overridden_one_by_one(root: Path) -> None:
    child = extended(root, "dimensions:\n  - id: d1\n    anchors: {3: Middling.}\n    minimums: {tier-1: 5}\n")

    assert child.dimensions[0].anchors[3] == "Middling."
    assert child.dimensions[0].anchors[4] == "Good."


def test_questions_are_removed_by_id(root: Path) -> None:
    child = extended(root, f"remove: [d1-purpose]\ndimensions:\n  - id: d1\n    questions:\n{NEW_QUESTION}")

    assert [asked.id for asked in child.questions] == ["d1-new"]


def test_dimensions_are_removed_and_added_and_the_weights_still_make_a_whole(root: Path) -> None:
    added = OTHER_DIMENSION + NEW_QUESTION

    child = extended(root, "remove: [d1]\n" + added)
    assert [dimension.id for dimension in child.dimensions] == ["d2"]

    assert "add up to 130" in refused(root, added.replace("weight: 100", "weight: 30")).message


def test_removing_what_is_not_there_names_the_nearest(root: Path) -> None:
    error = refused(root, "remove: [d1-porpose]\n")

    assert "there is no `d1-porpose` to remove" in error.message
    assert error.hint == "did you mean `d1-purpose`?"
    assert error.line == 4


def test_a_dimension_left_without_questions_is_refused(root: Path) -> None:
    assert "has no question" in refused(root, "remove: [d1-purpose]\n").message


def test_a_question_cannot_move_to_another_dimension(root: Path) -> None:
    error = refused(root, "dimensions:\n  - id: d2\n    questions:\n      - id: d1-purpose\n")

    assert error.message == "`d1-purpose` belongs to the dimension `d1`"
    assert error.line == 7


def test_an_unknown_parent_names_the_nearest(root: Path) -> None:
    write(root, "child", "schema: 1\nid: child\nextends: smal\n")
    with pytest.raises(UsageError) as caught:
        shelf.find("child", root)

    assert (caught.value.message, caught.value.line) == ("there is no checklist `smal`", 3)
    assert caught.value.hint == "did you mean `small`?"


def test_a_circle_ends_in_an_error(root: Path) -> None:
    write(root, "one", "schema: 1\nid: one\nextends: two\n")
    write(root, "two", "schema: 1\nid: two\nextends: one\n")

    with pytest.raises(UsageError, match="there is no checklist `one`"):
        shelf.find("one", root)


def test_a_chain_is_followed(root: Path) -> None:
    write(root, "middle", "schema: 1\nid: middle\nextends: small\ntitle: In between\n")
    write(root, "last", "schema: 1\nid: last\nextends: middle\n")

    assert shelf.find("last", root).title == "In between"


def test_a_checklist_that_extends_its_own_id_means_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "checklists").mkdir()
    write(
        tmp_path,
        "ours",
        "schema: 1\nid: api-design-review\nextends: api-design-review\nversion: house\nremove: [d9-cost]\n",
    )
    shipped, house = shelf.find("api-design-review", None), shelf.find("api-design-review", tmp_path)

    assert house.version == "house"
    assert {asked.id for asked in shipped.questions} - {asked.id for asked in house.questions} == {"d9-cost"}
