"""What a reader returns: the tree of one file, what is odd about it, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reviewtui.model import JsonValue, Problem

if TYPE_CHECKING:
    from reviewtui.text.yaml_blocks import Blocks


class Locator(Protocol):
    """Finds lines and columns in the file that a tree was read from."""

    def locate(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return line and column of each pointer, or of its nearest ancestor that exists."""
        ...  # pragma: no cover

    def pointer_at(self, text: bytes, line: int, column: int | None) -> str:
        """Return the pointer of what stands at a place of the text."""
        ...  # pragma: no cover


class Duplicate(NamedTuple):
    """A key that stands twice in one mapping; `first` and `second` are line and column from 1.

    A key that stands three times makes two of these, each about two neighbors. `value_first` is what stood under the
    earlier of the two, as written; the tree holds both merged.
    """

    pointer: str
    first: tuple[int, int]
    second: tuple[int, int]
    value_first: JsonValue


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One file, read: its tree, the keys that stood twice, and what was tolerated.

    Keys of mappings are text, exactly as written. Parts that an alias repeats are one shared object, so the tree is
    never to be changed, and it has to stay as long as places are asked for. `blocks` are parts that another version of
    the file may share. `text` is what was read, as UTF-8.
    """

    path: str
    value: JsonValue
    duplicates: tuple[Duplicate, ...]
    notes: tuple[Problem, ...]
    locator: Locator = field(repr=False)
    blocks: Blocks | None = field(default=None, repr=False)
    text: bytes = field(default=b"", repr=False)

    def locate(self, pointer: str) -> tuple[int, int]:
        """Return line and column, from 1, of a mapping's key or a list's item.

        A pointer that leads nowhere gives the nearest ancestor that exists; the root is where the content begins.

        Raises:
            ValueError: the text is no JSON pointer.

        """
        return self.locator.locate((pointer,))[pointer]

    def locate_many(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return the place of each pointer; one pass over the file, however many are asked for."""
        return self.locator.locate(pointers)

    def pointer_at(self, line: int, column: int | None = None) -> str:
        """Return the pointer of the innermost part that stands at a place; both numbers count from 1.

        For a line alone that is the first part that begins on it, with all that it holds; where none does, the part
        that goes on there.
        """
        return self.locator.pointer_at(self.text, line, column)
