"""What one reviewer said, as a file of the repository that nobody else writes, and back; Git merges such files.

It holds all that the draft holds, what was taken back included: two clones of one reviewer can be merged, and nothing
comes back that was withdrawn.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from reviewtui import text
from reviewtui.decoding import decode
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.heading import UNTRACED, Heading, Provenance, Rubric, Side
from reviewtui.reviews.looking import seen_in
from reviewtui.reviews.seal import sealed
from reviewtui.reviews.team import Part
from reviewtui.reviews.types import (
    Answer,
    AnswerSource,
    Comment,
    Look,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
)
from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from reviewtui.model import JsonValue, Revision
    from reviewtui.reviews.review import Review


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the answers came to when the file was written."""

    decision: str = ""
    mean: float | None = None
    minimum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewerFile(Heading):
    """The whole file; `findings` tells in a line what each finding was that the reviewer had before them."""

    outcome: Outcome | None = None
    proposal: Proposal = Proposal()
    rulings: tuple[Ruling, ...] = ()
    comments: tuple[Comment, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    scores: tuple[Score, ...] = ()
    answers: tuple[Answer, ...] = ()
    reviewed: tuple[str, ...] = ()
    findings: dict[str, str] = field(default_factory=dict)
    seal: str = ""


def write(review: Review, provenance: Provenance = UNTRACED) -> bytes:
    """Return `<reviewer>.yaml`; the same review made from the same gives the same bytes."""
    draft = review.draft
    content = ReviewerFile(
        schema=1,
        review=review.id,
        reviewer=review.reviewer,
        base=_side(review.report.base, draft.base, review.merge_base),
        head=_side(review.report.head, draft.head),
        tool=review.tool,
        checklist=Rubric(review.checklist.id, review.checklist.version, review.checklist.profile, provenance.checklist),
        started=draft.created,
        updated=draft.last_word,
        previous=provenance.previous,
        inputs=provenance.inputs,
        outcome=draft.outcome,
        proposal=_proposal(review),
        rulings=tuple(draft.rulings.values()),
        comments=tuple(sorted(draft.comments.values(), key=lambda comment: (comment.at, comment.id))),
        resolutions=tuple(draft.resolutions.values()),
        scores=tuple(draft.scores.values()),
        answers=(*_in_checklist_order(review), *(one for one in draft.answers.values() if one.value is None)),
        reviewed=tuple(mark for mark in sorted(draft.marks) if draft.is_reviewed(mark)),
        findings=seen_in(review.report),
    )
    return sealed(dump(_lean(content)))


def parsed(path: str, content: bytes) -> ReviewerFile:
    """Return the file as it was written; raises `UsageError` or `UnreadableError` as `read` does."""
    return decode(text.read(path, content), ReviewerFile)


def read(path: str, content: bytes) -> Part:
    """Return what a reviewer said; raises `UsageError` or `UnreadableError` with the line that cannot be understood."""
    file = parsed(path, content)
    seen = Look(file.base.commit, file.head.commit, file.findings, file.updated)
    draft = Draft(
        review=file.review,
        reviewer=file.reviewer.email,
        base=file.base.ref,
        head=file.head.ref,
        checklist=file.checklist.id,
        checklist_version=file.checklist.version,
        created=file.started,
        updated=file.updated,
        base_commit=file.base.commit,
        head_commit=file.head.commit,
        answers={one.question: one for one in file.answers if one.source is AnswerSource.REVIEWER},
        scores={one.dimension: one for one in file.scores},
        comments={one.id: one for one in file.comments},
        marks={fingerprint: Mark(fingerprint, reviewed=True, at=file.updated) for fingerprint in file.reviewed},
        rulings={one.key: one for one in file.rulings},
        resolutions={one.comment: one for one in file.resolutions},
        looks={seen.key: seen},
        outcome=file.outcome,
    )
    return Part(file.reviewer, draft, path)


def _side(side: Revision, name: str, merge_base: str = "") -> Side:
    """Return one side; a commit goes by the branch under review, for `HEAD` means another one to every reader."""
    return Side(name if side.commit else side.ref, side.commit or "", merge_base)


def _proposal(review: Review) -> Proposal:
    card = review.scorecard
    return Proposal(
        card.proposed_verdict.value if card.proposed_verdict else "",
        None if card.mean is None else round(card.mean, 2),
        card.minimum,
    )


def _in_checklist_order(review: Review) -> list[Answer]:
    return [review.answers[question.id] for question in review.checklist.questions if question.id in review.answers]


def _lean(value: object) -> JsonValue:
    """Return plain values, times to the second, and without what is as it always is: a person reads this."""
    if is_dataclass(value):
        held = ((one, getattr(value, one.name)) for one in fields(value))
        return {one.name: _lean(given) for one, given in held if given not in (one.default, _made(one))}
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, dict):
        return {str(key): _lean(inner) for key, inner in value.items()}
    if isinstance(value, frozenset):
        return [str(one) for one in sorted(value)]
    if isinstance(value, tuple):
        return [_lean(one) for one in value]
    plain: JsonValue = msgspec.to_builtins(value)
    return plain


def _made(one: Field[object]) -> object:
    return MISSING if one.default_factory is MISSING else one.default_factory()
