"""Enums: their values and what is reserved in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.option_parsing import bracketed_options, option_statement
from reviewtui.formats.protobuf.range_parsing import reserved

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.cursor import Cursor
    from reviewtui.model import JsonValue


def enum(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `enum Name { ... }`; the word itself was read."""
    start = cursor.at - 1
    name = cursor.name("the name of the enum")
    made = cursor.mapping()
    cursor.define(holder, f"enum {name}", made, start)
    cursor.expect("{", "after the name of the enum")
    _remark(cursor, made, start)
    while not cursor.accept("}"):
        if not cursor.accept(";"):
            _member(cursor, made)


def _member(cursor: Cursor, made: dict[str, JsonValue]) -> None:
    word, following = cursor.words[cursor.at], cursor.words[cursor.at + 1]
    if following != "=" and word == "option":
        cursor.at += 1
        option_statement(cursor, made)
    elif following != "=" and word == "reserved":
        cursor.at += 1
        reserved(cursor, made)
    else:
        _value(cursor, made)


def _value(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    start = cursor.at
    name = cursor.name("the name of a value")
    cursor.expect("=", "after the name of a value")
    made = cursor.mapping()
    at = cursor.at
    cursor.put(made, "number", cursor.number("the number of the value"), at)
    cursor.define(holder, f"value {name}", made, start)
    bracketed_options(cursor, made)
    cursor.expect(";", "after a value")
    _remark(cursor, made, start)


def _remark(cursor: Cursor, made: dict[str, JsonValue], start: int) -> None:
    text = cursor.tokens.remarks(start, cursor.at - 1)
    if text:
        cursor.put(made, "doc", text, start)
