"""What any declaration may have: deprecation, and options that others have defined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.declaring import options
from reviewtui.formats.protobuf.differences import annotated, changed
from reviewtui.model import Kind
from reviewtui.schema.difference import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node

# What documents, and what is compared elsewhere with its own meaning.
_DOCUMENTS = ("(grpc.gateway.protoc_gen_openapiv2.", "(gnostic.openapi.", "(google.api.method_visibility)")
_ELSEWHERE = frozenset(
    {"deprecated", "json_name", "default", "jstype", "ctype", "packed", "idempotency_level", "allow_alias",
     "message_set_wire_format", "no_standard_descriptor_accessor", "(google.api.http)", "(google.api.field_behavior)",
     "(google.api.resource)"}
)  # fmt: skip
_NUMBERED = re.compile(r" [0-9]+$")


def compare_all(old: Node, new: Node, told: Collection[str] = ()) -> Iterator[Difference]:
    """Yield what differs in what two declarations have in common with all others; some options are told already."""
    if old.value == new.value:
        return
    was, now = (one.mapping.get("option deprecated") is True for one in (old, new))
    if was != now:
        fact = "deprecated" if now else "deprecation lifted"
        yield changed(Kind.PROTO_ELEMENT, fact, was, now, old, new, "option deprecated")
    yield from _options(old, new, told)


def _options(old: Node, new: Node, told: Collection[str]) -> Iterator[Difference]:
    before, after = flat(old), flat(new)
    olds, news = _places(old), _places(new)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) == after.get(name) or name in told or _is_elsewhere(name):
            continue
        places = Place(olds.get(name, old)), Place(news.get(name, new))
        said = _shown(before.get(name)), _shown(after.get(name))
        if name.startswith(_DOCUMENTS):
            yield annotated(Kind.PROTO_ELEMENT, "annotation", *said, places)
        else:
            yield changed(Kind.PROTO_ELEMENT, "option", *said, places[0].node, places[1].node)._replace(name=name)


def _is_elsewhere(name: str) -> bool:
    return name in _ELSEWHERE or name.startswith("features")


def _places(node: Node) -> dict[str, Node]:
    """Return where each option is set first."""
    found: dict[str, Node] = {}
    for key, child in options(node).items():
        found.setdefault(_parts(_NUMBERED.sub("", key))[0], child)
    return found


def flat(node: Node) -> dict[str, dict[str, list[JsonValue]]]:
    """Return the options by name, each as the values of its parts, in however many statements they stand."""
    found: dict[str, dict[str, list[JsonValue]]] = {}
    for key, child in options(node).items():
        name, path = _parts(_NUMBERED.sub("", key))
        _flatten(child.value, path, found.setdefault(name, {}))
    return found


def _parts(name: str) -> tuple[str, str]:
    """Return the name of an option, and the part of it that is set."""
    end = name.find(")") + 1 if name.startswith("(") else name.find(".")
    return (name, "") if end in {-1, len(name)} else (name[:end], name[end:].lstrip("."))


def _flatten(value: JsonValue, path: str, into: dict[str, list[JsonValue]]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _flatten(inner, f"{path}.{_NUMBERED.sub('', key)}".lstrip("."), into)
        if not value:
            into.setdefault(path, [])
    elif isinstance(value, list):
        for item in value:
            _flatten_item(item, path, into)
    else:
        into.setdefault(path, []).append(value)


def _flatten_item(item: JsonValue, path: str, into: dict[str, list[JsonValue]]) -> None:
    """Keep an item of a list whole: its parts belong together."""
    if isinstance(item, dict):
        inner: dict[str, list[JsonValue]] = {}
        _flatten(item, "", inner)
        into.setdefault(path, []).append({key: list(values) for key, values in inner.items()})
    else:
        into.setdefault(path, []).append(item)


def _shown(parts: dict[str, list[JsonValue]] | None) -> JsonValue:
    """Return an option as people read it: a plain value where it has one part."""
    if parts is None:
        return None
    plain = {path: values[0] if len(values) == 1 else list(values) for path, values in parts.items()}
    return plain[""] if set(plain) == {""} else dict(plain)
