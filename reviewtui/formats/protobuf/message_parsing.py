"""Messages: fields, maps, groups, oneofs, extensions, and the definitions inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.enum_parsing import enum
from reviewtui.formats.protobuf.option_parsing import bracketed_options, option_statement
from reviewtui.formats.protobuf.range_parsing import extensions, reserved
from reviewtui.formats.protobuf.scanning import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.formats.protobuf.cursor import Cursor
    from reviewtui.model import JsonValue

_LABELS = frozenset({"optional", "required", "repeated"})
_EXPECTED = "a field, a definition or `}`"


def message(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `message Name { ... }`; the word itself was read."""
    start = cursor.at - 1
    name = cursor.name("the name of the message")
    made = cursor.mapping()
    cursor.define(holder, f"message {name}", made, start)
    _body(cursor, made, start, "after the name of the message")


def _body(cursor: Cursor, made: dict[str, JsonValue], start: int, where: str) -> None:
    cursor.expect("{", where)
    remark(cursor, made, start)
    cursor.down()
    while not cursor.accept("}"):
        _member(cursor, made)
    cursor.up()


def remark(cursor: Cursor, made: dict[str, JsonValue], start: int) -> None:
    """Keep what the comments of a declaration say that has just ended or opened."""
    text = cursor.tokens.remarks(start, cursor.at - 1)
    if text:
        cursor.put(made, "doc", text, start)


def _member(cursor: Cursor, made: dict[str, JsonValue]) -> None:
    if cursor.accept(";"):
        return
    if cursor.tokens.kinds[cursor.at] != Token.NAME:
        cursor.refuse(_EXPECTED)
    statement = _STATEMENTS.get(_keyword(cursor))
    if statement is None:
        field(cursor, made)
    else:
        cursor.at += 1
        statement(cursor, made)


def _keyword(cursor: Cursor) -> str:
    """Return the word that a statement begins with; nothing where it is the type of a field."""
    word, *following = cursor.words[cursor.at : cursor.at + 3]
    if word in {"export", "local"} and following[0] in {"message", "enum"}:
        cursor.at += 1
        return following[0]
    # A type may be named like a keyword: then a name and `=` follow. An option has `=` there only after a bracket.
    is_type = following[1:] == ["="] and word != "option"
    return "" if is_type else word


def extend(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `extend Type { ... }`; the word itself was read."""
    start = cursor.at - 1
    name = cursor.reference("the name of the message that is extended")
    made = cursor.mapping()
    cursor.collect(holder, f"extend {name}", made, start)
    _fields(cursor, made, "after the name of the message that is extended")


def _oneof(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    start = cursor.at - 1
    name = cursor.name("the name of the oneof")
    made = cursor.mapping()
    cursor.define(holder, f"oneof {name}", made, start)
    _fields(cursor, made, "after the name of the oneof", start)


def _fields(cursor: Cursor, made: dict[str, JsonValue], where: str, start: int | None = None) -> None:
    cursor.expect("{", where)
    if start is not None:
        remark(cursor, made, start)
    while not cursor.accept("}"):
        if cursor.accept(";"):
            continue
        if cursor.words[cursor.at] == "option":
            cursor.at += 1
            option_statement(cursor, made)
        else:
            field(cursor, made)


def field(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read a field, a map or a group."""
    start = cursor.at
    made = cursor.mapping()
    if cursor.words[start] in _LABELS and cursor.words[start + 1] != "=":
        cursor.put(made, "label", cursor.words[start], start)
        cursor.at += 1
    at = cursor.at
    if cursor.words[at] == "group" and cursor.words[at + 2] == "=":
        _group(cursor, holder, made, start)
        return
    cursor.put(made, "type", _type(cursor), at)
    name = cursor.name("the name of the field")
    _number(cursor, made, "after the name of the field")
    cursor.define(holder, f"field {name}", made, start)
    bracketed_options(cursor, made)
    cursor.expect(";", "after the field")
    remark(cursor, made, start)


def _number(cursor: Cursor, made: dict[str, JsonValue], where: str) -> None:
    cursor.expect("=", where)
    at = cursor.at
    cursor.put(made, "number", cursor.number("the number of the field"), at)


def _type(cursor: Cursor) -> str:
    if cursor.words[cursor.at] != "map" or cursor.words[cursor.at + 1] != "<":
        return cursor.reference("the type of a field")
    cursor.at += 2
    key = cursor.reference("the type of the keys")
    cursor.expect(",", "between the types of keys and values")
    value = cursor.reference("the type of the values")
    cursor.expect(">", "after the types of a map")
    return f"map<{key}, {value}>"


def _group(cursor: Cursor, holder: dict[str, JsonValue], made: dict[str, JsonValue], start: int) -> None:
    """Read a group: a field, and the message of its type."""
    cursor.at += 1
    name = cursor.name("the name of the group")
    cursor.define(holder, f"group {name}", made, start)
    _number(cursor, made, "after the name of the group")
    bracketed_options(cursor, made)
    _body(cursor, made, start, "after the number of the group")


_STATEMENTS: dict[str, Callable[[Cursor, dict[str, JsonValue]], None]] = {
    "message": message,
    "enum": enum,
    "extend": extend,
    "oneof": _oneof,
    "option": option_statement,
    "reserved": reserved,
    "extensions": extensions,
}
