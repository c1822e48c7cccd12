"""What reviewers ruled on the findings that a record is about, as one decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Finding
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.rulings import Spoken

_DECISIONS = (
    (Stance.FIX, Decision.REQUEST_CHANGES),
    (Stance.QUESTION, Decision.NEEDS_DISCUSSION),
    (None, None),
    (Stance.WAIVE, Decision.APPROVE_WITH_CONDITIONS),
    (Stance.ACCEPT, Decision.APPROVE),
)
"""What the findings together amount to: the first stance of these that stands on any of them decides."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The decision that rulings amount to, whose they are, and in what words; `conditions` are those of waivers."""

    decision: Decision | None
    makers: tuple[str, ...]
    reason: str
    conditions: tuple[str, ...]


def ruled(review: Review, findings: Iterable[Finding]) -> Ruled:
    """Return what was ruled on these findings; a finding that nobody ruled on leaves all of them undecided."""
    settled = [review.together.rulings.on(finding) for finding in findings]
    stances = [one.stance for one in settled]
    decision = next((decision for stance, decision in _DECISIONS if stance in stances), None)
    heard = [spoken for one in settled for spoken in one.whole if spoken.ruling.stance is one.stance]
    return Ruled(
        decision,
        tuple(dict.fromkeys(spoken.reviewer.signature for spoken in heard)),
        _reason(heard),
        tuple(dict.fromkeys(_waiver(spoken) for spoken in heard if spoken.ruling.stance is Stance.WAIVE)),
    )


def _reason(heard: list[Spoken]) -> str:
    """Return the reasons that were given, each once; one alone is not named."""
    reasons = {
        spoken.ruling.reason.strip().rstrip("."): spoken.reviewer.called
        for spoken in heard
        if spoken.ruling.reason.strip()
    }
    return next(iter(reasons)) if len(reasons) == 1 else "; ".join(f"{why} ({who})" for why, who in reasons.items())


def _waiver(spoken: Spoken) -> str:
    ruling = spoken.ruling
    until = f" until {ruling.until.isoformat()}" if ruling.until else ""
    return f"{ruling.owner or spoken.reviewer.called} answers for it{until}"
