"""Comparing what clients send: arguments of fields and directives, and fields of input objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.graphql.definitions import deprecation
from reviewtui.formats.graphql.recording import Difference
from reviewtui.formats.graphql.renames import Numbered, link_parts
from reviewtui.formats.graphql.texts import compare_applied, compare_deprecation, compare_descriptions
from reviewtui.formats.graphql.wrapping import turn
from reviewtui.model import Effect, How

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reviewtui.formats.graphql.definitions import Input
    from reviewtui.formats.graphql.recording import Recorder, Spot


def compare_inputs(
    to: Recorder, spot_of: Callable[[str], Spot], old: Mapping[str, Input], new: Mapping[str, Input]
) -> None:
    """Record what came, went and changed."""
    found = Numbered({}, {})
    for name, before in old.items():
        if name not in new:
            fact = "deprecated" if deprecation(before.applied) is not None else ""
            gone = Difference(How.REMOVED, before.location, None, fact, before.type)
            found.gone[name] = to.add(spot_of(name), gone)
        else:
            _compare(to, spot_of(name), before, new[name])
    for name, after in new.items():
        if name not in old:
            fact = "required" if after.required else "optional" if after.default is None else "default"
            came = Difference(How.ADDED, None, after.location, fact, None, _with_default(after))
            found.come[name] = to.add(spot_of(name), came)
    link_parts(to, found, old, new)


def _compare(to: Recorder, spot: Spot, old: Input, new: Input) -> None:
    if old == new:
        return
    places = old.location, new.location
    turned = turn(old.type, new.type)
    if turned:
        to.add(spot, Difference(How.CHANGED, *places, turned.fact, old.type, new.type, turned.effect))
    if old.default != new.default:
        _default(to, spot, old, new)
    _deprecated_while_required(to, spot, old, new)
    compare_deprecation(to, spot, places, old.applied, new.applied)
    compare_applied(to, spot, places, old.applied, new.applied)
    compare_descriptions(to, spot, places, old.description, new.description)


def _default(to: Recorder, spot: Spot, old: Input, new: Input) -> None:
    """Record another default; one that goes together with null says nothing more than the type does."""
    places = old.location, new.location
    never_null = old.type.endswith("!"), new.type.endswith("!")
    if never_null == (True, True) and None in {old.default, new.default}:
        effect = Effect.NARROWS if new.required else Effect.WIDENS
        to.add(spot, Difference(How.CHANGED, *places, "required", old.default, new.default, effect))
    elif not (new.required or old.required):
        fact = "default-removed" if new.default is None else "default"
        to.add(spot, Difference(How.CHANGED, *places, fact, old.default, new.default, Effect.UNKNOWN))


def _deprecated_while_required(to: Recorder, spot: Spot, old: Input, new: Input) -> None:
    wrong = [one.required and deprecation(one.applied) is not None for one in (old, new)]
    if wrong == [False, True]:
        places = old.location, new.location
        to.add(spot, Difference(How.CHANGED, *places, "deprecated-required", None, new.type, Effect.REPLACES))


def _with_default(one: Input) -> str:
    return one.type if one.default is None else f"{one.type} = {one.default}"
