"""Ranges of numbers, and names, that are reserved or left to extensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.option_parsing import bracketed_options
from reviewtui.formats.protobuf.scanning import Token
from reviewtui.formats.protobuf.texts import joined

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.cursor import Cursor
    from reviewtui.model import JsonValue


def reserved(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `reserved 2, 4 to 6, "name";`; the word itself was read."""
    _ranges(cursor, holder, "reserved")
    cursor.expect(";", "after what is reserved")


def extensions(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `extensions 100 to max [...];`; the word itself was read."""
    _ranges(cursor, holder, "extensions")
    options = cursor.mapping()
    bracketed_options(cursor, options)
    cursor.expect(";", "after the numbers of extensions")


def _ranges(cursor: Cursor, holder: dict[str, JsonValue], key: str) -> None:
    start = cursor.at - 1
    found: list[JsonValue] = []
    places = cursor.places.open(found)
    while True:
        places.append(cursor.tokens.place(cursor.at))
        found.append(_range(cursor))
        if not cursor.accept(","):
            break
    cursor.collect(holder, key, found, start)


def _range(cursor: Cursor) -> JsonValue:
    """Return a name, or a range as `4 to 6`."""
    kind = cursor.tokens.kinds[cursor.at]
    if kind == Token.TEXT:
        written: list[str] = []
        while cursor.tokens.kinds[cursor.at] == Token.TEXT:
            written.append(cursor.words[cursor.at])
            cursor.at += 1
        return joined(written)
    if kind == Token.NAME:
        return cursor.name("a name")
    first = cursor.number("a number or a name")
    if not cursor.accept("to"):
        return first
    if cursor.accept("max"):
        return f"{first} to max"
    return f"{first} to {cursor.number('the last number of the range, or `max`')}"
