"""Compares two lists of lines quickly, also when they have hundreds of thousands: anchors first, then small gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Below this product of lengths, difflib answers at once and finds the best match.
SMALL_GAP = 40_000
# Equal runs at both ends are skipped in steps of this many lines, by one list comparison each.
TRIM_STEP = 4_096
# A line is an anchor when it is unique on both sides; where none is, three lines in a row may be.
ANCHOR_WIDTHS = (1, 3)

Gap = tuple[int, int, int, int]
Match = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that is the same on both sides, or differs; half-open ranges, counted from 0."""

    same: bool
    base_start: int
    base_stop: int
    head_start: int
    head_stop: int

    @property
    def base_count(self) -> int:
        """How many lines of the base belong to it."""
        return self.base_stop - self.base_start

    @property
    def head_count(self) -> int:
        """How many lines of the head belong to it."""
        return self.head_stop - self.head_start


def compare_lines(base: Sequence[str], head: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks in order; together they cover both sides, and same and different ones alternate."""
    numbers: dict[str, int] = {}
    base_ids = [numbers.setdefault(line, len(numbers)) for line in base]
    head_ids = [numbers.setdefault(line, len(numbers)) for line in head]
    return tuple(_blocks(_matches(base_ids, head_ids), len(base), len(head)))


def _matches(base: list[int], head: list[int]) -> list[Match]:
    """Return runs of equal lines as (base start, head start, length), in order."""
    found: list[Match] = []
    gaps: list[Gap] = [(0, len(base), 0, len(head))]
    while gaps:
        gap, ends = _trim(base, head, gaps.pop())
        found.extend(ends)
        base_start, base_stop, head_start, head_stop = gap
        size = (base_stop - base_start) * (head_stop - head_start)
        if not size:
            continue
        if size <= SMALL_GAP:
            found.extend(_small_gap(base, head, gap))
        else:
            gaps.extend(_split(base, head, gap))
    return sorted(found)


def _trim(base: list[int], head: list[int], gap: Gap) -> tuple[Gap, list[Match]]:
    """Cut equal lines off both ends of the gap; return what is left and what was cut."""
    base_start, base_stop, head_start, head_stop = gap
    limit = min(base_stop - base_start, head_stop - head_start)
    front = 0
    while (
        front + TRIM_STEP <= limit
        and base[base_start + front : base_start + front + TRIM_STEP]
        == head[head_start + front : head_start + front + TRIM_STEP]
    ):
        front += TRIM_STEP
    while front < limit and base[base_start + front] == head[head_start + front]:
        front += 1
    back = 0
    limit -= front
    while (
        back + TRIM_STEP <= limit
        and base[base_stop - back - TRIM_STEP : base_stop - back]
        == head[head_stop - back - TRIM_STEP : head_stop - back]
    ):
        back += TRIM_STEP
    while back < limit and base[base_stop - back - 1] == head[head_stop - back - 1]:
        back += 1
    ends = [(base_start, head_start, front), (base_stop - back, head_stop - back, back)]
    rest = (base_start + front, base_stop - back, head_start + front, head_stop - back)
    return rest, [match for match in ends if match[2]]


def _small_gap(base: list[int], head: list[int], gap: Gap) -> list[Match]:
    base_start, base_stop, head_start, head_stop = gap
    matcher = SequenceMatcher(None, base[base_start:base_stop], head[head_start:head_stop], autojunk=False)
    runs = matcher.get_matching_blocks()
    return [(base_start + run.a, head_start + run.b, run.size) for run in runs if run.size]


def _split(base: list[int], head: list[int], gap: Gap) -> list[Gap]:
    """Return the smaller gaps between anchors; each begins with its anchor, which trimming then takes off."""
    for width in ANCHOR_WIDTHS:
        anchors = _anchors(base, head, gap, width)
        if anchors:
            break
    else:
        return []
    base_start, base_stop, head_start, head_stop = gap
    starts = [(base_start, head_start), *anchors]
    stops = [*anchors, (base_stop, head_stop)]
    return [(start[0], stop[0], start[1], stop[1]) for start, stop in zip(starts, stops, strict=True)]


def _anchors(base: list[int], head: list[int], gap: Gap, width: int) -> list[tuple[int, int]]:
    """Return the longest rising run of places where `width` lines in a row occur once on each side."""
    base_once = _once(base, gap[0], gap[1], width)
    head_once = _once(head, gap[2], gap[3], width)
    pairs = [(place, head_once[key]) for key, place in base_once.items() if key in head_once]
    pairs.sort()
    return _rising(pairs)


def _once(ids: list[int], start: int, stop: int, width: int) -> dict[int | tuple[int, ...], int]:
    places: dict[int | tuple[int, ...], int] = {}
    again: set[int | tuple[int, ...]] = set()
    for place in range(start, stop - width + 1):
        key = ids[place] if width == 1 else tuple(ids[place : place + width])
        if key in places:
            again.add(key)
        else:
            places[key] = place
    for key in again:
        del places[key]
    return places


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest subsequence of pairs, sorted by base, whose head places rise too (patience sorting)."""
    tops: list[int] = []
    top_index: list[int] = []
    before: list[int] = []
    for index, (_, head_place) in enumerate(pairs):
        pile = bisect_left(tops, head_place)
        before.append(top_index[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(head_place)
            top_index.append(index)
        else:
            tops[pile] = head_place
            top_index[pile] = index
    chain: list[tuple[int, int]] = []
    index = top_index[-1] if top_index else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    chain.reverse()
    return chain


def _same(base_start: int, base_stop: int, head_start: int, head_stop: int) -> Block:
    return Block(same=True, base_start=base_start, base_stop=base_stop, head_start=head_start, head_stop=head_stop)


def _differs(base_start: int, base_stop: int, head_start: int, head_stop: int) -> Block:
    return Block(same=False, base_start=base_start, base_stop=base_stop, head_start=head_start, head_stop=head_stop)


def _blocks(matches: list[Match], base_count: int, head_count: int) -> Iterator[Block]:
    """Turn runs of equal lines into alternating blocks; neighbouring runs become one block."""
    base_done = head_done = 0
    same_from: tuple[int, int] | None = None
    for base_start, head_start, size in matches:
        if (base_start, head_start) != (base_done, head_done):
            if same_from is not None:
                yield _same(same_from[0], base_done, same_from[1], head_done)
            yield _differs(base_done, base_start, head_done, head_start)
            same_from = None
        same_from = same_from or (base_start, head_start)
        base_done, head_done = base_start + size, head_start + size
    if same_from is not None:
        yield _same(same_from[0], base_done, same_from[1], head_done)
    if (base_done, head_done) != (base_count, head_count):
        yield _differs(base_done, base_count, head_done, head_count)
