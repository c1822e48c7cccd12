"""Services: what can be called, with which message, and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.message_parsing import remark
from reviewtui.formats.protobuf.option_parsing import option_statement

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.cursor import Cursor
    from reviewtui.model import JsonValue


def service(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    """Read `service Name { ... }`; the word itself was read."""
    start = cursor.at - 1
    name = cursor.name("the name of the service")
    made = cursor.mapping()
    cursor.define(holder, f"service {name}", made, start)
    cursor.expect("{", "after the name of the service")
    remark(cursor, made, start)
    while not cursor.accept("}"):
        if cursor.accept("option"):
            option_statement(cursor, made)
        elif cursor.accept("rpc"):
            _rpc(cursor, made)
        elif not cursor.accept(";"):
            cursor.refuse("`rpc`, `option` or `}`")


def _rpc(cursor: Cursor, holder: dict[str, JsonValue]) -> None:
    start = cursor.at - 1
    name = cursor.name("the name of the method")
    made = cursor.mapping()
    cursor.define(holder, f"rpc {name}", made, start)
    _message(cursor, made, "request", "after the name of the method")
    if not cursor.accept("returns"):
        cursor.refuse("`returns` and the message that comes back")
    _message(cursor, made, "response", "after `returns`")
    if cursor.accept(";"):
        remark(cursor, made, start)
        return
    cursor.expect("{", "or `;` after the message that comes back")
    remark(cursor, made, start)
    while not cursor.accept("}"):
        if cursor.accept("option"):
            option_statement(cursor, made)
        elif not cursor.accept(";"):
            cursor.refuse("`option` or `}`")


def _message(cursor: Cursor, made: dict[str, JsonValue], key: str, where: str) -> None:
    cursor.expect("(", where)
    at = cursor.at
    if cursor.words[at] == "stream" and cursor.words[at + 1] != ")":
        cursor.put(made, f"{key} stream", value=True, index=at)
        cursor.at += 1
    at = cursor.at
    cursor.put(made, key, cursor.reference("the type of a message"), at)
    cursor.expect(")", "after the type of a message")
