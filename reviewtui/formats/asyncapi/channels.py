"""Comparing channels: their addresses, parameters, servers and bindings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.asyncapi.addresses import parameter_names, shape
from reviewtui.formats.asyncapi.bindings import Bound, compare_bindings
from reviewtui.formats.asyncapi.notes import compare_notes, plain
from reviewtui.formats.asyncapi.servers import listed, same_values, undescribed
from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.comparing import Comparer
    from reviewtui.formats.asyncapi.views import ChannelView
    from reviewtui.formats.graph import Unit
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

K = Kind.ASYNC_CHANNEL


def compare_channel(comparer: Comparer, unit: Unit, old: ChannelView, new: ChannelView) -> None:
    """Compare a channel with its twin, messages apart."""
    name = old.label
    moved = old.address is None or new.address is None or shape(old.address) != shape(new.address)
    if moved and old.address != new.address:
        places = Place(old.node, "address"), Place(new.node, "address")
        unit.differences.append(
            Difference(K, How.CHANGED, "address", old.address, new.address, Effect.REPLACES, *places, name)
        )
    elif (old.key != new.key and comparer.same_version) or old.address != new.address:
        places = Place(old.node), Place(new.node)
        names = (old.key, new.key) if old.key != new.key else (old.address, new.address)
        unit.differences.append(Difference(K, How.CHANGED, "key", *names, Effect.ANNOTATES, *places, name))
    unit.differences += _parameters(comparer, old, new)
    unit.differences += _servers(comparer, old, new)
    unit.differences += compare_notes(plain(old.node), plain(new.node))
    bound = (side.follow(one.node.at("bindings")) for side, one in zip(comparer.sides, (old, new), strict=True))
    compare_bindings(comparer, unit, "channel", *(Bound(b, one.node) for b, one in zip(bound, (old, new), strict=True)))


def _parameters(comparer: Comparer, old: ChannelView, new: ChannelView) -> Iterator[Difference]:
    """Compare parameters by their positions in the address, since their names are on no wire."""
    names = [[*parameter_names(one.address or ""), *one.parameters] for one in (old, new)]
    places = Place(old.node, "parameters"), Place(new.node, "parameters")
    if len(parameter_names(old.address or "")) == len(parameter_names(new.address or "")):
        twins = dict(zip(*(parameter_names(one.address or "") for one in (old, new)), strict=True))
    else:
        twins = {name: name for name in names[0] if name in names[1]}
        for name in dict.fromkeys(n for n in names[0] if n not in names[1]):
            yield Difference(K, How.CHANGED, "parameter-removed", name, None, Effect.REPLACES, *places, name)
        for name in dict.fromkeys(n for n in names[1] if n not in names[0]):
            yield Difference(K, How.CHANGED, "parameter-added", None, name, Effect.REPLACES, *places, name)
    for name, twin in twins.items():
        if name in old.parameters or twin in new.parameters:
            before = old.parameters.get(name) or undescribed(old.node, "parameters", name)
            after = new.parameters.get(twin) or undescribed(new.node, "parameters", twin)
            yield from _parameter(comparer, name, before, after)


def _parameter(comparer: Comparer, name: str, old: Node, new: Node) -> Iterator[Difference]:
    if comparer.same_version and old.mapping and new.mapping:
        yield from compare_notes(plain(old), plain(new))
    before, after = _values(comparer, 0, old), _values(comparer, 1, new)
    if not same_values(before.value, after.value):
        effect = listed(before.value, after.value)
        places = Place(before.holder, "enum"), Place(after.holder, "enum")
        yield Difference(K, How.CHANGED, "parameter-enum", before.value, after.value, effect, *places, name)
    said = [text_value(node.mapping.get("location")) or None for node in (old, new)]
    if said[0] != said[1]:
        where = Place(old, "location"), Place(new, "location")
        yield Difference(K, How.CHANGED, "parameter-location", said[0], said[1], Effect.REPLACES, *where, name)


class _Values(NamedTuple):
    """The values that a parameter may have, and the object that says so."""

    value: JsonValue
    holder: Node


def _values(comparer: Comparer, side: int, node: Node) -> _Values:
    """Return the values that a parameter may have; before AsyncAPI 3 its schema says so."""
    holder = comparer.sides[side].follow(node.at("schema")) if node.has("schema") else node
    return _Values(holder.mapping.get("enum"), holder)


def _servers(comparer: Comparer, old: ChannelView, new: ChannelView) -> Iterator[Difference]:
    before = {comparer.servers.twin(name) for name in old.servers or comparer.base.servers}
    after = set(new.servers or comparer.head.servers)
    kept = {comparer.servers.twin(name) for name in comparer.base.servers} & comparer.head.servers.keys()
    lost, won = sorted((before - after) & kept), sorted((after - before) & kept)
    places = Place(old.node, "servers"), Place(new.node, "servers")
    if lost:
        yield Difference(K, How.CHANGED, "servers", [*lost], None, Effect.NARROWS, *places, old.label)
    if won:
        yield Difference(K, How.CHANGED, "servers", None, [*won], Effect.WIDENS, *places, old.label)
