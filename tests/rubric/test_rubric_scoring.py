"""What answers are worth: the formula, the caps, the proposed verdict, and laws that hold for all answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.model import Disposition, Finding, Verdict
from reviewtui.rubric.scorecard import DimensionScore, Scorecard
from reviewtui.rubric.scoring import Judgment, level_of, score
from reviewtui.rubric.types import AnswerValue, Cap, Checklist, Decision, Severity, Tier
from tests.rubric.rubric_samples import checklist, dimension, finding, question

NO, YES, PARTLY, UNKNOWN, NOT = (
    AnswerValue.NO,
    AnswerValue.YES,
    AnswerValue.PARTLY,
    AnswerValue.UNKNOWN,
    AnswerValue.NOT_APPLICABLE,
)
BREAKING_CAP = Cap(("*",), 2, "breaking findings are open", (Verdict.BREAKING,))
WRITES_CAP = Cap(("security-*",), 1, "a write lost its lock", (), ("POST", "PUT"))


def scored(
    sheet: Checklist, answers: Mapping[str, AnswerValue], findings: Sequence[Finding] = (), tier: Tier = Tier.TWO
) -> Scorecard:
    return score(sheet, Judgment(answers, {}), findings, tier)


def only(card: Scorecard) -> DimensionScore:
    (one,) = card.dimensions
    return one


@pytest.mark.parametrize(
    ("percent", "level"),
    [(0, 1), (34.9, 1), (35, 2), (54.9, 2), (55, 3), (74.9, 3), (75, 4), (89.9, 4), (90, 5), (100, 5)],
)
def test_thresholds_of_the_levels(percent: float, level: int) -> None:
    assert level_of(percent) == level


@pytest.mark.parametrize(
    ("answers", "percent", "level"),
    [
        ([YES, YES, YES, YES], 100.0, 5),
        ([YES, YES, YES, NO], 75.0, 4),
        ([YES, YES, PARTLY, NO], 62.5, 3),
        ([YES, PARTLY, NO, NO], 37.5, 2),
        ([YES, NO, NO, NO], 25.0, 1),
        ([NO, NO, NO, NO], 0.0, 1),
        ([YES, YES, YES, NOT], 100.0, 5),
        ([YES, YES, NO, NOT], 200 / 3, 3),
        ([YES, YES, YES, UNKNOWN], 75.0, 4),
        ([YES, YES, UNKNOWN, UNKNOWN], 50.0, 2),
        ([YES, YES, YES, None], 75.0, 4),
        ([YES, None, None, None], 25.0, 1),
        ([NOT, NOT, NOT, NOT], None, None),
        ([NOT, None, None, None], None, None),
        ([None, None, None, None], None, None),
    ],
)
def test_the_formula(answers: list[AnswerValue | None], percent: float | None, level: int | None) -> None:
    names = ("a", "b", "c", "d")
    sheet = checklist(dimension("d1", *(question(name) for name in names)))
    given_answers = {name: value for name, value in zip(names, answers, strict=True) if value is not None}

    result = only(scored(sheet, given_answers))

    assert result.percent == percent
    assert result.level == level


def test_a_heavy_question_counts_by_its_weight() -> None:
    sheet = checklist(dimension("d1", question("heavy", weight=3), question("light", weight=1)))

    assert only(scored(sheet, {"heavy": YES, "light": NO})).percent == 75.0
    assert only(scored(sheet, {"heavy": NO, "light": YES})).percent == 25.0


@pytest.mark.parametrize(("answer", "level"), [(NO, 2), (UNKNOWN, 2), (PARTLY, 5), (YES, 5), (NOT, 5), (None, 5)])
def test_an_open_blocker_caps_at_two(answer: AnswerValue | None, level: int) -> None:
    sheet = checklist(
        dimension("d1", question("blocker", severity=Severity.BLOCKER, weight=1), question("rest", weight=19))
    )
    answers = {"rest": YES} | ({"blocker": answer} if answer else {})

    result = only(scored(sheet, answers))

    assert result.capped == level
    assert (result.reasons == ()) is (level == 5)


def test_more_than_a_quarter_unknown_caps_at_three_and_says_so() -> None:
    sheet = checklist(dimension("d1", *(question(name) for name in "abcdefghijk")))
    answers = dict.fromkeys("abcdefgh", YES) | dict.fromkeys("ijk", UNKNOWN)

    result = only(scored(sheet, answers))

    assert result.level == 3
    assert result.unknown == 3


@pytest.mark.parametrize(
    ("cap", "found", "level"),
    [
        (BREAKING_CAP, finding("any", Verdict.BREAKING), 2),
        (BREAKING_CAP, finding("any", Verdict.DANGEROUS), 5),
        (BREAKING_CAP, finding("any", Verdict.BREAKING, disposition=Disposition.WAIVED), 5),
        (WRITES_CAP, finding("security-dropped", Verdict.INFO, methods=("GET", "POST")), 1),
        (WRITES_CAP, finding("security-dropped", Verdict.INFO, methods=("GET",)), 5),
        (WRITES_CAP, finding("other", Verdict.INFO, methods=("POST",)), 5),
    ],
)
def test_open_findings_cap_the_dimension_that_says_so(cap: Cap, found: Finding, level: int) -> None:
    sheet = checklist(dimension("d1", question("a"), caps=(cap,)))

    result = only(scored(sheet, {"a": YES}, [found]))

    assert (result.proposed, result.capped) == (5, level)


def test_a_finding_alone_gives_no_level() -> None:
    sheet = checklist(dimension("d1", question("a"), caps=(BREAKING_CAP,)))

    result = only(scored(sheet, {}, [finding("any")]))

    assert (result.level, result.reachable, result.reasons) == (None, 2, ())


def test_the_reviewers_level_counts_and_asks_for_a_note_when_it_is_far_off() -> None:
    sheet = checklist(dimension("d1", question("a"), question("b")))
    near = only(score(sheet, Judgment({"a": YES, "b": YES}, {"d1": 4}), ()))
    far = only(score(sheet, Judgment({"a": YES, "b": YES}, {"d1": 3}), ()))

    assert (near.level, near.capped, near.needs_note) == (4, 5, False)
    assert (far.level, far.capped, far.needs_note) == (3, 5, True)


def test_mean_is_weighted_and_the_weakest_is_shown_beside_it() -> None:
    sheet = checklist(
        dimension("d1", question("a"), weight=75), dimension("d2", question("b", dimension="d2"), weight=25)
    )

    card = scored(sheet, {"a": YES, "b": NO})

    assert card.mean == pytest.approx((75 * 5 + 25 * 1) / 100)
    assert card.minimum == 1


def test_dimensions_without_an_answer_stay_out_of_the_mean() -> None:
    sheet = checklist(
        dimension("d1", question("a"), weight=75), dimension("d2", question("b", dimension="d2"), weight=25)
    )

    card = scored(sheet, {"a": YES})

    assert (card.mean, card.minimum) == (5.0, 5)


def test_nothing_answered_is_not_yet() -> None:
    card = scored(checklist(dimension("d1", question("a"))), {})

    assert (card.mean, card.minimum, card.confidence, card.proposed_verdict) == (None, None, None, None)
    assert card.reasons == ("nothing is answered yet",)


def test_confidence_is_the_share_of_answers_that_rest_on_evidence() -> None:
    sheet = checklist(dimension("d1", *(question(name) for name in "abcd")))

    card = score(sheet, Judgment({"a": YES, "b": NO, "c": YES}, {}, backed={"a", "d"}), ())

    assert card.confidence == pytest.approx(1 / 3)


def test_questions_of_other_tiers_are_neither_asked_nor_counted() -> None:
    sheet = checklist(dimension("d1", question("a"), question("b", tiers=(Tier.ONE,))))

    assert only(scored(sheet, {"a": YES, "b": NO}, tier=Tier.THREE)).percent == 100.0
    assert only(scored(sheet, {"a": YES, "b": NO}, tier=Tier.ONE)).percent == 50.0


MAJOR_CASES: list[tuple[dict[str, AnswerValue], Tier, Decision | None]] = [
    ({"block": YES, "major": YES, "minor": YES}, Tier.TWO, Decision.APPROVE),
    ({"block": YES, "major": YES}, Tier.TWO, Decision.APPROVE),
    ({"block": YES, "major": PARTLY, "minor": YES}, Tier.TWO, Decision.APPROVE_WITH_CONDITIONS),
    ({"block": PARTLY, "major": YES, "minor": YES}, Tier.TWO, Decision.APPROVE_WITH_CONDITIONS),
    ({"block": YES, "major": UNKNOWN, "minor": YES}, Tier.ONE, Decision.NEEDS_DISCUSSION),
    ({"block": UNKNOWN, "major": YES, "minor": YES}, Tier.TWO, Decision.NEEDS_DISCUSSION),
    ({"block": NO, "major": YES, "minor": YES}, Tier.TWO, Decision.REQUEST_CHANGES),
    ({"block": NO}, Tier.TWO, Decision.REQUEST_CHANGES),
    ({"block": NO, "major": NO, "minor": NO}, Tier.TWO, Decision.REJECT),
    ({"block": YES}, Tier.TWO, None),
    ({"minor": YES}, Tier.TWO, None),
    ({}, Tier.TWO, None),
]


@pytest.mark.parametrize(("answers", "tier", "verdict"), MAJOR_CASES)
def test_the_proposed_verdict(answers: dict[str, AnswerValue], tier: Tier, verdict: Decision | None) -> None:
    sheet = checklist(
        dimension(
            "d1",
            question("block", severity=Severity.BLOCKER, weight=5),
            question("major", severity=Severity.MAJOR, weight=6),
            question("minor", weight=1),
        )
    )

    assert scored(sheet, answers, tier=tier).proposed_verdict is verdict


@pytest.mark.parametrize(
    ("tier", "verdict"),
    [(Tier.ONE, Decision.REQUEST_CHANGES), (Tier.TWO, Decision.REQUEST_CHANGES), (Tier.THREE, Decision.APPROVE)],
)
def test_an_open_breaking_finding_stops_all_but_tier_three(tier: Tier, verdict: Decision) -> None:
    sheet = checklist(dimension("d1", question("a")))

    assert scored(sheet, {"a": YES}, [finding("any")], tier).proposed_verdict is verdict


NAMES = ("a", "b", "c", "d", "e", "f")
SEVERITIES = st.sampled_from(Severity)
SHEETS = st.builds(
    lambda marks: checklist(
        dimension(
            "d1",
            *(question(n, severity=s, weight=w) for n, (s, w) in zip(NAMES[:3], marks[:3], strict=True)),
            weight=60,
            caps=(BREAKING_CAP,),
        ),
        dimension(
            "d2",
            *(
                question(n, severity=s, weight=w, dimension="d2")
                for n, (s, w) in zip(NAMES[3:], marks[3:], strict=True)
            ),
            weight=40,
        ),
    ),
    st.lists(st.tuples(SEVERITIES, st.integers(1, 9)), min_size=6, max_size=6),
)
ANSWERS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(AnswerValue))
FINDINGS = st.sampled_from([(), (finding("any"),)])


def assert_no_better(after: Scorecard, before: Scorecard) -> None:
    for new, old in zip(after.dimensions, before.dimensions, strict=True):
        if old.level is not None:
            assert new.level is None or new.level <= old.level
        if old.reachable is not None:
            assert new.reachable is None or new.reachable <= old.reachable
    if before.mean is not None and after.mean is not None:
        assert after.mean <= before.mean + 1e-9
    if before.proposed_verdict is not None:
        assert after.proposed_verdict is not None
        assert after.proposed_verdict.rank >= before.proposed_verdict.rank


@settings(max_examples=300, deadline=None)
@given(SHEETS, ANSWERS, st.sampled_from(NAMES), FINDINGS, st.sampled_from(Tier))
def test_a_no_never_makes_anything_better(
    sheet: Checklist, answers: dict[str, AnswerValue], name: str, findings: tuple[Finding, ...], tier: Tier
) -> None:
    before = scored(sheet, answers, findings, tier)

    assert_no_better(scored(sheet, answers | {name: NO}, findings, tier), before)


@settings(max_examples=300, deadline=None)
@given(SHEETS, ANSWERS, st.sampled_from(NAMES), FINDINGS, st.sampled_from(Tier))
def test_unknown_never_counts_as_yes(
    sheet: Checklist, answers: dict[str, AnswerValue], name: str, findings: tuple[Finding, ...], tier: Tier
) -> None:
    known = scored(sheet, answers | {name: YES}, findings, tier)

    assert_no_better(scored(sheet, answers | {name: UNKNOWN}, findings, tier), known)


@settings(max_examples=200, deadline=None)
@given(SHEETS, ANSWERS, FINDINGS, st.sampled_from(Tier))
def test_what_is_reached_is_within_reach(
    sheet: Checklist, answers: dict[str, AnswerValue], findings: tuple[Finding, ...], tier: Tier
) -> None:
    for result in scored(sheet, answers, findings, tier).dimensions:
        if result.level is not None:
            assert result.reachable is not None
            assert result.level <= result.reachable
