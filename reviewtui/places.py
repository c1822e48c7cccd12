"""Where an element stands, which operation it is a part of, what looks like it elsewhere, and what is wrong where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

SideName: TypeAlias = Literal["base", "head"]
"""Which of the two versions under comparison."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where an element stands: path in the snapshot, JSON pointer, line and column from 1 (0: not known)."""

    path: str
    pointer: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Operation:
    """What a consumer calls: HTTP method in capitals and path; for other formats, their two-part names."""

    method: str
    path: str

    def __str__(self) -> str:
        """Return the operation as people write it."""
        return f"{self.method} {self.path}".strip()


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A version of a description before the base: its commit, that commit's date (ISO 8601), and a place in it."""

    commit: str
    date: str
    place: Location | None = None

    def __str__(self) -> str:
        """Return the version as people know it: "1a2b3c4d of 2026-01-31"."""
        return f"{self.commit[:8]} of {self.date[:10]}"


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several descriptions shows of a cause that they share: its path, and the operations reached in it."""

    path: str
    operations: tuple[Operation, ...] = ()


class Likeness(Enum):
    """What a removal and an addition look like when they are seen together."""

    RENAME = "rename"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A guess that something which went is there again under another name or in another place.

    `before` and `after` are its names in the base and in the head, `other` is where the addition stands that belongs to
    a removal, or the removal that belongs to an addition. What breaks whom is not changed by it.
    """

    likeness: Likeness
    before: str
    after: str
    other: Location


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in an input that could not be read as it stands, or was read in spite of the standard."""

    message: str
    path: str
    line: int = 0
    column: int = 0
    hint: str = ""
