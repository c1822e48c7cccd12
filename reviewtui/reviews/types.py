"""What a reviewer says: answers, levels, rulings, comments, marks and the outcome; each knows when it was said."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

# msgspec reads the annotations below when it decodes a draft, so these imports are needed when the program runs.
from reviewtui.places import SideName
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

    `prefilled` is what the rules had answered when the reviewer spoke, so that an overruled answer is kept;
    `evidence` is the sentence in which they had said it.
    """

    question: str
    value: AnswerValue | None
    at: Moment
    note: str = ""
    source: AnswerSource = AnswerSource.REVIEWER
    prefilled: AnswerValue | None = None
    evidence: str = ""

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


class Stance(Enum):
    """What a reviewer makes of a finding."""

    ACCEPT = "accept"
    FIX = "fix"
    WAIVE = "waive"
    QUESTION = "question"

    @property
    def phrase(self) -> str:
        """The stance in a reader's words."""
        return _PHRASES[self]

    @property
    def lets_pass(self) -> bool:
        """Whether the reviewer can live with the finding as it is."""
        return self in {Stance.ACCEPT, Stance.WAIVE}


_PHRASES = {
    Stance.ACCEPT: "accepted",
    Stance.FIX: "fix requested",
    Stance.WAIVE: "waived",
    Stance.QUESTION: "question asked",
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided about a finding; bound to its fingerprint, so that it falls open when the change changes.

    It holds for every operation that the cause reaches, but for those that have a ruling of their own: one with
    `operation`, as people write it ("GET /orders"). `rule`, `spec` and `element` find it again when the description
    moves. `owner` has to act, or answers for a waiver; `until` is when the fix is due, or the waiver's last day.
    `unsaid` tells a first ruling that was undone from one that was opened again: what the reviewer decided in another
    review of the same change stands as if there had been none here.
    """

    fingerprint: str
    stance: Stance | None
    at: Moment
    reason: str = ""
    operation: str = ""
    rule: str = ""
    spec: str = ""
    element: str = ""
    owner: str = ""
    until: date | None = None
    approved_by: str = ""
    precedent: bool = False
    unsaid: bool = False

    @property
    def key(self) -> str:
        """What the ruling is about; of two with the same key, the later one stands."""
        return f"{self.fingerprint} {self.operation}".strip()


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a finding or on an element; kept when withdrawn, so that a merge does not bring it back.

    `fingerprint` names the finding, if it is on one. `spec`, `pointer` and `side` say at which element of which version
    it was made; all are empty for a remark on the review as a whole. `element` is the finding's own address, `excerpt`
    the line that the reviewer saw, and `commit` the version, if it was one. A reply names in `answers` the comment that
    it belongs to.
    """

    id: str
    fingerprint: str
    spec: str
    element: str
    kind: CommentKind
    text: str
    at: Moment
    withdrawn: bool = False
    side: SideName = "head"
    pointer: str = ""
    excerpt: str = ""
    answers: str = ""
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whether a comment, of anybody, is settled; the latest word on it stands.

    `unsaid` is whether the reviewer's first word on it was undone: that of others stands.
    """

    comment: str
    resolved: bool
    at: Moment
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether a finding was looked at; bound to its fingerprint, so that it falls off when the change changes."""

    fingerprint: str
    reviewed: bool
    at: Moment


@dataclass(frozen=True, slots=True)
class Look:
    """What a reviewer saw: two commits (empty for the work tree), and each finding between them, in a line."""

    base_commit: str
    head_commit: str
    findings: Mapping[str, str]
    at: Moment

    @property
    def fingerprints(self) -> frozenset[str]:
        """The findings that were seen: what the change meant."""
        return frozenset(self.findings)

    @property
    def key(self) -> str:
        """What tells one state from the next; the same state seen twice is one look."""
        state = "\n".join((self.head_commit, *sorted(self.findings)))
        return hashlib.sha256(state.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The reviewer's decision and the sentence that goes with it; None when it was taken back.

    It speaks for `roles`, and is bound to what the reviewer saw: the commit, and the meaning of the change, which is
    the set of its findings.
    """

    decision: Decision | None
    at: Moment
    note: str = ""
    roles: tuple[str, ...] = ()
    head_commit: str = ""
    fingerprints: frozenset[str] = frozenset()
