"""Comparing how those who connect prove who they are: each alternative by what it asks for, whatever its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_UNSAID = frozenset({"description", "scopes", "bearerFormat"})


class Need(NamedTuple):
    """One thing that is asked for: what tells it from others, and how people call it."""

    content: bytes
    name: str


Alternative = frozenset[Need]
_ANYBODY: Alternative = frozenset()


def alternatives(reader: Reader, holder: Node) -> tuple[Alternative, ...]:
    """Return the ways to connect, of which one is enough."""
    listed = reader.version.alternatives(holder)
    return tuple(dict.fromkeys(frozenset(_need(*need) for need in needs) for needs in listed))


def _need(name: str, scheme: Node, scopes: tuple[str, ...]) -> Need:
    said = {key: value for key, value in scheme.mapping.items() if key not in _UNSAID and key[:2] != "x-"}
    if not said:
        said = {"name": name}
    if isinstance(said.get("flows"), dict):
        said["flows"] = _endpoints(scheme.at("flows"))
    kind = text_value(said.get("type"))
    shown = " ".join(filter(None, (kind, text_value(said.get("scheme")), text_value(said.get("in"))))) or name
    asked = sorted(scopes)
    return Need(canonical([said, [*asked]]), f"{shown} ({', '.join(asked)})" if asked else shown)


def _endpoints(flows: Node) -> dict[str, JsonValue]:
    """Return what a client has to know of each flow; the scopes that it offers are no demand."""
    urls = ("authorizationUrl", "tokenUrl")
    return {name: [text_value(flow.mapping.get(url)) for url in urls] for name, flow in flows.members()}


def compare_security(
    kind: Kind, sides: tuple[Reader, Reader], old: Node, new: Node, holders: tuple[Node, Node]
) -> Iterator[Difference]:
    """Compare the alternatives of a server or an operation; `holders` are the elements that have them."""
    before, after = alternatives(sides[0], old), alternatives(sides[1], new)
    if set(before) == set(after):
        return
    accepted, asked = before or (_ANYBODY,), after or (_ANYBODY,)
    lost = [one for one in accepted if not any(other <= one for other in asked)]
    effect = Effect.NARROWS if lost else Effect.WIDENS
    places = Place(old if old.value is not None else holders[0]), Place(new if new.value is not None else holders[1])
    yield Difference(kind, How.CHANGED, "security", _shown(before), _shown(after), effect, *places, "security")


def _shown(found: tuple[Alternative, ...]) -> list[JsonValue] | None:
    return [" and ".join(sorted(need.name for need in one)) or "anonymous" for one in found] or None
