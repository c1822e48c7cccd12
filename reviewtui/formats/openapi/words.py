"""Where an element stands, in words for a reader and as an address that outlives reordering."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.formats.http import METHODS
from reviewtui.formats.schema_words import example, index_or_key, step
from reviewtui.formats.words import Words

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_SHARED = frozenset({"definitions", "parameters", "responses", "securityDefinitions"})
_SILENT = frozenset({"schema", "content", "allOf", "headers", "links", "callbacks", "variables", "flows"})


def describe(node: Node, root: Node, spec: str) -> Words:
    """Describe a node; `root` is the document it stands in, `spec` the path of the description's main document."""
    words = Words()
    tokens = [t.replace("~1", "/").replace("~0", "~") for t in node.pointer.split("/")[1:]]
    if node.path != spec:
        name = PurePosixPath(node.path).stem
        words.subject = words.place = f"component `{name}`"
        words.parts.append(node.path)
    _walk(words, root, tokens)
    return words


def _walk(words: Words, here: Node, tokens: list[str]) -> None:
    rest = list(tokens)
    while rest:
        taken = _top(words, here, rest) if here.pointer == "" else _inner(words, here, rest)
        for token in rest[:taken]:
            here = here.at(index_or_key(here, token))
        del rest[:taken]


def _top(words: Words, here: Node, rest: list[str]) -> int:
    if rest[0] == "components" and len(rest) > 2:  # noqa: PLR2004 - section and name
        taken = _component(words, rest[1], rest[2], 3)
        return example(words, rest, taken) if rest[1] == "examples" else taken
    if rest[0] in _SHARED and len(rest) > 1 and not isinstance(here.at(rest[0]).value, list):
        return _component(words, rest[0], rest[1], 2)
    if rest[0] in {"paths", "webhooks"} and len(rest) > 1:
        what = "webhook" if rest[0] == "webhooks" else "path"
        words.parts.append(rest[1])
        words.subject, words.place = f"{what} `{rest[1]}`", rest[1]
        return 2
    return _inner(words, here, rest)


def _component(words: Words, section: str, name: str, taken: int) -> int:
    kinds = {"parameters": "parameter", "responses": "response", "headers": "header", "examples": "example"}
    schemes = {"securitySchemes", "securityDefinitions"}
    kind = "security scheme" if section in schemes else kinds.get(section, "component")
    words.parts.append(name)
    words.subject, words.place = f"{kind} `{name}`", f"component {name}"
    return taken


def _inner(words: Words, here: Node, rest: list[str]) -> int:
    key = rest[0]
    if taken := step(words, here, rest):
        return taken
    if len(rest) > 1 and key in _NAMED:
        return _NAMED[key](words, here.at(key), rest[1])
    if key in METHODS and len(words.parts) == 1:
        words.parts[-1:] = [f"{key.upper()} {words.parts[-1]}"]
        words.subject, words.place = f"operation `{words.parts[-1]}`", words.parts[-1]
    elif key == "requestBody":
        words.parts.append("request body")
        words.subject, words.place = "the request body", "request body"
    elif key not in _SILENT and not key.isdigit():
        words.parts.append(key)
    return 1


def _parameter(words: Words, holder: Node, index: str) -> int:
    value = holder.at(index_or_key(holder, index)).mapping
    name, where = str(value.get("name", index)), str(value.get("in", ""))
    if where == "body":
        words.parts.append("request body")
        words.subject, words.place = "the request body", "request body"
    else:
        words.parts.append(f"{where} {name}".strip())
        words.subject, words.place = f"{where} parameter `{name}`".strip(), "parameters"
    return 2


def _response(words: Words, _: Node, code: str) -> int:
    words.parts.append(code)
    words.subject = words.place = f"response {code}"
    return 2


def _media(words: Words, _: Node, name: str) -> int:
    words.parts.append("body" if "json" in name else name)
    return 2


def _header(words: Words, _: Node, name: str) -> int:
    words.parts.append(f"header {name}")
    words.subject = f"header `{name}`"
    return 2


def _callback(words: Words, _: Node, name: str) -> int:
    words.parts.append(f"callback {name}")
    words.subject = f"callback `{name}`"
    return 2


def _server(words: Words, holder: Node, index: str) -> int:
    return _entry(words, ("servers", "server", "url"), holder, index)


def _tag(words: Words, holder: Node, index: str) -> int:
    return _entry(words, ("tags", "tag", "name"), holder, index)


def _entry(words: Words, called: tuple[str, str, str], holder: Node, index: str) -> int:
    """Name an entry of a list by the text that tells it from the others, since its place may change."""
    section, what, key = called
    name = holder.at(int(index)).mapping.get(key) if index.isdigit() else None
    words.parts.append(section)
    if isinstance(name, str) and name:
        words.parts.append(name)
        words.subject = f"{what} `{name}`"
    return 2


_NAMED = {
    "servers": _server,
    "tags": _tag,
    "parameters": _parameter,
    "responses": _response,
    "content": _media,
    "headers": _header,
    "callbacks": _callback,
}
