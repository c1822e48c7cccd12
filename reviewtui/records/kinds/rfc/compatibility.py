"""What a change means for those who use the API: each finding, what was decided about it, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.model import Disposition
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.rows import Row, row
from reviewtui.records.wording import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Finding
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Met:
    """A finding as a row, what a consumer does about it, and what reviewers decided; empty where nobody did."""

    row: Row
    step: str
    decided: str


@dataclass(frozen=True, slots=True)
class Compatibility:
    """The findings that a reader can be asked to read, how many more there are, and on how many nobody decided."""

    findings: tuple[Met, ...]
    more: int
    undecided: int


def compatibility(known: Known, review: Review) -> Compatibility:
    """Return the findings of an RFC with what became of them."""
    met = tuple(
        Met(row(finding, review.report), consumer_step(finding), "; ".join(_decided(finding, review)))
        for finding in known.findings[:_MOST]
    )
    undecided = sum(
        finding.disposition is Disposition.OPEN and review.together.rulings.on(finding).stance is None
        for finding in known.findings
    )
    return Compatibility(met, max(0, len(known.findings) - _MOST), undecided)


def _decided(finding: Finding, review: Review) -> Iterator[str]:
    settled = review.together.rulings.on(finding)
    for spoken in (*settled.whole, *(one for said in settled.exceptions.values() for one in said)):
        ruling = spoken.ruling
        if ruling.stance is not None:
            only = f" for {ruling.operation}" if ruling.operation else ""
            until = f" until {day_of(ruling.until)}" if ruling.until else ""
            owner = f", {ruling.owner} answers for it" if ruling.owner else ""
            yield f"{ruling.stance.phrase}{only}{until} by {spoken.reviewer.called}{owner}"
