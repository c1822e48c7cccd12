"""From tokens to the tree of a file: each definition under its kind and name, in the order in which it is written.

`message Order { string id = 1; }` becomes `{"message Order": {"field id": {"type": "string", "number": 1}}}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.cursor import Cursor
from reviewtui.formats.protobuf.enum_parsing import enum
from reviewtui.formats.protobuf.message_parsing import extend, message
from reviewtui.formats.protobuf.option_parsing import option_statement
from reviewtui.formats.protobuf.scanning import Token
from reviewtui.formats.protobuf.service_parsing import service
from reviewtui.formats.protobuf.texts import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.formats.protobuf.scanning import Tokens
    from reviewtui.model import JsonValue

_EXPECTED = "a definition such as `message`, `enum` or `service`"
_SYNTAXES = ("proto2", "proto3")


def parse(tokens: Tokens) -> Cursor:
    """Read a file to its end; raises UnreadableError. The tree is the root of the places."""
    cursor = Cursor(tokens)
    root = cursor.places.root = cursor.mapping()
    while tokens.kinds[cursor.at] != Token.END:
        if cursor.accept(";"):
            continue
        word = cursor.words[cursor.at]
        if word in {"export", "local"} and cursor.words[cursor.at + 1] in {"message", "enum"}:
            cursor.at += 1
            word = cursor.words[cursor.at]
        statement = _STATEMENTS.get(word)
        if statement is None or tokens.kinds[cursor.at] != Token.NAME:
            cursor.refuse(_EXPECTED)
        cursor.at += 1
        statement(cursor, root)
    return cursor


def _syntax(cursor: Cursor, root: dict[str, JsonValue]) -> None:
    start, key = cursor.at - 1, cursor.words[cursor.at - 1]
    cursor.expect("=", f"after `{key}`")
    at = cursor.at
    value = _quoted(cursor, 'a version between quotes, such as `"proto3"`')
    if key == "syntax" and value not in _SYNTAXES:
        raise cursor.error(f"there is no syntax `{value[:40]}`", "Write `proto2` or `proto3`.", at)
    cursor.expect(";", "after the version")
    cursor.define(root, key, value, start)


def _package(cursor: Cursor, root: dict[str, JsonValue]) -> None:
    start = cursor.at - 1
    value = cursor.reference("the name of the package")
    cursor.expect(";", "after the name of the package")
    cursor.define(root, "package", value, start)


def _import(cursor: Cursor, root: dict[str, JsonValue]) -> None:
    start = cursor.at - 1
    manner = next((word for word in ("public", "weak", "option") if cursor.accept(word)), "")
    path = _quoted(cursor, "the path of a file between quotes")
    cursor.expect(";", "after the path of an imported file")
    cursor.collect(root, f"import {path}", manner, start)


def _quoted(cursor: Cursor, expected: str) -> str:
    written: list[str] = []
    while cursor.tokens.kinds[cursor.at] == Token.TEXT:
        written.append(cursor.words[cursor.at])
        cursor.at += 1
    if not written:
        cursor.refuse(expected)
    return joined(written)


_STATEMENTS: dict[str, Callable[[Cursor, dict[str, JsonValue]], None]] = {
    "syntax": _syntax,
    "edition": _syntax,
    "package": _package,
    "import": _import,
    "option": option_statement,
    "message": message,
    "enum": enum,
    "extend": extend,
    "service": service,
}
