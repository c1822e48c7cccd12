"""Comparing brokers: where they are, which protocol they speak, and what their addresses are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.addresses import parameter_names
from reviewtui.formats.asyncapi.bindings import Bound, compare_bindings
from reviewtui.formats.asyncapi.notes import compare_notes, plain
from reviewtui.formats.asyncapi.security import compare_security
from reviewtui.formats.file_library import text_value
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.node import Node
from reviewtui.text import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.comparing import Comparer
    from reviewtui.formats.asyncapi.views import ServerView
    from reviewtui.formats.graph import Unit
    from reviewtui.model import JsonValue

K = Kind.ASYNC_SERVER


class Servers:
    """The servers of both sides, paired by name and else by address, each pair compared once."""

    def __init__(self, comparer: Comparer) -> None:
        """Compare all of them; who uses them is told later."""
        self._comparer = comparer
        old, new = comparer.base.servers, comparer.head.servers
        self._names = {name: name for name in old if name in new}
        places = {(s.address, s.protocol): s.name for s in new.values() if s.name not in old}
        self._names |= {
            s.name: places.pop((s.address, s.protocol))
            for s in old.values()
            if s.name not in new and (s.address, s.protocol) in places
        }
        self._units = {name: self._paired(old[name], new[twin]) for name, twin in self._names.items()}
        twins = set(self._names.values())
        self._units |= {name: self._alone(one, How.REMOVED) for name, one in old.items() if name not in self._names}
        self._units |= {name: self._alone(one, How.ADDED) for name, one in new.items() if name not in twins}

    def use(self, user: Unit, names: tuple[str, ...] | None) -> None:
        """Link the servers of a channel, by their names in the base, to what is done there."""
        for name, unit in self._units.items():
            if names is None or name in names:
                user.uses.append(unit)

    def twin(self, name: str) -> str:
        """Return the name that a server of the base has in the head."""
        return self._names.get(name, name)

    def _alone(self, server: ServerView, how: How) -> Unit:
        unit = self._comparer.graph.unit("server", (how, server.name), server, server, Direction.NONE)
        place, name = Place(server.node), server.name
        unit.differences.append(
            Difference(K, how, "", name, None, Effect.NARROWS, place, None, name)
            if how is How.REMOVED
            else Difference(K, how, "", None, name, Effect.WIDENS, None, place, name)
        )
        return unit

    def _paired(self, old: ServerView, new: ServerView) -> Unit:
        comparer = self._comparer
        unit = comparer.graph.unit("server", (old.name, new.name), old, new, Direction.NONE)
        holders = old.node, new.node
        if old.address != new.address:
            keys = ["host" if "host" in node.mapping else "url" for node in holders]
            places = Place(holders[0], keys[0]), Place(holders[1], keys[1])
            unit.differences.append(
                Difference(K, How.CHANGED, "host", old.address, new.address, Effect.REPLACES, *places, old.name)
            )
        unit.differences += _protocol(old, new)
        unit.differences += _variables(old, new)
        unit.differences += compare_notes(plain(old.node), plain(new.node))
        security = old.node.at("security"), new.node.at("security")
        unit.differences += compare_security(K, (comparer.base, comparer.head), *security, holders)
        bound = (side.follow(node.at("bindings")) for side, node in zip(comparer.sides, holders, strict=True))
        compare_bindings(
            comparer, unit, "server", *(Bound(one, node) for one, node in zip(bound, holders, strict=True))
        )
        return unit


def _protocol(old: ServerView, new: ServerView) -> Iterator[Difference]:
    versions = [text_value(server.node.mapping.get("protocolVersion")) for server in (old, new)]
    if old.protocol != new.protocol:
        places = Place(old.node, "protocol"), Place(new.node, "protocol")
        yield Difference(K, How.CHANGED, "protocol", old.protocol, new.protocol, Effect.REPLACES, *places, old.name)
    elif versions[0] != versions[1] and all(versions):
        places = Place(old.node, "protocolVersion"), Place(new.node, "protocolVersion")
        yield Difference(K, How.CHANGED, "protocol", versions[0], versions[1], Effect.REPLACES, *places, old.name)


def _variables(old: ServerView, new: ServerView) -> Iterator[Difference]:
    before, after = (dict(server.node.at("variables").members()) for server in (old, new))
    kept = set(parameter_names(old.address)) & set(parameter_names(new.address))  # of others the address tells
    for name in (n for n in dict.fromkeys([*before, *after]) if n in kept):
        pair = (
            before.get(name) or undescribed(old.node, "variables", name),
            after.get(name) or undescribed(new.node, "variables", name),
        )
        for key in ("default", "enum"):
            values = pair[0].mapping.get(key), pair[1].mapping.get(key)
            if not same_values(*values):
                effect = Effect.REPLACES if key == "default" else listed(*values)
                places = Place(pair[0], key), Place(pair[1], key)
                yield Difference(K, How.CHANGED, f"variable-{key}", *values, effect, *places, f"{old.name} {name}")


def undescribed(holder: Node, section: str, name: str) -> Node:
    """Return what is said of a part of an address that its holder does not describe: nothing."""
    return Node(holder.path, f"{holder.pointer}/{section}/{escape(name)}", {})


def same_values(before: JsonValue, after: JsonValue) -> bool:
    """Tell whether two lists hold the same values, whatever their order; any other values are compared as they are."""
    if isinstance(before, list) and isinstance(after, list):
        return listed(before, after) is listed(after, before) is Effect.WIDENS
    return equal(before, after)


def listed(before: JsonValue, after: JsonValue) -> Effect:
    """Return the effect on a list of values: losing one narrows, whatever else was gained."""
    if not isinstance(after, list):
        return Effect.WIDENS
    kept = isinstance(before, list) and all(value in after for value in before)
    return Effect.WIDENS if kept else Effect.NARROWS
