"""Comparing bindings: what only one protocol knows, such as partitions, acknowledgements or headers of a handshake."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import TEXT, Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.comparing import Comparer
    from reviewtui.formats.graph import Unit
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_SCHEMAS = frozenset({("ws", "query"), ("ws", "headers"), ("http", "query"), ("http", "headers")})
"""What a client writes into a request, described by a schema."""
_IDENTIFIERS = frozenset({("kafka", "key"), ("kafka", "groupId"), ("kafka", "clientId")})
"""What messages, and those who read them, are told apart by, described by a schema."""
_FACTS = {
    ("http", "method"): "method",
    ("ws", "method"): "method",
    ("kafka", "partitions"): "partitions",
    ("kafka", "key"): "key",
    **{("kafka", f"topicConfiguration {name}"): "retention" for name in ("retention.ms", "retention.bytes")},
    ("kafka", "topicConfiguration cleanup.policy"): "retention",
    **{("pulsar", name): "retention" for name in ("retention time", "retention size", "ttl")},
    ("amqp", "expiration"): "retention",
    ("mqtt", "messageExpiryInterval"): "retention",
    **{("mqtt", name): "delivery" for name in ("qos", "cleanSession", "retain")},
    **{
        ("amqp", name): "delivery" for name in ("ack", "deliveryMode", "mandatory", "queue durable", "exchange durable")
    },
    ("pulsar", "persistence"): "delivery",
}
_INSIDE = frozenset({"topicConfiguration", "queue", "exchange", "lastWill", "retention"})
_UNSAID = frozenset({"bindingVersion"})  # of the notation, not of the broker
_ENDLESS = -1  # what Kafka writes for "for ever"


class Bound(NamedTuple):
    """What is bound on one side: the mapping, and where to look when it has none."""

    node: Node
    holder: Node


def compare_bindings(comparer: Comparer, unit: Unit, level: str, old: Bound, new: Bound) -> None:
    """Compare what two elements say of each protocol; `level` is what the elements are."""
    if comparer.modes.held.earlier:
        return  # what a protocol is told is no part of the promise to fit every version
    before, after = ({name: one for name, one in side.node.members() if name[:2] != "x-"} for side in (old, new))
    for protocol in dict.fromkeys([*before, *after]):
        if protocol not in before or protocol not in after:
            one = before.get(protocol) or after[protocol]
            if _says_something(one):
                held = before.get(protocol), after.get(protocol)
                places = Place(held[0] or old.holder), Place(held[1] or new.holder)
                unit.differences.append(_difference(level, protocol, held, places))
            continue
        sides = comparer.base.library.follow(before[protocol]), comparer.head.library.follow(after[protocol])
        _compare_protocol(comparer, unit, level, protocol, *sides)


def _says_something(node: Node) -> bool:
    return bool(node.mapping.keys() - _UNSAID)


def _compare_protocol(comparer: Comparer, unit: Unit, level: str, protocol: str, old: Node, new: Node) -> None:
    for field in dict.fromkeys([*old.mapping, *new.mapping]):
        pair = old.at(field), new.at(field)
        if (protocol, field) in _SCHEMAS and all(isinstance(node.value, dict) for node in pair):
            direction = unit.direction if level == "message" else Direction.REQUEST  # who connects sends them
            comparer.schema(unit, (pair[0],), (pair[1],), direction, TEXT)
        elif (protocol, field) in _IDENTIFIERS and all(isinstance(node.value, dict) for node in pair):
            unit.differences += _identifier(comparer, unit, level, field, pair)
        elif field in _INSIDE and all(isinstance(node.value, dict) for node in pair):
            for name in dict.fromkeys([*pair[0].mapping, *pair[1].mapping]):
                unit.differences += _field(level, protocol, f"{field} {name}", pair, name)
        elif field not in _UNSAID:
            unit.differences += _field(level, protocol, field, (old, new), field)


def _identifier(
    comparer: Comparer, unit: Unit, level: str, field: str, pair: tuple[Node, Node]
) -> Iterator[Difference]:
    """Compare how something is described by which others are told apart: it is another one if other values come."""
    effects = comparer.probe((pair[0],), (pair[1],))
    if effects <= {Effect.ANNOTATES}:
        comparer.schema(unit, (pair[0],), (pair[1],), unit.direction)
        return
    # What is only described more or less exactly may be the same as before.
    other = not effects.isdisjoint({Effect.REPLACES, Effect.UNKNOWN})
    fact = _FACTS.get(("kafka", field), level) if other else level
    yield _difference(fact, f"kafka {field}", pair, (Place(pair[0]), Place(pair[1])))


def _field(level: str, protocol: str, path: str, holders: tuple[Node, Node], key: str) -> Iterator[Difference]:
    held = holders[0].at(key), holders[1].at(key)
    if equal(held[0].value, held[1].value):
        return
    fact = _FACTS.get((protocol.removesuffix("5"), path), level)
    if fact == "retention" and not _shortened(held[0].value, held[1].value):
        fact = level
    places = Place(holders[0], key), Place(holders[1], key)
    yield _difference(fact, f"{protocol} {path}", held, places)


def _shortened(before: JsonValue, after: JsonValue) -> bool:
    """Tell whether data is kept for less time; `delete` is what is done with old data, and `-1` is for ever."""
    if isinstance(before, list) or isinstance(after, list):
        return "delete" in (after if isinstance(after, list) else []) and before != after
    numbers = [one for one in (before, after) if isinstance(one, int | float) and not isinstance(one, bool)]
    if len(numbers) < len(("before", "after")):
        return after is not None
    return after != _ENDLESS and (before == _ENDLESS or numbers[1] < numbers[0])


def _difference(fact: str, name: str, held: tuple[Node | None, Node | None], places: tuple[Place, Place]) -> Difference:
    before, after = (node.value if node else None for node in held)
    return Difference(Kind.ASYNC_BINDING, How.CHANGED, fact, before, after, Effect.UNKNOWN, *places, name)
