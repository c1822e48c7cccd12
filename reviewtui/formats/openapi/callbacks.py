"""Comparing callbacks: the API calls the consumer, so that requests and responses change sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind, Operation
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


def compare_callbacks(comparer: Comparer, unit: Unit, old: OperationView, new: OperationView) -> None:
    """Compare the callbacks that an operation offers, by name, expression and method."""
    before = {n: comparer.base.library.follow(c) for n, c in old.node.at("callbacks").members()}
    after = {n: comparer.head.library.follow(c) for n, c in new.node.at("callbacks").members()}
    before = named_alike(before, after)
    for name in [*before, *(n for n in after if n not in before)]:
        if name not in after:
            place = Place(before[name])
            unit.differences.append(
                Difference(Kind.CALLBACK, How.REMOVED, "", name, None, Effect.NARROWS, place, None, name)
            )
        elif name not in before:
            place = Place(after[name])
            unit.differences.append(
                Difference(Kind.CALLBACK, How.ADDED, "", None, name, Effect.WIDENS, None, place, name)
            )
        else:
            _expressions(comparer, unit, name, before[name], after[name])


def named_alike(before: dict[str, Node], after: dict[str, Node]) -> dict[str, Node]:
    """Return callbacks by the names that they have now."""
    renamed = _same_message(before, after)
    return {renamed.get(name, name): callback for name, callback in before.items()}


def _same_message(before: dict[str, Node], after: dict[str, Node]) -> dict[str, str]:
    """Return old name to new name of callbacks that keep their addresses: the name is a key of the document only."""
    free = {frozenset(callback.mapping): name for name, callback in after.items() if name not in before}
    gone = {frozenset(callback.mapping): name for name, callback in before.items() if name not in after}
    return {name: free[addresses] for addresses, name in gone.items() if addresses in free}


def _expressions(comparer: Comparer, unit: Unit, name: str, old: Node, new: Node) -> None:
    before, after = dict(old.members()), dict(new.members())
    shared = [key for key in before if key in after]
    if before.keys() != after.keys():
        shown: list[JsonValue] = [*before]
        places = Place(old), Place(new)
        unit.differences.append(
            Difference(Kind.CALLBACK, How.CHANGED, "expression", shown, [*after], Effect.REPLACES, *places, name)
        )
    if not shared and len(before) == len(after) == 1:
        _methods(comparer, unit, name, *before.values(), *after.values())
    for key in shared:
        _methods(comparer, unit, f"{name} {key}", before[key], after[key])


def _methods(comparer: Comparer, unit: Unit, name: str, old: Node, new: Node) -> None:
    base, head = comparer.base.library.follow(old), comparer.head.library.follow(new)
    after = {view.method: view for view in comparer.head.operations(head, name)}
    before = {view.method: view for view in comparer.base.operations(base, name)}
    for method, view in before.items():
        if method in after:
            named = Operation(method, name)
            comparer.operation(unit, named, view, after[method], unit.direction.turned())
        else:
            place = Place(view.node)
            shown = f"{method} {name}"
            unit.differences.append(
                Difference(Kind.CALLBACK, How.REMOVED, "", shown, None, Effect.NARROWS, place, None, shown)
            )
    for method in (m for m in after if m not in before):
        place = Place(after[method].node)
        shown = f"{method} {name}"
        unit.differences.append(
            Difference(Kind.CALLBACK, How.ADDED, "", None, shown, Effect.WIDENS, None, place, shown)
        )
