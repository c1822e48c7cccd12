"""Lint compliance: the share of the design rules that hold, each to the degree to which elements keep to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.figures import Compliance, Score
from reviewtui.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import RuleTally

WEIGHTS = {Level.ERROR: 3, Level.WARN: 2, Level.INFO: 1}
"""How much a rule weighs: one error shall not be made up for by one hint."""

COSTLIEST = 3
"""How many rules are named that cost most."""


def compliance(tallies: Iterable[RuleTally], wanted: int) -> Compliance:
    """Return how far the rules hold.

    A rule that goes by names and texts may be wrong, and does not count. An element that somebody answers for counts
    neither way.
    """
    applying = [tally for tally in tallies if not tally.heuristic and _asked(tally) > 0]
    weight = sum(WEIGHTS[tally.level] for tally in applying)
    lost = {tally.rule: WEIGHTS[tally.level] * tally.failed / _asked(tally) for tally in applying if tally.failed}
    return Compliance(
        score=Score.of(weight - sum(lost.values()), weight, wanted),
        rules=len(applying),
        kept=len(applying) - len(lost),
        asked=sum(map(_asked, applying)),
        failed=sum(tally.failed for tally in applying),
        costliest=tuple(sorted(lost, key=lambda rule: (-lost[rule], rule))[:COSTLIEST]),
    )


def _asked(tally: RuleTally) -> int:
    return tally.asked - tally.excused
