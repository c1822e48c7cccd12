"""Where an element stands, in words for a reader and as an address that outlives reordering."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.protobuf_payloads import describe_file, describe_text
from reviewtui.formats.avro.words import step as avro_step
from reviewtui.formats.file_library import text_value
from reviewtui.formats.schema_words import index_or_key, step
from reviewtui.formats.words import Words

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_ACTIONS = {"publish": "RECEIVE", "subscribe": "SEND"}
_SHARED = {
    "channels": "channel", "operations": "operation", "servers": "server", "messages": "message",
    "messageTraits": "message trait", "operationTraits": "operation trait", "securitySchemes": "security scheme",
    "parameters": "parameter", "variables": "variable", "schemas": "component", "replies": "reply",
    "correlationIds": "correlation id",
}  # fmt: skip
_TELLING = (
    (frozenset({"payload", "headers", "contentType"}), "message"),
    (frozenset({"protocol"}), "server"),
    (frozenset({"publish", "subscribe", "address"}), "channel"),
)
_SILENT = frozenset({"schema", "allOf", "message", "oneOf"})
_SCHEMAS = frozenset({"payload", "headers"})
# What settings of protocols describe by schemas.
_BOUND = frozenset({"query", "headers", "key", "groupId", "clientId"})
# What tells a file that holds a schema from one that holds channels or messages.
_OF_SCHEMAS = frozenset({"$schema", "type", "properties", "items", "enum", "allOf", "anyOf", "definitions", "$defs"})


def describe(node: Node, root: Node, spec: str) -> Words:
    """Describe a node; `root` is the document it stands in, `spec` the path of the description's main document."""
    of_file = describe_file(node, root)
    if of_file is not None:
        return of_file
    words = Words()
    tokens = [t.replace("~1", "/").replace("~0", "~") for t in node.pointer.split("/")[1:]]
    if node.path != spec:
        name = PurePosixPath(node.path).stem
        words.subject = words.place = f"component `{name}`"
        words.parts.append(node.path)
    walk = Walk(words, elsewhere=node.path != spec)
    walk.in_schema = node.path != spec and not _OF_SCHEMAS.isdisjoint(root.mapping)
    walk.through(root, tokens)
    return words


class Walk:
    """Goes down a pointer token by token, and knows whether it is inside a schema."""

    def __init__(self, words: Words, *, elsewhere: bool) -> None:
        """Start outside of schemas; `elsewhere` says that the file is not the description itself."""
        self.words = words
        self.elsewhere = elsewhere
        self.in_schema = False
        self.in_avro = False

    def through(self, here: Node, tokens: list[str]) -> None:
        """Describe every step."""
        rest = list(tokens)
        while rest:
            if isinstance(here.value, str):
                describe_text(self.words, rest)
                return
            taken = 0
            self.in_avro |= rest[0] == "fields" and isinstance(here.at("fields").value, list)
            if self.in_avro:
                taken = avro_step(self.words, here, rest)
            elif self.in_schema:
                taken = step(self.words, here, rest)
            taken = taken or self._bound(rest) or self._outside(here, rest)
            for token in rest[:taken]:
                here = here.at(index_or_key(here, token))
            del rest[:taken]

    def _outside(self, here: Node, rest: list[str]) -> int:
        key = rest[0]
        if self.in_schema:
            if key not in _SILENT and not key.isdigit():
                self.words.parts.append(key)
            return 1
        if key == "components" and len(rest) > 1:
            return 1
        if key in _SHARED and len(rest) > 1:
            return self._shared(key, rest[1], here)
        if self.elsewhere and here.pointer == "" and isinstance(here.at(key).value, dict):
            return self._part(key, here.at(key))
        if key in _ACTIONS and self.words.parts:
            self._operation(key)
        elif key in _SCHEMAS:
            self._content(key)
        elif key == "message" or (key == "oneOf" and rest[1:]):
            return self._inline(here, rest)
        elif key not in _SILENT:
            self.words.parts.append(key)
        return 1

    def _shared(self, section: str, name: str, holder: Node) -> int:
        kind, words = _SHARED[section], self.words
        said = _named(holder.at(section).at(index_or_key(holder.at(section), name)), name)
        inner = bool(words.parts) and section in {"messages", "parameters", "variables"}
        words.parts.append(f"{kind} {said}" if inner else said)
        words.subject = f"{kind} `{said}`" + (f" of {words.place}" if inner and section != "messages" else "")
        if not inner or section == "messages":
            words.place = f"{kind} {said}"
        self.in_schema = section == "schemas"
        return 2

    def _part(self, name: str, node: Node) -> int:
        """Name a part that another file holds by what it looks like."""
        kind = next((kind for telling, kind in _TELLING if not telling.isdisjoint(node.mapping)), "component")
        self.words.parts.append(name)
        self.words.subject, self.words.place = f"{kind} `{name}`", f"{kind} {name}"
        self.in_schema = kind == "component"
        return 1

    def _operation(self, key: str) -> None:
        address = self.words.parts[-1]
        called = f"{_ACTIONS[key]} {address}"
        self.words.parts[-1] = called
        self.words.subject, self.words.place = f"operation `{called}`", called

    def _content(self, key: str) -> None:
        self.in_schema = True
        self.words.parts.append(key)
        self.words.subject = f"the {key}"
        if key == "headers":
            self.words.place = f"the headers of {self.words.place}"

    def _bound(self, rest: list[str]) -> int:
        """Name what a protocol is told by a schema."""
        if self.in_schema or rest[0] != "bindings" or not rest[2:] or rest[2] not in _BOUND:
            return 0
        words, protocol, field = self.words, rest[1], rest[2]
        words.parts += ["bindings", protocol, field]
        words.subject = words.place = f"the {protocol} {field} of {words.place}"
        self.in_schema = True
        return 3

    def _inline(self, here: Node, rest: list[str]) -> int:
        """Name a message that stands in its operation."""
        choice = rest[0] == "oneOf"
        holder = here.at(rest[0])
        node = holder.at(index_or_key(holder, rest[1])) if choice else holder
        said = text_value(node.mapping.get("messageId")) or text_value(node.mapping.get("name"))
        if not said and node.has("$ref"):
            said = text_value(node.mapping["$ref"]).rsplit("/", 1)[-1]
        if said:
            self.words.parts.append(f"message {said}")
            self.words.subject, self.words.place = f"message `{said}`", f"message {said}"
        elif choice:
            self.words.parts.append(f"message {rest[1]}")
            self.words.subject = f"message {rest[1]} of {self.words.place}"
        else:
            self.words.subject = f"the message of {self.words.place}"
        return 2 if choice else 1


def _named(node: Node, token: str) -> str:
    """Return what an entry of a list refers to, and the key of anything else."""
    if token.isdigit() and node.has("$ref"):
        return text_value(node.mapping["$ref"]).rsplit("/", 1)[-1]
    return token
