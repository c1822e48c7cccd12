"""Comparing two versions of one type: its kind, and what it consists of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.formats.graphql import spots
from reviewtui.formats.graphql.definitions import Definition, deprecation, has
from reviewtui.formats.graphql.inputs import compare_inputs
from reviewtui.formats.graphql.recording import Difference
from reviewtui.formats.graphql.renames import Numbered, link_parts, link_values
from reviewtui.formats.graphql.texts import compare_applied, compare_deprecation, compare_descriptions
from reviewtui.formats.graphql.wrapping import turn
from reviewtui.model import Direction, Effect, How

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reviewtui.formats.graphql.definitions import Applied, Field, Named, Value
    from reviewtui.formats.graphql.recording import Recorder, Spot
    from reviewtui.model import Location


_MEANING = {"input": ("oneOf",), "union": ("oneOf",), "scalar": ("specifiedBy",)}
_KNOWN_ON_FIELDS = frozenset({"deprecated", "oneOf"})


def compare_types(to: Recorder, old: Definition, new: Definition) -> None:
    """Record all that differs between two versions of a type."""
    spot, places = spots.type_spot(old.keyword, old.name), (old.location, new.location)
    if old.keyword != new.keyword:
        to.add(spot, Difference(How.CHANGED, *places, "kind", old.keyword, new.keyword))
        return
    _compare_own(to, spot, old, new)
    compare_deprecation(to, spot, places, old.applied, new.applied)
    compare_applied(to, spot, places, old.applied, new.applied, known=_known_on(old.keyword))
    compare_descriptions(to, spot, places, old.description, new.description)
    _compare_names(to, partial(spots.interface_spot, old.keyword, old.name), old.interfaces, new.interfaces)
    _compare_names(to, partial(spots.member_spot, old.name), old.members, new.members)
    _compare_fields(to, old, new)
    compare_inputs(to, partial(spots.input_field_spot, old.name), old.inputs, new.inputs)
    _compare_values(to, old, new)


def _known_on(keyword: str) -> frozenset[str]:
    """Return the directives whose meaning on a kind of type is known."""
    return frozenset({"deprecated", *_MEANING.get(keyword, ())})


def _compare_own(to: Recorder, spot: Spot, old: Definition, new: Definition) -> None:
    """Record what is said of the type as a whole."""
    places, known = (old.location, new.location), _known_on(old.keyword)
    if "oneOf" in known:
        _compare_one_of(to, spot, places, old, new)
    shown, now = _address(old.applied), _address(new.applied)
    if "specifiedBy" in known and shown != now:
        to.add(spot, Difference(How.CHANGED, *places, "specifiedBy", shown, now, Effect.UNKNOWN))


def _compare_one_of(
    to: Recorder, spot: Spot, places: tuple[Location, Location], old: Definition | Field, new: Definition | Field
) -> None:
    """Record whether exactly one of several may be given; a union is exactly one of its types anyhow."""
    before, after = has(old.applied, "oneOf"), has(new.applied, "oneOf")
    if before == after:
        return
    union = isinstance(old, Definition) and old.keyword == "union"
    effect = Effect.ANNOTATES if union else Effect.NARROWS if after else Effect.WIDENS
    to.add(spot, Difference(How.CHANGED, *places, "oneOf", before, after, effect))


def _address(applied: tuple[Applied, ...]) -> str | None:
    return next((one.arguments.get("url", "").strip('"') for one in applied if one.name == "specifiedBy"), None)


def _compare_names(
    to: Recorder, spot_of: Callable[[str], Spot], old: Mapping[str, Named], new: Mapping[str, Named]
) -> None:
    for name, before in old.items():
        if name not in new:
            to.add(spot_of(name), Difference(How.REMOVED, before.location, None, before=name))
    for name, after in new.items():
        if name not in old:
            to.add(spot_of(name), Difference(How.ADDED, None, after.location, after=name))


def _compare_fields(to: Recorder, old: Definition, new: Definition) -> None:
    found = Numbered({}, {})
    for name, before in old.fields.items():
        spot = spots.field_spot(old.keyword, old.name, name)
        if name in new.fields:
            spot_of = partial(spots.argument_spot, old.keyword, old.name, name)
            _compare_field(to, spot, spot_of, before, new.fields[name])
        else:
            fact = "deprecated" if deprecation(before.applied) is not None else ""
            found.gone[name] = to.add(spot, Difference(How.REMOVED, before.location, None, fact, before.type))
    for name, after in new.fields.items():
        if name not in old.fields:
            fact = "interface" if new.keyword == "interface" else ""
            spot = spots.field_spot(old.keyword, old.name, name)
            found.come[name] = to.add(spot, Difference(How.ADDED, None, after.location, fact, None, after.type))
    link_parts(to, found, old.fields, new.fields)


def _compare_field(to: Recorder, spot: Spot, argument: Callable[[str], Spot], old: Field, new: Field) -> None:
    if old == new:
        return
    places = old.location, new.location
    turned = turn(old.type, new.type)
    if turned:
        to.add(spot, Difference(How.CHANGED, *places, turned.fact, old.type, new.type, turned.effect))
    _compare_one_of(to, spot._replace(direction=Direction.REQUEST), places, old, new)
    compare_deprecation(to, spot, places, old.applied, new.applied)
    compare_applied(to, spot, places, old.applied, new.applied, known=_KNOWN_ON_FIELDS)
    compare_descriptions(to, spot, places, old.description, new.description)
    compare_inputs(to, argument, old.arguments, new.arguments)


def _compare_values(to: Recorder, old: Definition, new: Definition) -> None:
    direction, found = _direction(to, old.name), Numbered({}, {})
    for name, before in old.values.items():
        spot = spots.value_spot(old.name, name, direction)
        if name in new.values:
            _compare_value(to, spot, before, new.values[name])
        else:
            fact = "deprecated" if deprecation(before.applied) is not None else ""
            found.gone[name] = to.add(spot, Difference(How.REMOVED, before.location, None, fact, name))
    for name, after in new.values.items():
        if name not in old.values:
            spot = spots.value_spot(old.name, name, direction)
            found.come[name] = to.add(spot, Difference(How.ADDED, None, after.location, after=name))
    link_values(to, found)


def _compare_value(to: Recorder, spot: Spot, old: Value, new: Value) -> None:
    places = old.location, new.location
    compare_deprecation(to, spot, places, old.applied, new.applied)
    compare_applied(to, spot, places, old.applied, new.applied)
    compare_descriptions(to, spot, places, old.description, new.description)


def _direction(to: Recorder, name: str) -> Direction:
    """Return who sends values of an enum, on either side."""
    sides = {to.base.direction(name), to.head.direction(name)} - {Direction.NONE}
    if not sides:
        return Direction.NONE
    return sides.pop() if len(sides) == 1 else Direction.BOTH
