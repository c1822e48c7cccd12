"""What a description says of the API as a whole: for whom it is, what can be called, and which scopes that takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.errors import UnreadableError
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.registry import format_of, read_file

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import OperationElement
    from reviewtui.schema.node import Node

_SENTENCE: Final = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_LINK: Final = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_LONGEST: Final = 300
_READ: Final = 2000
# What a description says of itself stands at the same place in all versions of the standard.


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a description says of itself; each text is empty where it says nothing, or cannot be read.

    `purpose` is the first sentence of its own words.
    """

    title: str = ""
    version: str = ""
    purpose: str = ""
    audience: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """An operation: what a consumer calls, what the description says it does, and the scopes that let them in."""

    operation: str
    does: str
    scopes: tuple[str, ...]


def introduction(path: str, files: Files) -> Introduction:
    """Return what the description at a path says of itself."""
    try:
        info = FileLibrary(files, {}, reader=read_file).root(path).at("info")
    except UnreadableError:
        return Introduction()
    return Introduction(
        title=_text(info, "title"),
        version=_text(info, "version"),
        purpose=_first_sentence(_text(info, "summary") or _text(info, "description")),
        audience=_text(info, "x-audience"),
        contact=", ".join(filter(None, (_text(info.at("contact"), key) for key in ("name", "email", "url")))),
    )


def calls(path: str, files: Files) -> tuple[Call, ...]:
    """Return what consumers of a description can call, in its order; nothing where it cannot be read."""
    try:
        form = format_of(path, files.read(path))
        operations = form.survey(path, files).api.operations if form is not None else ()
    except UnreadableError:
        return ()
    return tuple(_call(operation) for operation in operations if not operation.webhook)


def _call(operation: OperationElement) -> Call:
    scopes = (scope for needed in operation.security for named in needed.values() for scope in named)
    does = _first_sentence(operation.text("summary") or operation.text("description"))
    return Call(str(operation.call), does, tuple(dict.fromkeys(scopes)))


def _text(node: Node, key: str) -> str:
    value = node.mapping.get(key)
    return value if isinstance(value, str) else ""


def _first_sentence(text: str) -> str:
    """Return the first sentence of a text as plain words: descriptions are written in Markdown, with HTML in it."""
    words = _LINK.sub(r"\1", _TAG.sub("", text[:_READ])).strip()
    found = _SENTENCE.match(words[:_LONGEST])
    if found:
        return found[1]
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
