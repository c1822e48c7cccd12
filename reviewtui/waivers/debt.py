"""What waivers amount to: how many there are of each state, the one that ends first, and those that set a precedent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.standing import WaiverState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from reviewtui.standing import Standing, Waiver


@dataclass(frozen=True, slots=True)
class Debt:
    """Waivers by state; `ended` of them are over, whatever they match.

    `oldest` is the one whose last day comes first.
    """

    counts: Mapping[WaiverState, int]
    ended: int
    oldest: Waiver | None
    precedents: tuple[Waiver, ...]


def debt(standings: Sequence[Standing], today: dt.date) -> Debt:
    """Return what the waivers of a report amount to."""
    waivers = [standing.waiver for standing in standings]
    counts = Counter(standing.state for standing in standings)
    return Debt(
        counts={state: counts[state] for state in WaiverState if counts[state]},
        ended=sum(waiver.until < today for waiver in waivers),
        oldest=min(waivers, key=lambda waiver: (waiver.until, waiver.fingerprint), default=None),
        precedents=tuple(waiver for waiver in waivers if waiver.precedent),
    )
