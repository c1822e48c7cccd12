"""Weights that are shared out anew, weight profiles, and what a tier asks for besides levels."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.config.settings import NOTICE
from reviewtui.errors import UsageError
from reviewtui.rubric import shelf
from reviewtui.rubric.reading import read
from reviewtui.rubric.sharing import fitted, shared_out, weighted
from reviewtui.rubric.types import Gate, Tier
from reviewtui.scores.targets import TARGETS
from tests.rubric.rubric_samples import WHOLE, dimension, question

REVIEW = shelf.find("api-design-review", None)


@pytest.mark.parametrize(
    ("weights", "whole", "shares"),
    [
        ({"a": 1}, 100, {"a": 100}),
        ({"a": 1, "b": 1, "c": 1}, 100, {"a": 34, "b": 33, "c": 33}),
        ({"a": 50, "b": 20}, 100, {"a": 71, "b": 29}),
        ({"a": 18, "b": 15, "c": 15}, 100, {"a": 38, "b": 31, "c": 31}),
        ({"a": 60, "b": 40}, 100, {"a": 60, "b": 40}),
        ({"a": 60, "b": 40}, 80, {"a": 48, "b": 32}),
    ],
)
def test_the_largest_remainder_gets_the_rest(weights: dict[str, int], whole: int, shares: dict[str, int]) -> None:
    assert shared_out(weights, whole) == shares


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 100), min_size=1, max_size=12))
def test_shares_make_a_whole_and_stay_within_one_of_the_proportion(weights: dict[str, int]) -> None:
    shares = shared_out(weights)

    assert sum(shares.values()) == 100
    for name, weight in weights.items():
        assert abs(shares[name] - 100 * weight / sum(weights.values())) < 1


def test_a_profile_leaves_a_dimension_that_it_does_not_know_its_own_weight() -> None:
    dimensions = (dimension("a", question("q"), weight=70), dimension("new", question("r"), weight=30))

    assert fitted({"a": 20, "b": 80}, dimensions) == {"a": 70, "new": 30}
    assert fitted({"b": 100}, dimensions) == {"a": 70, "new": 30}


EXPECTED = {
    "neutral": [18, 15, 15, 10, 8, 8, 10, 6, 5, 5],
    "public-product": [16, 18, 15, 8, 7, 6, 16, 6, 4, 4],
    "internal-platform": [18, 12, 12, 14, 9, 12, 8, 6, 7, 2],
    "regulated": [12, 12, 20, 9, 8, 9, 6, 9, 3, 12],
    "event-driven": [16, 18, 12, 14, 9, 10, 7, 6, 4, 4],
    "early-startup": [25, 8, 18, 8, 8, 6, 15, 3, 5, 4],
}


@pytest.mark.parametrize("profile", EXPECTED)
def test_the_review_under_each_profile(profile: str) -> None:
    under = weighted(REVIEW, profile)

    assert [dimension.weight for dimension in under.dimensions] == EXPECTED[profile]
    assert under.profile == profile
    assert list(under.questions) == list(REVIEW.questions)


def test_there_are_no_other_profiles() -> None:
    assert {"neutral", *REVIEW.weights} == EXPECTED.keys()


def test_an_unknown_profile_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        weighted(REVIEW, "regulatd")

    assert caught.value.hint == "did you mean `regulated`?"


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ("{d1: 99}", "the weights `ours` add up to 99, not to 100"),
        ("{d2: 100}", "there is no dimension `d2`"),
        ("{}", "the weights `ours` lack the dimension `d1`"),
        ("{d1: 0}", "a weight is a share of the 100"),
        ("{d1: all}", "`d1` must be a whole number, not text"),
    ],
)
def test_a_profile_that_is_no_whole_is_told_with_its_line(weights: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read("small.yaml", WHOLE.replace("dimensions:", f"weights:\n  ours: {weights}\ndimensions:").encode())

    assert (caught.value.message, caught.value.line) == (message, 6)


def test_the_neutral_weights_stand_at_the_dimensions() -> None:
    with pytest.raises(UsageError, match="`neutral` are the weights that the dimensions name themselves"):
        read("small.yaml", f"{WHOLE}weights: {{neutral: {{d1: 100}}}}\n".encode())


def test_gates_are_read_and_inherited_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "checklists").mkdir()
    own = "schema: 1\nid: own\nextends: api-design-review\ngates: {tier-1: {reviewers: 3}}\n"
    (tmp_path / "checklists" / "own.yaml").write_text(own, encoding="utf-8")

    gate = shelf.find("own", tmp_path).gates[Tier.ONE]

    assert gate == Gate(60, 85, 95, 365, 5, 3, ("security",))


@pytest.mark.parametrize(
    ("gates", "message"),
    [
        ("{tier-4: {}}", "`tier-4` is not a key that is known here"),
        ("{tier-1: {lint: 101}}", "`lint`"),
        ("{tier-1: {linting: 90}}", "`linting` is not a key that is known here"),
        ("{tier-1: {reviewers: two}}", "`reviewers` must be a whole number, not text"),
    ],
)
def test_a_gate_that_cannot_be_meant_is_refused(gates: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read("small.yaml", f"{WHOLE}gates: {gates}\n".encode())

    assert message in caught.value.message
    assert caught.value.line == 23


def test_the_gates_ask_for_what_the_scores_and_the_rules_of_notice_ask_for() -> None:
    for tier, gate in REVIEW.gates.items():
        target = TARGETS[tier.value]
        assert (gate.lint, gate.documentation) == (target.compliance, target.documentation)
        assert gate.notice_days == NOTICE[tier.value]
