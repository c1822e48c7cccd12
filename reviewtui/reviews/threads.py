"""Comments of all reviewers as conversations: what was said, what was answered, whether it is settled, and where."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.anchors import Followed

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.anchors import Where
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.types import Comment, Resolution

Key: TypeAlias = tuple[str, str]
"""What tells a comment from all others: its author's file, and its id there. An id alone may be a copy."""


@dataclass(frozen=True, slots=True)
class Said:
    """A comment and who made it; `review` names the other review that it was made in, and is empty for this one."""

    comment: Comment
    author: Reviewer
    review: str = ""

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return self.author.slug, self.comment.id


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who said that a conversation is settled, and when."""

    by: Reviewer
    at: datetime


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation; its `id` is that of the comment it began with.

    `root` is None when that comment is nowhere to be found, and withdrawn when its author took it back. `replies` are
    those that stand, oldest first. `where` is None for a remark on the review as a whole.
    """

    id: str
    root: Said | None
    replies: tuple[Said, ...]
    resolved: Resolved | None
    where: Where | None

    @property
    def first(self) -> Said:
        """What tells what the conversation is about: the comment that began it, or else the first reply."""
        return self.root or self.replies[0]

    @property
    def file(self) -> str:
        """The file that it is about; empty for the review as a whole."""
        return self.where.path if isinstance(self.where, Followed) else self.first.comment.spec


def heard_here(voices: Iterable[Voice], findings: Container[str]) -> tuple[Voice, ...]:
    """Return the voices, and of other reviews only the comments on findings that this one has too."""
    return tuple(
        replace(voice, draft=_only_about(voice.draft, findings)) if voice.review else voice for voice in voices
    )


def _only_about(draft: Draft, findings: Container[str]) -> Draft:
    return replace(
        draft, comments={key: comment for key, comment in draft.comments.items() if comment.fingerprint in findings}
    )


def everything_said(voices: Iterable[Voice]) -> tuple[Said, ...]:
    """Return each comment once, in the order of the voices; of two versions of one, the later."""
    found: dict[Key, Said] = {}
    for voice in voices:
        for comment in voice.draft.comments.values():
            said = Said(comment, voice.reviewer, voice.review)
            earlier = found.get(said.key)
            if earlier is None or comment.at > earlier.comment.at:
                found[said.key] = said
    return tuple(found.values())


def threads(voices: Iterable[Voice], places: Mapping[Key, Where]) -> tuple[Thread, ...]:
    """Return the conversations by description, place and time; those about the whole review come first."""
    voices = tuple(voices)
    said = everything_said(voices)
    by_id: dict[str, Said] = {}
    for one in said:
        by_id.setdefault(one.comment.id, one)
    replies: dict[str, list[Said]] = {}
    roots = {}
    for one in said:
        root = _root(one, by_id)
        if root == one.comment.id:
            roots[one.key] = one
        elif not one.comment.withdrawn:
            replies.setdefault(root, []).append(one)
    words = _last_words(voices)
    found = [
        _thread(one.comment.id, one, replies.get(one.comment.id, ()) if by_id[one.comment.id] is one else (), words)
        for one in roots.values()
    ]
    found += [_thread(root, None, inside, words) for root, inside in replies.items() if root not in by_id]
    placed = [_placed(thread, places) for thread in found if thread.replies or not thread.first.comment.withdrawn]
    return tuple(sorted(placed, key=_order))


def _root(said: Said, by_id: Mapping[str, Said]) -> str:
    """Return the id of the comment that a conversation began with; a circle of replies begins with its oldest."""
    passed: dict[str, Said] = {}
    here = said
    while here.comment.answers and here.comment.id not in passed:
        passed[here.comment.id] = here
        if here.comment.answers not in by_id:
            return here.comment.answers
        here = by_id[here.comment.answers]
    if not here.comment.answers:
        return here.comment.id
    ids = list(passed)
    circle = (passed[one] for one in ids[ids.index(here.comment.id) :])
    return min(circle, key=lambda one: (one.comment.at, one.comment.id)).comment.id


def _last_words(voices: tuple[Voice, ...]) -> Mapping[str, tuple[Resolution, Reviewer]]:
    """Return the latest word on each conversation; of two at the same time, the one that keeps it open."""
    found: dict[str, tuple[Resolution, Reviewer]] = {}
    for voice in voices:
        for word in voice.draft.resolutions.values():
            earlier = found.get(word.comment)
            later = earlier is None or (word.at, not word.resolved) > (earlier[0].at, not earlier[0].resolved)
            if later and not word.unsaid:
                found[word.comment] = word, voice.reviewer
    return found


def _thread(
    root: str, first: Said | None, replies: Iterable[Said], words: Mapping[str, tuple[Resolution, Reviewer]]
) -> Thread:
    in_order = sorted(replies, key=lambda one: (one.comment.at, one.key))
    word = words.get(root)
    resolved = Resolved(word[1], word[0].at) if word is not None and word[0].resolved else None
    return Thread(root, first, tuple(in_order), resolved, None)


def _placed(thread: Thread, places: Mapping[Key, Where]) -> Thread:
    return Thread(thread.id, thread.root, thread.replies, thread.resolved, places.get(thread.first.key))


def _order(thread: Thread) -> tuple[str, bool, int, int, datetime, str]:
    comment, where = thread.first.comment, thread.where
    if isinstance(where, Followed):
        return where.path, False, where.line, where.column, comment.at, comment.id
    return comment.spec, where is not None, 0, 0, comment.at, comment.id
