"""What a decision record says of the decision: who made it, why, on which conditions, and under which title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.kinds.adr.ruled import ruled
from reviewtui.records.wording import apis
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_VERBS: Mapping[Decision | None, str] = {
    Decision.APPROVE: "Accept {}",
    Decision.APPROVE_WITH_CONDITIONS: "Accept {} on conditions",
    Decision.REQUEST_CHANGES: "Rework {}",
    Decision.REJECT: "Reject {}",
}
_UNDECIDED = "Decide on {}"
_FINAL = frozenset({Decision.APPROVE, Decision.APPROVE_WITH_CONDITIONS, Decision.REJECT})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was decided, by whom, and what those say to it; `conditions` is what has to be true beside."""

    decision: Decision | None
    makers: tuple[str, ...]
    reason: str
    conditions: tuple[str, ...]

    @property
    def status(self) -> str:
        """The MADR status: what is decided is accepted, what waits for the author or for a talk is proposed."""
        return "accepted" if self.decision in _FINAL else "proposed"


@dataclass(frozen=True, slots=True)
class Derived:
    """A sentence of the record; `derived` when it was made from findings and nobody has confirmed it yet."""

    text: str
    derived: bool


def title(known: Known) -> str:
    """Return the title: what the author calls it, else the problem and the way out in one line."""
    if known.title or known.review is None:
        return known.title
    subject = _finding_named(known) if len(known.only) == 1 else subject_of(known.review)
    return _VERBS.get(outcome(known, known.review).decision, _UNDECIDED).format(subject)


def title_of(review: Review) -> str:
    """Return the title of the record on a whole review: the problem and the way out in one line."""
    return _VERBS.get(review.together.decision, _UNDECIDED).format(subject_of(review))


def subject_of(review: Review) -> str:
    """Return what a review is about, as people would call it."""
    breaking = len(review.open_findings(Verdict.BREAKING))
    changes = counted(breaking, "breaking change") if breaking else "the changes"
    return f"{changes} to {apis(review)}"


def outcome(known: Known, review: Review) -> Outcome:
    """Return what was decided: on the findings that the record is about, or on the change as a whole."""
    if known.only:
        said = ruled(review, known.findings)
        return Outcome(said.decision, said.makers or (known.author.signature,), said.reason, said.conditions)
    makers = tuple(vote.reviewer.signature for vote in review.together.votes if vote.holds)
    return Outcome(
        review.together.decision, makers or (review.reviewer.signature,), _notes(review), tuple(_conditions(review))
    )


def because(review: Review, made: Outcome) -> Derived:
    """Return why the chosen option was chosen, as the end of "because ..."."""
    if made.reason:
        return Derived(made.reason, derived=False)
    breaking = review.open_findings(Verdict.BREAKING)
    breaks = counted(len(breaking), "breaking change")
    reasons = {
        Decision.APPROVE: f"the reviewer accepts {breaks}" if breaking else "the review found nothing that breaks",
        Decision.APPROVE_WITH_CONDITIONS: "the reviewer accepts the change once the conditions below are met",
        Decision.REQUEST_CHANGES: f"{breaks} would reach clients" if breaking else "the review asks for changes first",
        Decision.REJECT: "the reviewer does not accept the change",
    }
    return Derived(reasons.get(made.decision, "") if made.decision else "", derived=True)


def _finding_named(known: Known) -> str:
    """Return a finding as the subject of a title: what changed, without what follows from it."""
    change = known.findings[0].message.partition(": ")[0].rstrip(".")
    return f"this: {change[:1].lower()}{change[1:]}"


def _notes(review: Review) -> str:
    """Return what those say whose decision it is; one alone is not named."""
    votes = [vote for vote in review.together.votes if vote.holds and vote.decision is review.together.decision]
    said = [(vote.reviewer.called, vote.outcome.note.strip().rstrip(".")) for vote in votes]
    notes = [(who, note) for who, note in said if note]
    return notes[0][1] if len(votes) == 1 and notes else "; ".join(f"{note} ({who})" for who, note in notes)


def _conditions(review: Review) -> list[str]:
    """Return what has to happen before an approval on conditions holds."""
    if review.together.decision is not Decision.APPROVE_WITH_CONDITIONS:
        return []
    demands = [comment.text for comment in review.unsettled(CommentKind.MUST_FIX)]
    return demands or list(review.together.scorecard.reasons)
