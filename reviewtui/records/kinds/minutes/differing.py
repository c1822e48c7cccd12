"""Where reviewers differ: on the decision, on a finding, on a question of the checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.review import Review


def dissent(review: Review) -> tuple[str, ...]:
    """Return each difference as a sentence; none is told that has been given up since."""
    return (*_on_the_whole(review), *_on_findings(review), *_on_questions(review))


def _on_the_whole(review: Review) -> Iterator[str]:
    decision = review.together.decision
    for vote in review.together.votes:
        if vote.holds and decision is not None and vote.decision is not decision:
            why = f": {vote.outcome.note.strip()}" if vote.outcome.note.strip() else ""
            yield f"{vote.reviewer.called}: {vote.decision.phrase}, where together it is {decision.phrase}{why}"


def _on_findings(review: Review) -> Iterator[str]:
    for finding in review.report.findings:
        heard = review.together.rulings.on(finding).whole
        said = {spoken.ruling.stance for spoken in heard}
        if len(said) > 1:
            sides = (
                f"{one.reviewer.called}: {one.ruling.stance.phrase}" for one in heard if one.ruling.stance is not None
            )
            yield f"On “{finding.message.rstrip('.')}”: {'; '.join(sides)}"


def _on_questions(review: Review) -> Iterator[str]:
    for question_id, joint in review.together.answers.items():
        question = review.checklist.question(question_id)
        if joint.differs and question is not None:
            sides = (f"{who.called}: {answer.value.value}" for who, answer in joint.said if answer.value is not None)
            yield f"On “{question.question}”: {'; '.join(sides)}"
