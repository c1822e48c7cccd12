"""What a reviewer says: answers, levels, comments, marks and the outcome; each knows when it was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

# msgspec reads the annotations below when it decodes a draft, so these imports are needed when the program runs.
from reviewtui.reviews.moment import Moment
from reviewtui.rubric.types import AnswerValue, Decision


class AnswerSource(Enum):
    """Who gave the answer: the reviewer, or the rules before anybody was asked."""

    REVIEWER = "reviewer"
    EVIDENCE = "evidence"


class CommentKind(Enum):
    """What the author of the API is expected to do about a comment."""

    MUST_FIX = "must-fix"
    SHOULD_FIX = "should-fix"
    QUESTION = "question"
    NOTE = "note"
    PRAISE = "praise"

    @property
    def phrase(self) -> str:
        """The kind in a reader's words."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question of the checklist; `value` is None when an earlier answer was taken back.

    `prefilled` is what the rules had answered when the reviewer spoke, so that an overruled answer is kept.
    """

    question: str
    value: AnswerValue | None
    at: Moment
    note: str = ""
    source: AnswerSource = AnswerSource.REVIEWER
    prefilled: AnswerValue | None = None

    @property
    def overrules(self) -> bool:
        """Whether the reviewer says something else than the rules."""
        return None not in {self.value, self.prefilled} and self.value is not self.prefilled

    @property
    def needs_note(self) -> bool:
        """Whether a sentence has to say why the rules are overruled, and none does."""
        return self.overrules and not self.note.strip()


@dataclass(frozen=True, slots=True)
class Score:
    """The level from 1 to 5 that the reviewer gave a dimension; None when it was taken back."""

    dimension: str
    level: int | None
    at: Moment
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a finding or on an element; kept when withdrawn, so that a merge does not bring it back.

    `fingerprint` names the finding, or is empty for a remark on the review as a whole; `spec` and `element` say where
    the remark belongs when the finding is gone.
    """

    id: str
    fingerprint: str
    spec: str
    element: str
    kind: CommentKind
    text: str
    at: Moment
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether a finding was looked at; bound to its fingerprint, so that it falls off when the change changes."""

    fingerprint: str
    reviewed: bool
    at: Moment


@dataclass(frozen=True, slots=True)
class Outcome:
    """The reviewer's decision and the sentence that goes with it; None when it was taken back."""

    decision: Decision | None
    at: Moment
    note: str = ""
