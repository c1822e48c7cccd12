"""What a document is made of, whatever it is written as: headings, paragraphs, lists, quotations and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


class Code(str):
    """Text that stands as it is: a path, a rule, a commit."""

    __slots__ = ()


class Strong(str):
    """Text that a reader should see first."""

    __slots__ = ()


Line: TypeAlias = "str | tuple[str, ...]"
"""Text on one line, or stretches of it: `Code` and `Strong` among plain ones, each with its own spaces."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; there is one of level 1, and no level is skipped."""

    level: int
    text: Line


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of a table of contents: all headings of level 2 that follow."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; an empty one is nothing."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person wrote, in their own lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are columns, and one without rows is nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block: TypeAlias = "Heading | Contents | Paragraph | Bullets | Quote | Table"


def headings(blocks: tuple[Block, ...], level: int) -> list[Heading]:
    """Return the headings of a level, in order."""
    return [block for block in blocks if isinstance(block, Heading) and block.level == level]


def plain(line: Line) -> str:
    """Return the words of a line."""
    return line if isinstance(line, str) else "".join(line)
