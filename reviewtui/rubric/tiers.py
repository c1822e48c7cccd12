"""How much is asked of an API, and which levels it has to reach, by how much depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rubric.types import Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reviewtui.rubric.types import Checklist, Dimension, Question

USUAL_MINIMUM: Mapping[Tier, int] = {Tier.ONE: 3, Tier.TWO: 2, Tier.THREE: 2}
"""The level that a dimension must reach when the checklist does not say."""

USUAL_MEAN: Mapping[Tier, float] = {Tier.ONE: 3.8, Tier.TWO: 3.2, Tier.THREE: 2.5}
"""The weighted mean of levels that a review must reach when the checklist does not say."""


def questions_for(checklist: Checklist, tier: Tier, roles: Collection[str] = ()) -> tuple[Question, ...]:
    """Return the questions due at a tier, in order; with roles, only those that one of the roles can answer.

    A question that names no role is for everybody.
    """
    return tuple(
        question
        for question in checklist.questions
        if tier in question.tiers and (not roles or not question.roles or not set(roles).isdisjoint(question.roles))
    )


def minimum_of(dimension: Dimension, tier: Tier) -> int:
    """Return the level, 1 to 5, that the dimension must reach at this tier."""
    return dimension.minimums.get(tier, USUAL_MINIMUM[tier])


def mean_of(checklist: Checklist, tier: Tier) -> float:
    """Return the weighted mean of levels that a review must reach at this tier."""
    return checklist.means.get(tier, USUAL_MEAN[tier])
