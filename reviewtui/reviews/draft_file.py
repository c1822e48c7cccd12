"""The form that drafts had before there were journals: one JSON file. It is read and taken up, and not written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from reviewtui.errors import RepositoryError, UnreadableError
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.moment import Moment
from reviewtui.reviews.types import Answer, Comment, Mark, Outcome, Score

_SCHEMA = 1
_Entry = TypeVar("_Entry")


class _Version(msgspec.Struct):
    schema: int


class _DraftFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    schema: int
    review: str
    reviewer: str
    base: str
    head: str
    base_commit: str
    head_commit: str
    checklist: str
    checklist_version: str
    created: Moment
    updated: Moment
    outcome: Outcome | None
    answers: tuple[Answer, ...]
    scores: tuple[Score, ...]
    comments: tuple[Comment, ...]
    marks: tuple[Mark, ...]
    published: dict[str, tuple[str, ...]]


def decode(content: bytes, path: str) -> Draft:
    """Return the draft that `content` holds.

    Raises `UnreadableError` when it is damaged, and `RepositoryError` when a newer reviewtui wrote it: that one is
    whole, and must be left alone.
    """
    try:
        schema = msgspec.json.decode(content, type=_Version).schema
        if schema > _SCHEMA:
            raise RepositoryError(
                f"this draft was written by a newer reviewtui (schema {schema}, this one knows {_SCHEMA})",
                hint="Update reviewtui to go on with this review; the draft was not touched.",
                path=path,
            )
        file = msgspec.json.decode(content, type=_DraftFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"this draft cannot be read: {error}", path=path) from error
    return Draft(
        review=file.review,
        reviewer=file.reviewer,
        base=file.base,
        head=file.head,
        base_commit=file.base_commit,
        head_commit=file.head_commit,
        checklist=file.checklist,
        checklist_version=file.checklist_version,
        created=file.created,
        updated=file.updated,
        outcome=file.outcome,
        answers=_keyed(file.answers, lambda answer: answer.question),
        scores=_keyed(file.scores, lambda score: score.dimension),
        comments=_keyed(file.comments, lambda comment: comment.id),
        marks=_keyed(file.marks, lambda mark: mark.fingerprint),
        published=file.published,
    )


def _keyed(entries: Iterable[_Entry], key: Callable[[_Entry], str]) -> dict[str, _Entry]:
    return {key(entry): entry for entry in entries}
