"""What two checklists ask differently: questions by id, what a change touches, and weights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.rubric import shelf
from reviewtui.rubric.as_json import comparison_as_json
from reviewtui.rubric.comparing import ChangedWeight, compare
from reviewtui.rubric.types import AnswerValue, Question, Severity, Tier
from tests.rubric.rubric_samples import checklist, dimension, question

BEFORE = checklist(dimension("d1", question("a"), question("b"), weight=60), dimension("d2", question("c"), weight=40))


def test_a_checklist_asks_what_it_asks() -> None:
    assert compare(BEFORE, BEFORE).is_empty


@pytest.mark.parametrize(
    ("after", "meaning", "words"),
    [
        (replace(question("a"), question="Is it otherwise?"), ("question",), ()),
        (replace(question("a"), severity_if_no=Severity.BLOCKER, weight=5), ("severity_if_no", "weight"), ()),
        (replace(question("a"), tiers=(Tier.ONE,), fires_mean=AnswerValue.NO), ("fires_mean", "tiers"), ()),
        (replace(question("a"), why="For this.", good="So."), (), ("why", "good")),
        (replace(question("a"), stops=(), guidance="Or so.", evidence=("*",)), ("evidence",), ("guidance",)),
    ],
)
def test_a_changed_question_says_whether_its_meaning_is_touched(
    after: Question, meaning: tuple[str, ...], words: tuple[str, ...]
) -> None:
    changed = replace(BEFORE, dimensions=(dimension("d1", after, question("b"), weight=60), BEFORE.dimensions[1]))

    (one,) = compare(BEFORE, changed).changed

    assert (one.question.id, one.meaning) == ("a", meaning)
    assert set(one.words) == set(words)


def test_what_came_what_went_and_how_the_weights_moved() -> None:
    after = checklist(
        dimension("d1", question("b"), question("n"), weight=70), dimension("d3", question("m"), weight=30)
    )

    result = compare(BEFORE, after)

    assert [asked.id for asked in result.added] == ["n", "m"]
    assert [asked.id for asked in result.removed] == ["a", "c"]
    assert result.weights == (
        ChangedWeight("d1", 60, 70),
        ChangedWeight("d2", 40, None),
        ChangedWeight("d3", None, 30),
    )


def test_both_ways_are_mirrors() -> None:
    review, quick = shelf.find("api-design-review", None), shelf.find("quick-review", None)
    there, back = compare(review, quick), compare(quick, review)

    assert (there.added, there.removed) == (back.removed, back.added)
    assert there.changed == back.changed == ()


def test_the_same_for_a_program() -> None:
    after = checklist(dimension("d1", question("b"), weight=60), dimension("d2", question("c"), weight=40))

    document = comparison_as_json(BEFORE, after)

    assert document["before"] == {"id": "sample", "version": "1"}
    assert (document["added"], document["removed"], document["changed"], document["weights"]) == ([], ["a"], [], [])
