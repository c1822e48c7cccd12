"""What was decided about a finding, for people who read lines: who, what, why, until when, and in which review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.types import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reports.look import Look
    from reviewtui.reviews.rulings import Settled, Spoken

_INDENT = "    "


def decision_lines(settled: Settled, look: Look) -> Iterator[str]:
    """Return what stands on a finding, then on those of its operations that are treated apart."""
    said = [*settled.whole, *(one for spoken in settled.exceptions.values() for one in spoken)]
    for one in said:
        yield from look.wrapped(_words(one), first=_INDENT, rest=f"{_INDENT}  ")


def _words(spoken: Spoken) -> str:
    ruling = spoken.ruling
    only = f"Only {ruling.operation}: " if ruling.operation else ""
    stance = ruling.stance.phrase if ruling.stance is not None else "open"
    facts = "".join(f", {fact}" for fact in _facts(spoken))
    told = f"{only}{stance} by {spoken.reviewer.called}, {ruling.at:%Y-%m-%d}{facts}"
    return f"{told}: {ruling.reason}" if ruling.reason else told


def _facts(spoken: Spoken) -> Iterator[str]:
    ruling = spoken.ruling
    waived = ruling.stance is Stance.WAIVE
    if ruling.owner:
        yield f"{'owner' if waived else 'for'} {ruling.owner}"
    if ruling.until is not None:
        yield f"{'until' if waived else 'due'} {ruling.until.isoformat()}"
    if ruling.approved_by:
        yield f"approved by {ruling.approved_by}"
    if ruling.precedent:
        yield "a precedent"
    if spoken.review:
        yield f"in the review {spoken.review}"
