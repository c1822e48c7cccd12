"""What an anchor is, and what becomes of it in another version: it is found there, or it is detached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reviewtui.places import SideName


@dataclass(frozen=True, slots=True)
class Anchor:
    """A part of a description, named so that edits elsewhere do not move it.

    `pointer` is a JSON pointer in which the members of lists go by what tells them apart
    (`/paths/~1orders/get/parameters/[limit in query]`); `excerpt` is the line on which the part began.
    """

    spec: str
    pointer: str
    side: SideName
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where the part stands now: path, JSON pointer, line and column from 1.

    `how` says in a reader's words what this rests on, where it is more than the name: "it looks renamed to `total`".
    """

    path: str
    pointer: str
    line: int
    column: int
    how: str = ""


@dataclass(frozen=True, slots=True)
class Detached:
    """The part is not there any more, or cannot be told from others; `why` is a clause for people."""

    why: str


Where: TypeAlias = Followed | Detached
