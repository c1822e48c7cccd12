"""Which words of two sides differ: those that the other side does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rich.cells import cell_len

# What stands between words says nothing itself.
_BETWEEN = frozenset("·-|")
_PIECE = re.compile(r"\s+|\S+")


def pieces(text: str, other: str | None) -> Iterator[tuple[str, bool]]:
    """Yield the words of one side and what is between them, each with whether the other side lacks it.

    Nothing differs where there is no other side: then all of it came or went.
    """
    there = Counter(_bare(word) for word in (other or "").split())
    for piece in _PIECE.findall(text):
        bare = _bare(piece)
        if other is None or not bare or bare in _BETWEEN:
            yield piece, False
        elif there[bare]:
            there[bare] -= 1
            yield piece, False
        else:
            yield piece, True


def from_difference(text: str, other: str | None, width: int, ellipsis: str) -> str:
    """Return text that begins shortly before what differs, where that would else be behind the edge."""
    if other is None or cell_len(text) <= width:
        return text
    before = 0
    for piece, differs in pieces(text, other):
        if differs:
            hidden = cell_len(text[: before + len(piece)]) > width
            return f"{ellipsis} {text[before:]}" if hidden else text
        before += len(piece)
    return text


def _bare(word: str) -> str:
    """Return a word without the comma of the list that it stands in."""
    return word.strip().rstrip(",")
