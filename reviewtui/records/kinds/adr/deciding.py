"""What a decision record says of the decision: who made it, why, on which conditions, and under which title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.wording import apis, person
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review


@dataclass(frozen=True, slots=True)
class Derived:
    """A sentence of the record; `derived` when it was made from findings and nobody has confirmed it yet."""

    text: str
    derived: bool


def title(known: Known) -> str:
    """Return the title: what the author calls it, else the problem and the way out in one line."""
    return known.title or (title_of(known.review) if known.review else "")


def title_of(review: Review) -> str:
    """Return the title that a review has: the problem and the way out in one line."""
    breaking = len(review.open_findings(Verdict.BREAKING))
    subject = apis(review)
    breaks = counted(breaking, "breaking change")
    what = f"{breaks} to {subject}" if breaking else f"the changes to {subject}"
    match review.together.decision:
        case Decision.APPROVE:
            return f"Accept {what}"
        case Decision.APPROVE_WITH_CONDITIONS:
            return f"Accept {what} on conditions"
        case Decision.REQUEST_CHANGES:
            return f"Rework {what}"
        case Decision.REJECT:
            return f"Reject {what}"
        case _:
            return f"Decide on {what}"


def status(review: Review) -> str:
    """Return the MADR status: what is decided is accepted, what waits for the author or for a talk is proposed."""
    decided = {Decision.APPROVE, Decision.APPROVE_WITH_CONDITIONS, Decision.REJECT}
    return "accepted" if review.together.decision in decided else "proposed"


def decision_makers(review: Review) -> list[str]:
    """Return who decided: all whose vote holds, or who writes the record while nobody has decided."""
    makers = [vote.reviewer.signature for vote in review.together.votes if vote.holds]
    return makers or [review.reviewer.signature]


def _notes(review: Review) -> str:
    """Return what those say whose decision it is; one alone is not named."""
    votes = [vote for vote in review.together.votes if vote.holds and vote.decision is review.together.decision]
    said = [(person(vote.reviewer), vote.outcome.note.strip().rstrip(".")) for vote in votes]
    notes = [(who, note) for who, note in said if note]
    return notes[0][1] if len(votes) == 1 and notes else "; ".join(f"{note} ({who})" for who, note in notes)


def because(review: Review) -> Derived:
    """Return why the chosen option was chosen, as the end of "because ..."."""
    notes = _notes(review)
    if notes:
        return Derived(notes, derived=False)
    breaking = review.open_findings(Verdict.BREAKING)
    breaks = counted(len(breaking), "breaking change")
    reasons = {
        Decision.APPROVE: f"the reviewer accepts {breaks}" if breaking else "the review found nothing that breaks",
        Decision.APPROVE_WITH_CONDITIONS: "the reviewer accepts the change once the conditions below are met",
        Decision.REQUEST_CHANGES: f"{breaks} would reach clients" if breaking else "the review asks for changes first",
        Decision.REJECT: "the reviewer does not accept the change",
    }
    decision = review.together.decision
    return Derived(reasons.get(decision, "") if decision else "", derived=True)


def conditions(review: Review) -> list[str]:
    """Return what has to happen before an approval on conditions holds."""
    if review.together.decision is not Decision.APPROVE_WITH_CONDITIONS:
        return []
    demands = [comment.text for comment in review.unsettled(CommentKind.MUST_FIX)]
    return demands or list(review.together.scorecard.reasons)
