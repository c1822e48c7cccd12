"""Comparing one message with its twin: what it carries, how that is written, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.bindings import Bound, compare_bindings
from reviewtui.formats.asyncapi.notes import compare_notes
from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import TEXT, Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.comparing import Comparer
    from reviewtui.formats.asyncapi.views import MessageView
    from reviewtui.formats.graph import Unit
    from reviewtui.schema.node import Node

K = Kind.ASYNC_MESSAGE


def compare_message(comparer: Comparer, unit: Unit, old: MessageView, new: MessageView) -> None:
    """Compare a pair of messages."""
    unit.differences += _own(old, new)
    unit.differences += compare_notes(old.whole, new.whole)
    unit.differences += _correlation(comparer, old, new)
    holders = old.whole.node, new.whole.node
    bound = (side.follow(one.whole.at("bindings")) for side, one in zip(comparer.sides, (old, new), strict=True))
    compare_bindings(comparer, unit, "message", *(Bound(b, n) for b, n in zip(bound, holders, strict=True)))
    _headers(comparer, unit, old, new)
    _payload(comparer, unit, old, new)


def _own(old: MessageView, new: MessageView) -> Iterator[Difference]:
    name = old.name
    names = old.whole.text("name"), new.whole.text("name")
    if names[0] != names[1]:
        places = Place(old.whole.node, "name"), Place(new.whole.node, "name")
        effect = Effect.UNKNOWN
        yield Difference(K, How.CHANGED, "name", names[0] or None, names[1] or None, effect, *places, name)
    inherited = not old.whole.text("contentType") and not new.whole.text("contentType")
    if old.content_type != new.content_type and not inherited:
        places = Place(old.whole.node, "contentType"), Place(new.whole.node, "contentType")
        values = old.content_type or None, new.content_type or None
        yield Difference(K, How.CHANGED, "content-type", *values, Effect.REPLACES, *places, name)


def _correlation(comparer: Comparer, old: MessageView, new: MessageView) -> Iterator[Difference]:
    sides = zip(comparer.sides, (old, new), strict=True)
    nodes = [side.follow(one.whole.at("correlationId")) for side, one in sides]
    where = [text_value(node.mapping.get("location")) or None for node in nodes]
    if where[0] == where[1]:
        return
    effect = Effect.WIDENS if where[0] is None else Effect.REPLACES if where[1] else Effect.NARROWS
    if effect is Effect.REPLACES:
        places = Place(nodes[0]), Place(nodes[1])
    else:
        places = Place(old.whole.node, "correlationId"), Place(new.whole.node, "correlationId")
    yield Difference(K, How.CHANGED, "correlation-id", where[0], where[1], effect, *places, old.name)


def _headers(comparer: Comparer, unit: Unit, old: MessageView, new: MessageView) -> None:
    if old.headers is not None and new.headers is not None:
        for direction in comparer.modes.directions(old, new, unit.direction):
            comparer.schema(unit, (old.headers,), (new.headers,), direction, TEXT)
    elif old.headers is not None or new.headers is not None:
        unit.differences.append(_came_or_went("headers", old, new, old.headers, new.headers))


def _payload(comparer: Comparer, unit: Unit, old: MessageView, new: MessageView) -> None:
    if old.language != new.language:
        places = _language_place(old), _language_place(new)
        values = old.language, new.language
        unit.differences.append(
            Difference(K, How.CHANGED, "schema-format", *values, Effect.REPLACES, *places, old.name)
        )
        return
    if old.payload is None or new.payload is None:
        if old.payload is not None or new.payload is not None:
            unit.differences.append(_came_or_went("payload", old, new, old.payload, new.payload))
    elif old.language == "json":
        for direction in comparer.modes.directions(old, new, unit.direction):
            comparer.schema(unit, (old.payload,), (new.payload,), direction)
    elif old.language == "avro":
        pair = _followed(comparer, old.payload, new.payload)
        key = pair[0].address, pair[1].address
        for direction in comparer.modes.directions(old, new, unit.direction):
            unit.uses.append(comparer.graph.unit("avro", key, *pair, direction))
    elif old.language == "protobuf":
        directions = comparer.modes.directions(old, new, unit.direction)
        if not comparer.protobuf.compare(unit, old, new, directions):
            unit.differences += _opaque(old, new, old.payload, new.payload)
    else:
        unit.differences += _opaque(old, new, *_followed(comparer, old.payload, new.payload))


def _opaque(old: MessageView, new: MessageView, before: Node, after: Node) -> Iterator[Difference]:
    """Yield that payloads differ which cannot be looked into."""
    if not equal(before.value, after.value):
        yield _came_or_went("payload", old, new, before, after)


def _followed(comparer: Comparer, old: Node, new: Node) -> tuple[Node, Node]:
    return comparer.sides[0].follow(old), comparer.sides[1].follow(new)


def _language_place(message: MessageView) -> Place:
    """Return where the language is named: beside the payload, or since AsyncAPI 3 inside it."""
    named = message.whole.at("schemaFormat")
    inside = message.whole.at("payload")
    held = named if named.value is not None else inside
    return Place(held if held.value is not None else message.whole.node)


def _came_or_went(fact: str, old: MessageView, new: MessageView, before: Node | None, after: Node | None) -> Difference:
    values = before.value if before else None, after.value if after else None
    places = Place(before or old.whole.node), Place(after or new.whole.node)
    return Difference(K, How.CHANGED, fact, *values, Effect.UNKNOWN, *places, old.name)
