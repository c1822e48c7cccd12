"""Lines and columns that are recorded while a tree is built, and the building steps that move or merge them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.limits import MAX_COPIED
from reviewtui.text.line_counting import line_span
from reviewtui.text.pointer import join, split
from reviewtui.text.source import Duplicate

COLUMN_BITS = 26
"""A place is one number, the line above this many bits of column: a file has at most 64 Mi characters."""

_COLUMN_MASK = (1 << COLUMN_BITS) - 1
_LEAD = re.compile(rb"[ \t]*(?:-[ \t]+)*")
_DASH = len("- ")
_INDEX = re.compile("0|[1-9][0-9]*")


def unpack(place: int) -> tuple[int, int]:
    """Return line and column from 1."""
    return (place >> COLUMN_BITS) + 1, (place & _COLUMN_MASK) + 1


class RecordedPlaces:
    """The places of one tree, found by the identity of the containers that hold them.

    For each container there is an array with one packed place per key or item, in order. Identity is a safe key
    because the tree holds its containers alive, and `_kept` those which have left it.
    """

    def __init__(self) -> None:
        """Start with nothing recorded."""
        self.root: JsonValue = None
        self.root_place = 0
        self.duplicates: list[Duplicate] = []
        self._places: dict[int, array[int]] = {}
        self._moved: dict[int, dict[str, int]] = {}
        self._order: dict[int, dict[str, int]] = {}
        self._last_written: dict[tuple[int, str], JsonValue] = {}
        self._merged: set[int] = set()
        self._kept: list[JsonValue] = []
        self._copied = 0
        self._borrowed: dict[int, tuple[RecordedPlaces, int]] = {}

    def open(self, container: JsonValue) -> array[int]:
        """Return the array to which the places of a new container are appended, in the order of its entries."""
        places = self._places[id(container)] = array("Q")
        return places

    def of(self, container: JsonValue) -> array[int]:
        """Return the packed places of all entries, in order, of a container without repeated keys."""
        return self._places[id(container)]

    def borrow(self, container: JsonValue, lender: RecordedPlaces, lines: int) -> None:
        """Take in a container that another tree holds too; here it stands so many lines further down."""
        self._borrowed[id(container)] = (lender, lines << COLUMN_BITS)

    def append(self, container: JsonValue, place: int) -> None:
        """Record the place of the entry that was just added to a container."""
        self._places[id(container)].append(place)

    def place(self, container: dict[str, JsonValue], key: str) -> int:
        """Return the packed place of a key that the mapping holds."""
        moved = self._moved.get(id(container))
        if moved and key in moved:
            return moved[key]
        order = self._order.setdefault(id(container), {})
        if len(order) < len(container):
            # Only the entries that came since the last question are numbered, from the end: linear over all questions.
            newest = range(len(container) - 1, len(order) - 1, -1)
            order.update(zip(reversed(container), newest, strict=False))
        return self._places[id(container)][order[key]]

    def repeat(
        self, container: dict[str, JsonValue], key: str, place: int, value: JsonValue, trail: list[str | int]
    ) -> None:
        """Take in a key that an unfinished mapping holds already: report it, and keep what both say.

        `trail` leads to the mapping.

        Raises:
            UnreadableError: more would be copied than the limit; the error has no place yet.

        """
        first_place, held = self.place(container, key), container[key]
        first = self._last_written.get((id(container), key), held)
        self.duplicates.append(Duplicate(join(*trail, key), unpack(first_place), unpack(place), first))
        self._kept += (container, held, value)
        self._last_written[id(container), key] = value
        self._moved.setdefault(id(container), {})[key] = place
        container[key] = self._merge(held, value, may_change=id(held) in self._merged)
        if container[key] is not value:
            self._merged.add(id(container[key]))

    def inherit(self, container: dict[str, JsonValue], base: dict[str, JsonValue]) -> None:
        """Add the entries of `base` that the mapping has not, as a merge key asks; they stand where `base` has them.

        Raises:
            UnreadableError: more would be copied than the limit; the error has no place yet.

        """
        self._count(len(base))
        self._kept.append(base)
        places = self._places[id(container)]
        for key, value in base.items():
            if key not in container:
                container[key] = value
                places.append(self.place(base, key))

    def _merge(self, first: JsonValue, second: JsonValue, *, may_change: bool = False) -> JsonValue:
        """Return both mappings as one, `second` winning; anything but two mappings is simply `second`.

        A merged mapping is a new one, because an alias may share the old; only the outermost may be merged in place, as
        nothing but the unfinished mapping around it holds it.
        """
        if first is second or not (isinstance(first, dict) and isinstance(second, dict)):
            return second
        merged = first if may_change else self._copy(first)
        places, moved = self._places[id(merged)], self._moved.setdefault(id(merged), {})
        self._count(len(second))
        for key, value in second.items():
            place = self.place(second, key)
            if key in merged:
                merged[key] = self._merge(merged[key], value)
                moved[key] = place
            else:
                merged[key] = value
                places.append(place)
        return merged

    def _copy(self, mapping: dict[str, JsonValue]) -> dict[str, JsonValue]:
        self._count(len(mapping))
        copy = dict(mapping)
        self._places[id(copy)] = self._places[id(mapping)][:]
        self._moved[id(copy)] = dict(self._moved.get(id(mapping), {}))
        self._kept.append(copy)
        return copy

    def _count(self, entries: int) -> None:
        self._copied += entries
        if self._copied > MAX_COPIED:
            raise UnreadableError(
                f"merge keys and repeated keys copy more than the limit of {MAX_COPIED:,} entries",
                hint="Write the repeated parts once and use `$ref`.",
            )

    def locate(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return line and column of each pointer, or of its nearest ancestor that exists."""
        return {pointer: unpack(self._find(pointer)) for pointer in pointers}

    def pointer_at(self, text: bytes, line: int, column: int | None) -> str:
        """Return what stands at a place: the innermost entry around it; for a line, the outermost that begins there."""
        words = text[slice(*line_span(text, line))]
        lead = _LEAD.match(words)
        if column is not None and lead and column > lead.end():
            trail = self._down_to((line - 1) << COLUMN_BITS | (column - 1), line_end=None)
            return join(*(token for token, _ in trail))
        start = (line - 1) << COLUMN_BITS
        trail = self._down_to(start, line_end=start | _COLUMN_MASK)
        if words.strip() and (not trail or trail[-1][1] < start):
            _climb(trail, words)
        return join(*(token for token, _ in trail))

    def _down_to(self, place: int, line_end: int | None) -> list[tuple[str | int, int]]:
        """Return the keys and indexes that lead to the last entry begun at a place, each with its own place.

        With a line's end, entries that begin from the place to there come first: the first of them ends the way.
        """
        trail: list[tuple[str | int, int]] = []
        node, floor = self.root, self.root_place
        places, moved = self, 0
        while isinstance(node, (dict, list)):
            # What an alias or a merge key brings stands elsewhere: not behind the key that holds it.
            entries = [(at + moved, token) for token, at in places.entries(node) if at + moved >= floor]
            begun = [entry for entry in entries if line_end is not None and place <= entry[0] <= line_end]
            before = [entry for entry in entries if entry[0] <= place]
            if begun:
                floor, token = min(begun, key=_place_of)
                return [*trail, (token, floor)]
            if not before:
                break
            floor, token = max(before, key=_place_of)
            trail.append((token, floor))
            node = node[str(token)] if isinstance(node, dict) else node[int(token)]
            places, moved = self._borrowed.get(id(node), (places, moved))
        return trail

    def entries(self, container: dict[str, JsonValue] | list[JsonValue]) -> Iterator[tuple[str | int, int]]:
        """Yield all keys or indexes with their packed places; a key that was written twice comes with both."""
        tokens: Iterable[str | int] = container if isinstance(container, dict) else range(len(container))
        yield from zip(tokens, self._places[id(container)], strict=False)
        yield from self._moved.get(id(container), {}).items()

    def _find(self, pointer: str) -> int:
        node, place = self.root, self.root_place
        places, moved = self, 0
        for token in split(pointer):
            if isinstance(node, dict) and token in node:
                place, node = places.place(node, token) + moved, node[token]
            elif isinstance(node, list) and (index := item_index(token, len(node))) is not None:
                place, node = places.of(node)[index] + moved, node[index]
            else:
                break
            places, moved = self._borrowed.get(id(node), (places, moved))
        return place


def _place_of(entry: tuple[int, str | int]) -> int:
    return entry[0]


def _climb(trail: list[tuple[str | int, int]], words: bytes) -> None:
    """Leave what cannot hold a line on which nothing begins: a comment, a closing bracket or more of a text.

    What a key holds is indented more than the key, and what an item holds more than its dash.
    """
    indentation = len(words) - len(words.lstrip())
    closes = words.lstrip()[:1] in {b"]", b"}"}
    while trail:
        token, place = trail[-1]
        column = place & _COLUMN_MASK
        if column <= indentation if closes else column - (_DASH if isinstance(token, int) else 0) < indentation:
            break
        trail.pop()


def item_index(token: str, length: int) -> int | None:
    """Return the index that a part of a pointer names in a list of this length, or None."""
    if not _INDEX.fullmatch(token) or len(token) > len(str(length)):
        return None
    index = int(token)
    return index if index < length else None
