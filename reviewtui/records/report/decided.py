"""Who decided what for which roles, whether it still holds, and whose word is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.wording import listed, stamp

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.together import Together
    from reviewtui.reviews.votes import Vote

UNDECIDED = "no decision yet"
_OUTDATED = "no decision that still holds"
_MOST_NEW = 5


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """What the reviewers decided together: the worst of the votes that hold; `decision` is empty when none does.

    `proposed` is what the answers come to, and `reasons` why.
    """

    decision: str
    words: str
    proposed: str
    reasons: tuple[str, ...]
    blockers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VotePart:
    """One reviewer's decision at a commit; `outdated_by` says in words what came or went since, if it holds no more."""

    reviewer: str
    email: str
    roles: tuple[str, ...]
    decision: str
    note: str
    at: str
    commit: str
    holds: bool
    outdated_by: str


def decided(review: Review) -> DecisionPart:
    """Return what the reviewers decided together."""
    joint, card = review.together, review.together.scorecard
    questions = (review.checklist.question(blocker) for blocker in card.blockers)
    return DecisionPart(
        decision=joint.decision.value if joint.decision else "",
        words=decision_words(joint),
        proposed=card.proposed_verdict.phrase if card.proposed_verdict else "",
        reasons=card.reasons,
        blockers=tuple(question.question for question in questions if question),
    )


def decision_words(joint: Together) -> str:
    """Return the decision of all in a reader's words."""
    if joint.decision is None:
        return _OUTDATED if joint.votes else UNDECIDED
    return joint.decision.phrase


def voted(review: Review) -> tuple[VotePart, ...]:
    """Return every vote, in the order in which they were cast."""
    return tuple(
        VotePart(
            reviewer=vote.reviewer.called,
            email=vote.reviewer.email,
            roles=vote.outcome.roles,
            decision=vote.decision.phrase,
            note=vote.outcome.note,
            at=stamp(vote.outcome.at),
            commit=vote.outcome.head_commit,
            holds=vote.holds,
            outdated_by="" if vote.holds else _outdated_by(vote, review),
        )
        for vote in review.together.votes
    )


def _outdated_by(vote: Vote, review: Review) -> str:
    """Return what came and went since a vote was cast."""
    messages = {finding.fingerprint: finding.message for finding in review.report.findings}
    said = []
    if vote.new:
        named = listed([f"“{messages[one].rstrip('.')}”" for one in vote.new[:_MOST_NEW]], _MOST_NEW)
        rest = len(vote.new) - _MOST_NEW
        more = f" and {rest:,} more" if rest > 0 else ""
        said.append(f"{counted(len(vote.new), 'finding')} came since: {named}{more}")
    if vote.gone:
        said.append(f"{counted(len(vote.gone), 'finding')} of then {'is' if len(vote.gone) == 1 else 'are'} gone")
    return "; ".join(said)
