"""What each tier asks of the scores, in percent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Target(NamedTuple):
    """The least share of design rules that hold, and of the documentation that is there."""

    compliance: int
    documentation: int


TARGETS: Mapping[str, Target] = {"tier-1": Target(95, 85), "tier-2": Target(90, 70), "tier-3": Target(75, 50)}
