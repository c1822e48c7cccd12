"""Says in words what differs between two versions of a reviewer's file."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.reviews.reviewer_file import ReviewerFile, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

# What has many entries: the entry's own name, and the words for one of them.
_ENTRIES = {
    "answers": ("question", "the answer to {}"),
    "scores": ("dimension", "the level of {}"),
    "rulings": ("key", "the decision on the finding {}"),
    "comments": ("id", "the comment {}"),
    "resolutions": ("comment", "whether the comment {} is settled"),
}
_WORDS = {"previous": "which version it follows", "findings": "what was found", "inputs": "what was compared"}


def differing(path: str, before: bytes, after: bytes) -> tuple[str, ...]:
    """Return what differs, in the order of the file; only the first words of it when one cannot be read."""
    try:
        one, other = parsed(path, before), parsed(path, after)
    except ReviewtuiError as error:
        return (f"it can no longer be read: {error.message}",)
    return tuple(_differing(one, other)) or ("only how it is written",)


def _differing(one: ReviewerFile, other: ReviewerFile) -> Iterator[str]:
    for name in (field.name for field in fields(ReviewerFile) if field.name != "seal"):
        old, new = getattr(one, name), getattr(other, name)
        if old == new:
            continue
        if name in _ENTRIES:
            key, words = _ENTRIES[name]
            entries = [{getattr(entry, key): entry for entry in side} for side in (old, new)]
            keys = dict.fromkeys((*entries[0], *entries[1]))
            yield from (words.format(key) for key in keys if entries[0].get(key) != entries[1].get(key))
        else:
            yield _WORDS.get(name, f"the {name}")
