"""What is still to be done, by whom and until when, gathered from everything that was said and that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.report.decided import outdated_by
from reviewtui.records.wording import person
from reviewtui.reviews.types import CommentKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.records.report.answered_for import WaiverPart
    from reviewtui.records.report.decided import SignOffPart
    from reviewtui.records.report.found import FindingPart, SpecPart
    from reviewtui.records.report.spoken import ThreadPart
    from reviewtui.reviews.review import Review

_AWAITED = tuple(kind.phrase for kind in (CommentKind.MUST_FIX, CommentKind.SHOULD_FIX, CommentKind.QUESTION))
_TO_DO = {Stance.FIX.phrase: "fix", Stance.QUESTION.phrase: "question"}
_SIGN_OFFS = {
    "missing": "nobody with this role has decided yet",
    "refused": "does not agree",
    "outdated": "agreed to an earlier state of the change",
}


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something to do: of a kind, about something, for an owner by a day; empty where nobody said so."""

    kind: str
    text: str
    about: str
    owner: str
    until: str
    raised_by: str


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of a report that leave something to do."""

    specs: tuple[SpecPart, ...]
    threads: tuple[ThreadPart, ...]
    waivers: tuple[WaiverPart, ...]
    sign_offs: tuple[SignOffPart, ...]
    blockers: tuple[str, ...]


def open_points(told: Told, review: Review) -> tuple[OpenPoint, ...]:
    """Return what is to be done: first what was asked for, then whose word is missing, then what stands against it."""
    return (
        *(point for spec in told.specs for finding in spec.findings for point in _of_finding(finding)),
        *_of_threads(told.threads),
        *(OpenPoint("blocker", question, "", "", "", "the checklist") for question in told.blockers),
        *_of_sign_offs(told.sign_offs),
        *_second_looks(review),
        *(
            OpenPoint("waiver", f"The waiver {one.problem}; {one.step}", one.rule, one.owner, one.until, "")
            for one in told.waivers
            if one.problem
        ),
        *(OpenPoint("unreadable", error, spec.path, "", "", "") for spec in told.specs for error in spec.errors),
    )


def _of_finding(finding: FindingPart) -> Iterator[OpenPoint]:
    for ruling in finding.rulings:
        kind = _TO_DO.get(ruling.stance)
        if kind is not None:
            about = f"{finding.message} ({ruling.operation} only)" if ruling.operation else finding.message
            yield OpenPoint(kind, ruling.reason, about, ruling.owner, ruling.until, ruling.by)


def _of_threads(threads: Iterable[ThreadPart]) -> Iterator[OpenPoint]:
    for kind in _AWAITED:
        for thread in threads:
            if thread.kind == kind and not thread.settled_by:
                first = thread.messages[0]
                yield OpenPoint(kind, first.text, thread.about, "", "", first.by)


def _of_sign_offs(sign_offs: Iterable[SignOffPart]) -> Iterator[OpenPoint]:
    for one in sign_offs:
        if one.state in _SIGN_OFFS:
            yield OpenPoint("sign-off", f"{one.role}: {_SIGN_OFFS[one.state]}", "", ", ".join(one.by), "", "")


def _second_looks(review: Review) -> Iterator[OpenPoint]:
    for vote in review.together.votes:
        if not vote.holds:
            who = person(vote.reviewer)
            yield OpenPoint("second look", f"{who} has to look again: {outdated_by(vote, review)}", "", who, "", "")
