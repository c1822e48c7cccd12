"""Folds the unchanged runs of a diff, but for what stands around changes and what somebody opened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

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


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of lines that is shown, or folded into one row."""

    block: Block
    folded: bool = False


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


def segments(blocks: tuple[Block, ...], opened: tuple[Range, ...]) -> Iterator[Segment]:
    """Yield what is shown and what is folded, in order; `opened` are merged ranges of base lines to show."""
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        if not block.same:
            yield Segment(block)
            continue
        after_change = (block.base_start, block.base_start + (CONTEXT if index else 0))
        before_change = (block.base_stop - (CONTEXT if index < last else 0), block.base_stop)
        yield from _folded(block, merged((after_change, before_change, *_within(opened, block))))


def _within(opened: tuple[Range, ...], block: Block) -> tuple[Range, ...]:
    if not opened:
        return ()
    first = max(0, bisect_left(opened, (block.base_start, 0)) - 1)
    return opened[first : bisect_left(opened, (block.base_stop, 0))]


def _folded(block: Block, shown: tuple[Range, ...]) -> Iterator[Segment]:
    """Split an unchanged block into the ranges of base lines that are shown, and folds for the rest."""
    shift = block.head_start - block.base_start

    def part(start: int, stop: int, *, folded: bool) -> Segment:
        shown_block = replace(block, base_start=start, base_stop=stop, head_start=start + shift, head_stop=stop + shift)
        return Segment(shown_block, folded and stop - start >= LEAST_FOLD)

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
