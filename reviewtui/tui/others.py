"""What the other reviewers answered, and where that differs from each other; nothing of it while a review is blind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.looking import seen_in
from reviewtui.reviews.types import AnswerSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.types import Answer, Score
    from reviewtui.tui.port import ReviewSession


class Others:
    """Asks the session; what it may not tell yet is only counted."""

    def __init__(self, session: ReviewSession) -> None:
        """Ask nothing yet."""
        self._session = session

    @property
    def hidden(self) -> int:
        """How many reviewers' words are kept back until the reviewer decides."""
        return self._session.team.hidden

    @property
    def lines(self) -> dict[str, str]:
        """Every finding that anybody saw, in a line, by fingerprint."""
        seen = (look.findings for voice in self._session.voices for look in voice.draft.looks.values())
        told = {fingerprint: line for findings in seen for fingerprint, line in findings.items()}
        return told | seen_in(self._session.report)

    def answers(self, question: str) -> list[tuple[Reviewer, Answer]]:
        """Return what each of the others answered themself."""
        said = (
            (part.reviewer, part.draft.answers[question])
            for part in self._session.team.parts.values()
            if question in part.draft.answers
        )
        return [(reviewer, answer) for reviewer, answer in said if _is_own(answer)]

    def levels(self, dimension: str) -> list[tuple[Reviewer, Score]]:
        """Return the levels that the others gave a dimension."""
        parts = self._session.team.parts.values()
        given = ((part.reviewer, part.draft.scores.get(dimension)) for part in parts)
        return [(reviewer, score) for reviewer, score in given if score is not None and score.level is not None]

    def differs(self, question: str) -> bool:
        """Whether two reviewers, of whom one may be oneself, answered a question each otherwise."""
        return len({answer.value for answer in self._all(question)}) > 1

    def _all(self, question: str) -> Iterator[Answer]:
        own = self._session.draft.answers.get(question)
        if own is not None and _is_own(own):
            yield own
        yield from (answer for _, answer in self.answers(question))


def _is_own(answer: Answer) -> bool:
    return answer.value is not None and answer.source is AnswerSource.REVIEWER
