"""Places of comments: written so that they outlive edits, and found again in a later version of the files."""

from __future__ import annotations

from reviewtui.anchors.anchor import Anchor, Detached, Followed, Where
from reviewtui.anchors.documents import Documents
from reviewtui.anchors.following import Follower
from reviewtui.anchors.guesses import backwards, guesses_of
from reviewtui.anchors.making import anchor_at, anchor_at_line, anchor_of_finding
from reviewtui.anchors.way import Versions

__all__ = [
    "Anchor",
    "Detached",
    "Documents",
    "Followed",
    "Follower",
    "Versions",
    "Where",
    "anchor_at",
    "anchor_at_line",
    "anchor_of_finding",
    "backwards",
    "guesses_of",
]
