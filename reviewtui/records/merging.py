"""Two changes of one text brought together, as long as they change different lines."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple


class _Change(NamedTuple):
    start: int
    stop: int
    lines: list[str]


def merged(before: str, ours: str, theirs: str) -> str | None:
    """Return `ours` with what changed from `before` to `theirs`; None where both changed the same lines."""
    old = before.splitlines(keepends=True)
    mine = _changes(old, ours)
    changes = sorted([*mine, *(change for change in _changes(old, theirs) if change not in mine)])
    for one, other in pairwise(changes):
        # A line that is put in beside a change belongs to it: which of them comes first, nobody said.
        if other.start <= one.stop:
            return None
    pieces, place = [], 0
    for change in changes:
        pieces += [*old[place : change.start], *change.lines]
        place = change.stop
    return "".join([*pieces, *old[place:]])


def _changes(old: list[str], text: str) -> list[_Change]:
    new = text.splitlines(keepends=True)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _Change(start, stop, new[begin:end])
        for kind, start, stop, begin, end in matcher.get_opcodes()
        if kind != "equal"
    ]
