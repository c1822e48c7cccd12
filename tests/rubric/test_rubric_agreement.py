"""How far two reviewers agree, by examples that were worked out by hand."""

from __future__ import annotations

import pytest

from reviewtui.rubric.agreement import Agreement, Difference, agreement, weighted_kappa
from reviewtui.rubric.scoring import Judgment
from reviewtui.rubric.types import AnswerValue
from tests.rubric.rubric_samples import checklist, dimension, question

NO, YES, PARTLY = AnswerValue.NO, AnswerValue.YES, AnswerValue.PARTLY
SHEET = checklist(*(dimension(name, question(f"{name}-q", dimension=name), weight=25) for name in "abcd"))


def agreed(one: str, other: str) -> Agreement:
    first, second = ({name: int(level) for name, level in zip("abcd", row, strict=False)} for row in (one, other))
    return agreement(SHEET, Judgment({}, first), Judgment({}, second))


@pytest.mark.parametrize(
    ("one", "other", "exact", "within_one", "kappa"),
    [
        ("1234", "1234", 1.0, 1.0, 1.0),
        ("1144", "4411", 0.0, 0.0, -1.0),
        ("1155", "1551", 0.5, 0.5, 0.0),
        ("1234", "2345", 0.0, 1.0, 5 / 7),
        ("2345", "2344", 0.75, 1.0, 7 / 8),
        ("1245", "1254", 0.5, 1.0, 0.9),
        ("3333", "3333", 1.0, 1.0, None),
        ("3333", "4444", 0.0, 1.0, 0.0),
        ("3", "3", 1.0, 1.0, None),
        ("", "", None, None, None),
    ],
)
def test_two_rows_of_levels(
    one: str, other: str, exact: float | None, within_one: float | None, kappa: float | None
) -> None:
    result = agreed(one, other)

    assert (result.compared, result.exact, result.within_one) == (len(one), exact, within_one)
    assert result.kappa == (kappa if kappa is None else pytest.approx(kappa))


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [("1155", "1551", True), ("1245", "1254", False), ("33", "33", False)]
)
def test_below_six_tenths_the_questions_have_to_be_talked_about(one: str, other: str, *, wanted: bool) -> None:
    assert agreed(one, other).needs_calibration is wanted


def test_kappa_is_the_same_from_both_sides() -> None:
    pairs = [(1, 2), (4, 4), (5, 3), (2, 2)]

    assert weighted_kappa(pairs) == weighted_kappa([(other, one) for one, other in pairs])


def test_only_what_both_rated_is_compared() -> None:
    one, other = Judgment({}, {"a": 4, "b": 2}), Judgment({}, {"b": 3, "c": 1})

    assert agreement(SHEET, one, other).compared == 1


def test_differences_stand_in_the_order_of_the_checklist() -> None:
    one = Judgment({"c-q": YES, "a-q": NO, "b-q": YES}, {})
    other = Judgment({"a-q": PARTLY, "b-q": YES}, {})

    assert agreement(SHEET, one, other).differences == (Difference("a-q", NO, PARTLY), Difference("c-q", YES, None))
