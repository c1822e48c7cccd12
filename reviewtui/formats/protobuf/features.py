"""The settings of editions, which syntaxes have by default: resolved from the file down, with where each was set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


class Setting(NamedTuple):
    """A value, and the element that says so: where nothing is said, the file with its syntax."""

    value: str
    node: Node
    key: str


class Features(NamedTuple):
    """All settings that hold for an element."""

    field_presence: Setting
    enum_type: Setting
    repeated_field_encoding: Setting
    utf8_validation: Setting
    message_encoding: Setting
    json_format: Setting
    java_utf8: Setting
    cpp_string: Setting


_PROTO2 = ("EXPLICIT", "CLOSED", "EXPANDED", "NONE", "LENGTH_PREFIXED", "LEGACY_BEST_EFFORT", "DEFAULT", "STRING")
_PROTO3 = ("IMPLICIT", "OPEN", "PACKED", "VERIFY", "LENGTH_PREFIXED", "ALLOW", "DEFAULT", "STRING")
_EDITIONS = ("EXPLICIT", "OPEN", "PACKED", "VERIFY", "LENGTH_PREFIXED", "ALLOW", "DEFAULT", "STRING")
_EDITION_2024 = (*_EDITIONS[:-1], "VIEW")
# What an option of proto2 and proto3 sets that became a feature.
_FORMER = {
    "option ctype": "cpp_string",
    "option packed": "repeated_field_encoding",
    "option java_string_check_utf8": "java_utf8",
}
_FOREIGN = {"(pb.java).utf8_validation": "java_utf8", "(pb.cpp).string_type": "cpp_string"}
_WORDS = {"option packed": ("EXPANDED", "PACKED"), "option java_string_check_utf8": ("DEFAULT", "VERIFY")}


def defaults(file: Node, syntax: str) -> Features:
    """Return what a syntax or an edition sets for a file."""
    values = {"proto2": _PROTO2, "proto3": _PROTO3, "2024": _EDITION_2024}.get(syntax, _EDITIONS)
    key = "syntax" if file.has("syntax") else "edition"
    return Features(*(Setting(value, file, key) for value in values))


def below(features: Features, node: Node) -> Features:
    """Return the settings of an element with its own options taken into account."""
    changed = {name: Setting(value, node, key) for name, value, key in _written(node)}
    return features._replace(**changed) if changed else features


def _written(node: Node) -> Iterator[tuple[str, str, str]]:
    for key, value in node.mapping.items():
        if key.startswith("option features"):
            yield from ((name, said, key) for name, said in _features(key, value))
        elif key in _FORMER:
            yield _FORMER[key], _former(key, value), key


def _former(key: str, value: JsonValue) -> str:
    words = _WORDS.get(key)
    return words[value is True] if words else str(value)


def _features(key: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    """Yield the settings of one option, which may hold several."""
    name = key.removeprefix("option features").removeprefix(".")
    if isinstance(value, dict):
        for inner, said in value.items():
            foreign = f"({inner[1:-1]})" if inner.startswith("[") else inner
            yield from _features(f"option features.{name}.{foreign}".replace("..", "."), said)
        return
    known = _FOREIGN.get(name, name)
    if known in Features._fields:
        yield known, str(value)
