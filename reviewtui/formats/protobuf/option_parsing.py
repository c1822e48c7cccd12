"""Options: `name = value` in statements and in brackets, with values of any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.cursor import whole
from reviewtui.formats.protobuf.scanning import Token
from reviewtui.formats.protobuf.texts import joined

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.cursor import Cursor
    from reviewtui.model import JsonValue

_SIGNS = frozenset({"-", "+"})
_CLOSING = {"{": "}", "<": ">"}


def option_statement(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `option name = value;` into what it stands in; the word `option` was read."""
    _assignment(cursor, holder)
    cursor.expect(";", "after the value of an option")


def bracketed_options(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `[name = value, ...]` where it is next."""
    if not cursor.accept("["):
        return
    while True:
        _assignment(cursor, holder)
        if cursor.accept("]"):
            return
        cursor.expect(",", "or `]` after the value of an option")


def _assignment(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    start = cursor.at
    name = _option_name(cursor)
    cursor.expect("=", "after the name of an option")
    cursor.collect(holder, f"option {name}", _value(cursor), start)


def _option_name(cursor: Cursor) -> str:
    parts: list[str] = []
    while True:
        if cursor.accept("("):
            parts.append(f"({cursor.reference('the name of an extension').removeprefix('.')})")
            cursor.expect(")", "after the name of an extension")
        else:
            parts.append(cursor.reference("the name of an option").removeprefix("."))
        # A name behind a bracket has its dot in front.
        following = cursor.words[cursor.at]
        if following != "." and not (following.startswith(".") and cursor.tokens.kinds[cursor.at] == Token.NAME):
            return ".".join(parts)
        cursor.accept(".")


def _value(cursor: Cursor) -> JsonValue:  # noqa: RET503 - refusing never returns
    kind, word = cursor.tokens.kinds[cursor.at], cursor.words[cursor.at]
    if kind == Token.TEXT:
        return _text(cursor)
    if word in _CLOSING:
        return _message(cursor)
    if word == "[":
        return _list(cursor)
    if kind in {Token.NUMBER, Token.NAME} or word in _SIGNS:
        return _scalar(cursor)
    cursor.refuse("a value")


def _scalar(cursor: Cursor) -> JsonValue:
    """Read a number or a name, perhaps with a sign before it, such as `-inf`."""
    sign = cursor.words[cursor.at] if cursor.words[cursor.at] in _SIGNS else ""
    cursor.at += bool(sign)
    kind, word = cursor.tokens.kinds[cursor.at], cursor.words[cursor.at]
    if kind not in {Token.NUMBER, Token.NAME}:
        cursor.refuse("a number")
    cursor.at += 1
    value = _number(word) if kind == Token.NUMBER else {"true": True, "false": False}.get(word, word)
    if sign != "-":
        return value
    return f"-{value}" if isinstance(value, str) else -value


def _number(word: str) -> int | float | str:
    value = whole(word)
    if value is not None:
        return value
    try:
        return float(word.rstrip("fF"))
    except ValueError:
        return word


def _text(cursor: Cursor) -> str:
    written: list[str] = []
    while cursor.tokens.kinds[cursor.at] == Token.TEXT:
        written.append(cursor.words[cursor.at])
        cursor.at += 1
    return joined(written)


def _list(cursor: Cursor) -> JsonValue:
    cursor.at += 1
    made: list[JsonValue] = []
    places = cursor.places.open(made)
    cursor.down()
    while not cursor.accept("]"):
        places.append(cursor.tokens.place(cursor.at))
        made.append(_value(cursor))
        if cursor.words[cursor.at] != "]":
            cursor.expect(",", "or `]` after an item of a list")
    cursor.up()
    return made


def _message(cursor: Cursor) -> JsonValue:
    """Read a value of several fields, as the text format writes it."""
    closing = _CLOSING[cursor.words[cursor.at]]
    cursor.at += 1
    made = cursor.mapping()
    cursor.down()
    while not cursor.accept(closing):
        start = cursor.at
        name = _field_name(cursor)
        if not cursor.accept(":") and cursor.words[cursor.at] not in {"{", "<", "["}:
            cursor.refuse("`:` after the name of a field")
        cursor.collect(made, name, _value(cursor), start)
        if not cursor.accept(","):
            cursor.accept(";")
    cursor.up()
    return made


def _field_name(cursor: Cursor) -> str:
    if not cursor.accept("["):
        return cursor.name("the name of a field")
    name = cursor.reference("the name of an extension")
    while cursor.accept("/"):
        name += "/" + cursor.reference("the name of a type")
    cursor.expect("]", "after the name of an extension")
    return f"[{name}]"
