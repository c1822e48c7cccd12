"""Sharing out the whole: weights that add up to 100 again after some of them went or came."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.decoding import nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.rubric.types import NEUTRAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.rubric.types import Checklist, Dimension

WHOLE = 100
"""What the weights of all dimensions add up to."""


def shared_out(weights: Mapping[str, int], whole: int = WHOLE) -> dict[str, int]:
    """Return whole numbers in the same proportion that add up to `whole`, by the largest remainder.

    Of two that have the same remainder, the one that stands first gets the rest.
    """
    total = sum(weights.values())
    shares = {name: weight * whole // total for name, weight in weights.items()}
    left = whole - sum(shares.values())
    by_remainder = sorted(weights, key=lambda name: -(weights[name] * whole % total))
    return {name: share + (name in by_remainder[:left]) for name, share in shares.items()}


def rescaled(dimensions: Sequence[Dimension]) -> tuple[Dimension, ...]:
    """Return the dimensions with weights in the same proportion that make a whole again."""
    weights = shared_out({dimension.id: dimension.weight for dimension in dimensions})
    return tuple(replace(dimension, weight=weights[dimension.id]) for dimension in dimensions)


def fitted(profile: Mapping[str, int], dimensions: Sequence[Dimension]) -> dict[str, int]:
    """Return the weights of a profile made for other dimensions: one that it does not know keeps its own weight."""
    kept = {dimension.id: profile[dimension.id] for dimension in dimensions if dimension.id in profile}
    own = {dimension.id: dimension.weight for dimension in dimensions if dimension.id not in profile}
    shares = own | (shared_out(kept, WHOLE - sum(own.values())) if kept else {})
    return {dimension.id: shares[dimension.id] for dimension in dimensions}


def weighted(checklist: Checklist, profile: str) -> Checklist:
    """Return the checklist under one of its weight profiles; `UsageError` when it has none of this name."""
    if profile == NEUTRAL:
        return checklist
    weights = checklist.weights.get(profile)
    if weights is None:
        message = f"the checklist {quoted(checklist.id)} has no weights {quoted(profile)}"
        raise UsageError(message, hint=nearest(profile, [NEUTRAL, *checklist.weights]))
    dimensions = tuple(replace(dimension, weight=weights[dimension.id]) for dimension in checklist.dimensions)
    return replace(checklist, dimensions=dimensions, profile=profile)
