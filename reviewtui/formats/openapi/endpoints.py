"""Matching paths by shape and operations by method: which endpoints came, went, or stayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.http import shape
from reviewtui.formats.openapi.shadows import collisions, shadows
from reviewtui.model import Direction, Effect, How, Kind, Operation
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

UNSTABLE = frozenset({"draft", "alpha"})


def match_paths(old: dict[str, Node], new: dict[str, Node]) -> list[tuple[str | None, str | None]]:
    """Pair path templates: by text, then by shape in document order; base order first, then what is new."""
    twins = {path: path for path in old if path in new}
    free: dict[str, list[str]] = {}
    for path in new:
        if path not in twins:
            free.setdefault(shape(path), []).append(path)
    for path in old:
        if path not in twins and free.get(shape(path)):
            twins[path] = free[shape(path)].pop(0)
    taken = set(twins.values())
    return [*((path, twins.get(path)) for path in old), *((None, path) for path in new if path not in taken)]


def compare_items(key: str, comparer: Comparer, document: Unit) -> None:
    """Compare all paths, or all webhooks (where the API is the one that calls)."""
    hooks = key == "webhooks"
    items(comparer, document, comparer.base.items(key), comparer.head.items(key), Kind.WEBHOOK if hooks else Kind.PATH)


def items(comparer: Comparer, document: Unit, old: dict[str, Node], new: dict[str, Node], kind: Kind) -> None:
    """Compare two mappings of path items."""
    twins = match_paths(old, new)
    if kind is Kind.PATH:
        added = [after for before, after in twins if before is None and after is not None]
        document.differences += shadows(old, new, added)
        document.differences += collisions(new, added)
    for before, after in twins:
        if before is None and after is not None:
            _whole(comparer, new[after], after, How.ADDED, kind)
        elif after is None and before is not None:
            _whole(comparer, old[before], before, How.REMOVED, kind)
        elif before is not None and after is not None and old[before].has("$ref") == new[after].has("$ref"):
            if before != after:  # else what it refers to is not there, which is an error of that side
                document.differences.append(_renamed(old[before], new[after], before, after))
            _methods(comparer, (old[before], before), (new[after], after), kind)


def _renamed(old: Node, new: Node, before: str, after: str) -> Difference:
    places = Place(old), Place(new)
    return Difference(Kind.PATH, How.CHANGED, "renamed-parameter", before, after, Effect.ANNOTATES, *places, before)


def _whole(comparer: Comparer, item: Node, path: str, how: How, kind: Kind) -> None:
    added = how is How.ADDED
    reader = comparer.head if added else comparer.base
    views = list(reader.operations(item, path))
    if not views:
        return
    states = [lifecycle(view.node) for view in views]
    facts = {"" if added else removal_fact(state) for state in states}
    if len(facts) > 1 or len({state["stability"] in UNSTABLE for state in states}) > 1:
        # The operations of the path were announced to end differently, or promised to stay and promised nothing.
        for view in views:
            _single(comparer, view, how, kind)
        return
    sunsets = sorted(str(state["sunset"]) for state in states if state.get("sunset"))
    value: JsonValue = {
        "deprecated": all(state["deprecated"] for state in states),
        "sunset": sunsets[-1] if sunsets else None,
        "operations": [*sorted(view.method for view in views)],  # part of the fingerprint: no matter of key order
    }
    effect = Effect.WIDENS if added else Effect.NARROWS
    place = Place(item)
    difference = (
        Difference(kind, how, "", None, value, effect, None, place, path)
        if added
        else Difference(kind, how, next(iter(facts)), value, None, effect, place, None, path)
    )
    bits = 0
    for view in views:
        named = operation_name(view.method, path, kind)
        unit = comparer.graph.root("gone", named, view, view, Direction.NONE)
        bits |= unit.reached_by
    holder = comparer.graph.unit("endpoint", (how, item.address), item, item, Direction.NONE)
    holder.reached_by = bits
    holder.differences.append(difference)


def operation_name(method: str, path: str, kind: Kind) -> Operation:
    """Return how an operation is called; a webhook has a name where others have a path."""
    return Operation(method, f"webhook:{path}" if kind is Kind.WEBHOOK else path)


def lifecycle(node: Node) -> dict[str, JsonValue]:
    """Return what an operation says about its end."""
    value = node.mapping
    return {
        "deprecated": value.get("deprecated") is True,
        "sunset": text_value(value.get("x-sunset")) or None,
        "stability": text_value(value.get("x-stability-level")) or None,
        "operationId": text_value(value.get("operationId")) or None,
    }


def removal_fact(state: dict[str, JsonValue]) -> str:
    """Return how a removal was announced: not, by deprecation, or with a date."""
    if not state["deprecated"]:
        return ""
    return "sunset" if state.get("sunset") else "deprecated"


def _methods(comparer: Comparer, old: tuple[Node, str], new: tuple[Node, str], kind: Kind) -> None:
    before = {view.method: view for view in comparer.base.operations(*old)}
    after = {view.method: view for view in comparer.head.operations(*new)}
    turned = Direction.RESPONSE if kind is Kind.WEBHOOK else Direction.REQUEST
    for method, view in before.items():
        if method in after:
            named = operation_name(method, after[method].path, kind)
            comparer.operation(None, named, view, after[method], turned)
        else:
            _single(comparer, view, How.REMOVED, kind)
    for method, view in after.items():
        if method not in before:
            _single(comparer, view, How.ADDED, kind)


def _single(comparer: Comparer, view: OperationView, how: How, kind: Kind) -> None:
    named = operation_name(view.method, view.path, kind)
    unit = comparer.graph.root("gone", named, view, view, Direction.NONE)
    state: JsonValue = lifecycle(view.node)
    place = Place(view.node)
    kind = Kind.WEBHOOK if kind is Kind.WEBHOOK else Kind.OPERATION
    if how is How.ADDED:
        difference = Difference(kind, how, "", None, state, Effect.WIDENS, None, place, str(named))
    else:
        fact = removal_fact(lifecycle(view.node))
        difference = Difference(kind, how, fact, state, None, Effect.NARROWS, place, None, str(named))
    unit.differences.append(difference)
