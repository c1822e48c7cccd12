"""Where reviewers' files stand: in a folder for each review, one file each."""

from __future__ import annotations

from typing import NamedTuple

_NO_REVIEWS = ("waivers",)
_NO_REVIEWERS = ("review", "report")


class Place(NamedTuple):
    """The name of a review, and that of a reviewer's files."""

    review: str
    reviewer: str


def place_of(folder: str, path: str) -> Place | None:
    """Return whose file a path below the folder of all reviews is; None when it is no reviewer's."""
    review, _, name = path.removeprefix(f"{folder}/").partition("/")
    reviewer = name.removesuffix(".yaml")
    if not name.endswith(".yaml") or "/" in name or review in _NO_REVIEWS or reviewer in _NO_REVIEWERS:
        return None
    return Place(review, reviewer)
