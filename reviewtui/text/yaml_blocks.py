"""Takes the parts of a YAML file that stand in another one byte for byte from there, instead of reading them again.

Two versions of a description share most of their lines. A part is a member of the third level (an operation, a
component) in block style, with all lines that are indented more. Its meaning depends on its bytes alone once two things
are known, and both are made sure of: in the file that was read, the part was one member, and the next line began
another; in this file, a block mapping is open at the same indentation where the part begins. For the latter a stand-in
of as many lines takes the part's place, and must come out of the parser where it was put. Names and repeated keys
anywhere, and whatever else is unusual, end the attempt: then the whole file is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reviewtui.model import JsonValue
from reviewtui.text.recorded_places import COLUMN_BITS, RecordedPlaces

TAG: Final = "!reviewtui-block"
DEPTH: Final = 3
"""How many mappings are open around the value of a part."""

_WORTHWHILE: Final = 16 * 1024
_STEP: Final = re.compile(rb"\n( {2}| {4})[A-Za-z_/]")
_HEADS: Final = {
    indent: (
        re.compile(rb"\n {0,%d}[^ #\n]" % indent),
        re.compile(rb" {%d}([A-Za-z_][A-Za-z0-9_.-]*):\n" % indent),
    )
    for indent in (4, 8)
}
_BEGINS_A_KEY: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/$\"'")


class BlocksDifferError(Exception):
    """A stand-in did not come out where it was put: the file has to be read as a whole."""


class Block(NamedTuple):
    """A part that was read: its value, and in which line it begins, from 0."""

    value: JsonValue
    line: int


class Borrowed(NamedTuple):
    """A part that stands in for another file's lines: its value, where it is now, and by how many lines it moved."""

    value: JsonValue
    line: int
    moved: int


class Blocks:
    """The parts of a file that was read, found when they are first asked for."""

    def __init__(self, data: bytes, places: RecordedPlaces, flow: frozenset[int]) -> None:
        """Take the text, its places, and which of the outer mappings and lists are in flow style."""
        self.places = places
        self._data = data
        self._flow = flow

    def found(self) -> dict[bytes, Block]:
        """Return the parts by their bytes."""
        keys, values = self._keys()
        return {
            part.text: Block(values[part.begin], part.begin >> COLUMN_BITS)
            for part in _parts(self._data)
            if isinstance(values.get(part.begin), dict | list) and part.end in keys
        }

    def _keys(self) -> tuple[set[int], dict[int, JsonValue]]:
        """Return the places of all keys of the three outer levels, and the values of those of the third."""
        keys: set[int] = set()
        values: dict[int, JsonValue] = {}
        level: list[JsonValue] = [self.places.root]
        for _ in range(DEPTH):
            values = {}
            for mapping in level:
                if isinstance(mapping, dict) and id(mapping) not in self._flow:
                    values.update(zip(self.places.of(mapping), mapping.values(), strict=True))
            keys.update(values)
            level = list(values.values())
        return keys, values


class _Part(NamedTuple):
    """A part of a text: its bytes, its key, from which line to before which, and the places of these lines' keys."""

    text: bytes
    key: bytes
    offset: int
    lines: int
    begin: int
    end: int


def _parts(data: bytes) -> Iterator[_Part]:
    """Yield what looks like a part."""
    step = _STEP.search(data)
    if step is None or b"\r" in data or b"\n%" in data or data.startswith(b"%"):
        return
    indent = 2 * len(step[1])
    outer, head = _HEADS[indent]
    before, line, column = 0, 0, indent + 1
    for found in outer.finditer(data):
        offset = found.start() + 1
        here = line + data.count(b"\n", before, offset)
        width = found.end() - 1 - offset
        if column == indent and data[found.end() - 1] in _BEGINS_A_KEY:
            key = head.match(data, before)
            if key:
                begin, end = line << COLUMN_BITS | column, here << COLUMN_BITS | width
                yield _Part(data[before:offset], key[1], before, here - line, begin, end)
        before, line, column = offset, here, width


def with_stand_ins(data: bytes, known: Blocks) -> tuple[bytes, dict[str, Borrowed]] | None:
    """Return a text with stand-ins for all parts that are known, and what they stand for; None if it saves nothing."""
    if len(data) < _WORTHWHILE or TAG.encode() in data:
        return None
    blocks = known.found()
    borrowed: dict[str, Borrowed] = {}
    pieces: list[bytes] = []
    done = 0
    for part in _parts(data) if blocks else ():
        # Each is taken once, so that an object stands for one place.
        block = blocks.pop(part.text, None)
        if block is None:
            continue
        name = str(len(borrowed))
        line, column = part.begin >> COLUMN_BITS, part.begin & ((1 << COLUMN_BITS) - 1)
        borrowed[name] = Borrowed(block.value, line, line - block.line)
        stand_in = b"%s%s: %s %s" % (b" " * column, part.key, TAG.encode(), name.encode())
        pieces += (data[done : part.offset], stand_in, b"\n" * part.lines)
        done = part.offset + len(part.text)
    if not borrowed:
        return None
    return b"".join((*pieces, data[done:])), borrowed
