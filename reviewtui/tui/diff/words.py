"""Which words differ between two lines that belong together, and which lines of a changed block belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from reviewtui.tui.diff.blocks import compare_lines

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
# The words of longer lines are compared as the lines of long files are: by what occurs once, then what lies between.
MAX_WORD_LINE = 1_000
# Lines that are longer still are not looked into to see which belong together.
MAX_ALIGNED_LINE = 2_000
# Blocks of more lines than this on a side are paired line by line in order: alignment costs the product.
MAX_ALIGNED = 24
# Lines less alike than this are not shown as one changed line.
ALIKE = 0.4

Span = tuple[int, int]
Pair = tuple[int | None, int | None]


def word_marks(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the character ranges that differ in each line; nothing when the lines have too little in common."""
    if max(len(before), len(after)) > MAX_WORD_LINE:
        return _long_marks(before, after)
    before_words, after_words = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, before_words, after_words, autojunk=False)
    if matcher.ratio() < ALIKE:
        return (), ()
    old: list[Span] = []
    new: list[Span] = []
    for tag, before_start, before_stop, after_start, after_stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        _add(old, before_words, before_start, before_stop)
        _add(new, after_words, after_start, after_stop)
    return tuple(old), tuple(new)


def pair_lines(base: Sequence[str], head: Sequence[str]) -> tuple[Pair, ...]:
    """Return which line stands beside which, as offsets into both; every line occurs once, in order."""
    too_many = max(len(base), len(head)) > MAX_ALIGNED
    if not base or not head or too_many or max(map(len, (*base, *head))) > MAX_ALIGNED_LINE:
        longest = max(len(base), len(head))
        return tuple((_within(place, base), _within(place, head)) for place in range(longest))
    return _align([Counter(_WORD.findall(line)) for line in base], [Counter(_WORD.findall(line)) for line in head])


def _within(place: int, lines: Sequence[str]) -> int | None:
    return place if place < len(lines) else None


def _align(base: list[Counter[str]], head: list[Counter[str]]) -> tuple[Pair, ...]:
    """Pair lines so that the sum of likenesses is greatest (dynamic programming over both sides)."""
    likeness = [[_likeness(old, new) for new in head] for old in base]
    best = [[0.0] * (len(head) + 1) for _ in range(len(base) + 1)]
    for row in range(len(base) - 1, -1, -1):
        for column in range(len(head) - 1, -1, -1):
            paired = likeness[row][column] + best[row + 1][column + 1] if likeness[row][column] >= ALIKE else -1.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    pairs: list[Pair] = []
    row = column = 0
    while row < len(base) and column < len(head):
        like = likeness[row][column]
        if like >= ALIKE and best[row][column] == like + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            pairs.append((row, None))
            row += 1
        else:
            pairs.append((None, column))
            column += 1
    pairs.extend((left, None) for left in range(row, len(base)))
    pairs.extend((None, left) for left in range(column, len(head)))
    return tuple(pairs)


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _add(spans: list[Span], words: list[str], start: int, stop: int) -> None:
    """Append the character range of words[start:stop], joined to the span before it when only blanks lie between."""
    if start == stop:
        return
    first = sum(map(len, words[:start]))
    spans.append((first, first + sum(map(len, words[start:stop]))))


def _long_marks(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Compare the words of lines that may have millions of them."""
    before_words, after_words = _WORD.findall(before), _WORD.findall(after)
    before_starts = tuple(accumulate(map(len, before_words), initial=0))
    after_starts = tuple(accumulate(map(len, after_words), initial=0))
    changed = [block for block in compare_lines(before_words, after_words) if not block.same]
    old = ((before_starts[block.base_start], before_starts[block.base_stop]) for block in changed if block.base_count)
    new = ((after_starts[block.head_start], after_starts[block.head_stop]) for block in changed if block.head_count)
    return tuple(old), tuple(new)
