"""What names a review in the repository, in a file that is the same whoever writes it, and whenever they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reviewtui import text
from reviewtui.decoding import decode
from reviewtui.reviews.names import Names
from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review

_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class _ReviewFile:
    schema: Literal[1]
    id: str
    base: str
    head: str


def review_file(review: Review) -> bytes:
    """Return `review.yaml`: the review's name and the names of its two sides; each reviewer's file says the rest.

    It holds no commit and no finding, so that two people who review at different times write the same bytes, and Git
    merges their reviews.
    """
    return dump({"schema": _SCHEMA, "id": review.id, "base": review.names.base, "head": review.names.head})


def sides_in(path: str, content: bytes) -> Names:
    """Return what the two sides of a review are called; raises `UsageError` or `UnreadableError` for another file."""
    file = decode(text.read(path, content), _ReviewFile)
    return Names(file.base, file.head)
