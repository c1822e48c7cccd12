"""One reviewer's draft: everything said so far about one comparison, as a frozen value that two processes can merge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar

from reviewtui.reviews.acts import WORDS, Act
from reviewtui.reviews.moment import Moment
from reviewtui.reviews.types import Answer, Comment, Look, Mark, Outcome, Resolution, Ruling, Score
from reviewtui.reviews.unsaid import meaning

# What was new since a look is asked of the latest ones only.
_LOOKS_KEPT = 5


class _Dated(Protocol):
    @property
    def at(self) -> datetime: ...


_Entry = TypeVar("_Entry", bound=_Dated)


@dataclass(frozen=True, slots=True)
class Draft:
    """What one reviewer said about base and head; every mapping is keyed by what the entry is about.

    `base` and `head` are refs as the user wrote them, `base_commit` and `head_commit` the full ids last seen (empty for
    the work tree, the index and folders). `published` maps the path of each file that this draft wrote into the
    repository to the Git blob ids of every version it wrote, so that only a file which is still ours is ever replaced.
    `acts` is what was done in this clone, by number, so that it can be undone; nobody else gets to see it.
    """

    review: str
    reviewer: str
    base: str
    head: str
    checklist: str
    checklist_version: str
    created: Moment
    updated: Moment
    base_commit: str = ""
    head_commit: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    scores: Mapping[str, Score] = field(default_factory=dict)
    comments: Mapping[str, Comment] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    rulings: Mapping[str, Ruling] = field(default_factory=dict)
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)
    looks: Mapping[str, Look] = field(default_factory=dict)
    outcome: Outcome | None = None
    published: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)

    def held(self, kind: str) -> Mapping[str, Any]:
        """Return the entries of one kind, by the name of its field; of what there is only one, under an empty key."""
        entries = getattr(self, kind)
        if isinstance(entries, Mapping):
            return entries
        return {} if entries is None else {"": entries}

    def with_answer(self, answer: Answer) -> Draft:
        """Return the draft with this answer in the place of an earlier one."""
        return replace(self, answers={**self.answers, answer.question: answer}, updated=answer.at)

    def with_score(self, score: Score) -> Draft:
        """Return the draft with this level in the place of an earlier one."""
        return replace(self, scores={**self.scores, score.dimension: score}, updated=score.at)

    def with_comment(self, comment: Comment) -> Draft:
        """Return the draft with this comment, or with the newer text of it."""
        return replace(self, comments={**self.comments, comment.id: comment}, updated=comment.at)

    def with_mark(self, mark: Mark) -> Draft:
        """Return the draft with this finding marked or no longer marked."""
        return replace(self, marks={**self.marks, mark.fingerprint: mark}, updated=mark.at)

    def with_ruling(self, ruling: Ruling) -> Draft:
        """Return the draft with this decision on a finding, or on one operation of it."""
        return replace(self, rulings={**self.rulings, ruling.key: ruling}, updated=ruling.at)

    def with_resolution(self, resolution: Resolution) -> Draft:
        """Return the draft with this word on whether a comment is settled."""
        return replace(self, resolutions={**self.resolutions, resolution.comment: resolution}, updated=resolution.at)

    def with_look(self, look: Look) -> Draft:
        """Return the draft that remembers what was seen, and forgets what was seen long ago."""
        return replace(self, looks=_latest({**self.looks, look.key: look}), updated=look.at)

    def with_outcome(self, outcome: Outcome) -> Draft:
        """Return the draft with this decision."""
        return replace(self, outcome=outcome, updated=outcome.at)

    def with_published(self, blobs: Mapping[str, str], at: datetime) -> Draft:
        """Return the draft that remembers the files it wrote: path to blob id."""
        written = {path: (blob,) for path, blob in blobs.items()}
        return replace(self, published=_all_versions(self.published, written), updated=at)

    @property
    def remarks(self) -> tuple[Comment, ...]:
        """The comments that stand, oldest first."""
        standing = (comment for comment in self.comments.values() if not comment.withdrawn)
        return tuple(sorted(standing, key=lambda comment: (comment.at, comment.id)))

    @property
    def says_anything(self) -> bool:
        """Whether there is any word in it that was not taken back; to look is none."""
        return any(meaning(word) is not None for kind in WORDS for word in self.held(kind).values())

    @property
    def last_word(self) -> datetime:
        """When the reviewer last said anything; to look, or to publish, is no word."""
        return max((word.at for kind in WORDS for word in self.held(kind).values()), default=self.created)

    def is_reviewed(self, fingerprint: str) -> bool:
        """Whether the finding was looked at and has not changed since."""
        mark = self.marks.get(fingerprint)
        return mark is not None and mark.reviewed


def merge(stored: Draft, mine: Draft) -> Draft:
    """Return both drafts in one: of two entries about the same thing the later one stands, `mine` when equally old."""
    newest = mine if mine.updated >= stored.updated else stored
    return replace(
        newest,
        created=min(stored.created, mine.created),
        answers=_later(stored.answers, mine.answers),
        scores=_later(stored.scores, mine.scores),
        comments=_later(stored.comments, mine.comments),
        marks=_later(stored.marks, mine.marks),
        rulings=_later(stored.rulings, mine.rulings),
        resolutions=_later(stored.resolutions, mine.resolutions),
        looks=_latest(_later(stored.looks, mine.looks)),
        outcome=_later_outcome(stored.outcome, mine.outcome),
        published=_all_versions(stored.published, mine.published),
        acts=_later(stored.acts, mine.acts),
    )


def _all_versions(
    one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    paths = dict.fromkeys((*one, *other))
    return {path: tuple(dict.fromkeys((*one.get(path, ()), *other.get(path, ())))) for path in paths}


def _later(stored: Mapping[str, _Entry], mine: Mapping[str, _Entry]) -> Mapping[str, _Entry]:
    if stored is mine:
        return mine
    merged = dict(stored)
    for key, entry in mine.items():
        other = merged.get(key)
        if other is None or entry.at >= other.at:
            merged[key] = entry
    return merged


def _latest(looks: Mapping[str, Look]) -> dict[str, Look]:
    return dict(sorted(looks.items(), key=lambda named: named[1].at)[-_LOOKS_KEPT:])


def _later_outcome(stored: Outcome | None, mine: Outcome | None) -> Outcome | None:
    if stored is None or mine is None:
        return mine or stored
    return mine if mine.at >= stored.at else stored
