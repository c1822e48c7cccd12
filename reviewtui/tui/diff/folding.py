"""Folds the unchanged runs of a diff, but for what stands around changes and what somebody opened."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, TypeAlias

from reviewtui.tui.diff.blocks import Block

# Unchanged lines shown around each change.
CONTEXT = 3
# Fewer lines are shown: a fold takes a row itself, and a step of the reader.
LEAST_FOLD = 4
# How many lines come out at an end of a fold when it is opened.
OPENED_LINES = 20

Range = tuple[int, int]


class Ends(Enum):
    """Which end of a fold is opened."""

    BOTH = "both"
    UPPER = "upper"
    LOWER = "lower"
    ALL = "all"


class Segment(NamedTuple):
    """A run of lines that is shown, or folded into one row; `rows` is None where that depends on the face."""

    block: Block
    rows: int | None = None
    folded: bool = False


Parts: TypeAlias = tuple[tuple[Segment, ...], ...]
"""The segments of each block."""


def opened_at(block: Block, ends: Ends) -> tuple[Range, ...]:
    """Return the ranges of base lines that come out of a fold when so much of it is opened."""
    start, stop = block.base_start, block.base_stop
    upper, lower = (start, min(stop, start + OPENED_LINES)), (max(start, stop - OPENED_LINES), stop)
    match ends:
        case Ends.UPPER:
            return (upper,)
        case Ends.LOWER:
            return (lower,)
        case Ends.BOTH:
            return (upper, lower)
        case Ends.ALL:
            return ((start, stop),)


def merged(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the ranges in order, those that touch as one."""
    found: list[Range] = []
    for start, stop in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)


def segments(blocks: tuple[Block, ...], index: int, opened: tuple[Range, ...]) -> tuple[Segment, ...]:
    """Return what is shown and what is folded of a block; `opened` are merged ranges of base lines to show."""
    block = blocks[index]
    if not block.same:
        return (Segment(block),)
    after_change = (block.base_start, block.base_start + (CONTEXT if index else 0))
    before_change = (block.base_stop - (CONTEXT if index < len(blocks) - 1 else 0), block.base_stop)
    return tuple(_folded(block, merged((after_change, before_change, *_within(opened, block)))))


def touched(blocks: tuple[Block, ...], ranges: tuple[Range, ...]) -> Iterator[int]:
    """Yield the blocks that hold any of these base lines."""
    for start, stop in ranges:
        first = max(0, bisect_right(blocks, start, key=_base_start) - 1)
        yield from range(first, bisect_left(blocks, stop, key=_base_start))


def _base_start(block: Block) -> int:
    return block.base_start


def _within(opened: tuple[Range, ...], block: Block) -> tuple[Range, ...]:
    if not opened:
        return ()
    first = max(0, bisect_left(opened, (block.base_start, 0)) - 1)
    return opened[first : bisect_left(opened, (block.base_stop, 0))]


def _folded(block: Block, shown: tuple[Range, ...]) -> Iterator[Segment]:
    """Split an unchanged block into the ranges of base lines that are shown, and folds for the rest."""
    shift = block.head_start - block.base_start

    def part(start: int, stop: int, *, folded: bool) -> Segment:
        hidden = folded and stop - start >= LEAST_FOLD
        run = Block(same=True, base_start=start, base_stop=stop, head_start=start + shift, head_stop=stop + shift)
        return Segment(run, 1 if hidden else stop - start, hidden)

    done = block.base_start
    for start, stop in shown:
        first, end = max(start, done), min(stop, block.base_stop)
        if first >= end:
            continue
        if first > done:
            yield part(done, first, folded=True)
        yield part(first, end, folded=False)
        done = end
    if done < block.base_stop:
        yield part(done, block.base_stop, folded=True)
