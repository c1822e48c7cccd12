"""Comparing parameters: matched by place and name, path parameters by their position in the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.http import variables
from reviewtui.formats.openapi.endpoints import lifecycle, removal_fact
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Manner, Place
from reviewtui.schema.opaque import deprecation_fact
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView, ParameterView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node, Side

_RESERVED = frozenset({"accept", "content-type", "authorization"})  # OpenAPI: "shall be ignored" as header parameters


def compare_parameters(comparer: Comparer, unit: Unit, old: OperationView, new: OperationView) -> None:
    """Compare the effective parameters of two operations."""
    before = [p for p in comparer.base.parameters(old) if not _ignored(p)]
    after = [p for p in comparer.head.parameters(new) if not _ignored(p)]
    twins = twins_of(before, after, old.path, new.path)
    dead = _dead(comparer.base, old), _dead(comparer.head, new)
    all_known = dead[0].keys() == dead[1].keys()
    if not all_known:
        unit.differences.append(_unknown(old, new, *dead))
    for p in before:
        twin = twins.get(id(p))
        if twin is None:
            unit.differences += (_removed(p),) if all_known else ()
        else:
            unit.differences += _place(p, twin)
            comparer.element(unit, "parameter", p.node, twin.node, unit.direction)
    taken = {id(p) for p in twins.values()}
    unit.differences += [_added(p) for p in after if all_known and id(p) not in taken]
    unit.differences += _order(old, new, before, after)


def _dead(side: Reader, operation: OperationView) -> dict[str, Node]:
    """Return the parameters of which nobody knows what they are, by the references that lead nowhere."""
    named = (*operation.item.at("parameters").elements(), *operation.node.at("parameters").elements())
    lost = (node for node in named if node.has("$ref") and side.library.resolve(node) is None)
    return {str(node.mapping["$ref"]): node for node in lost}


def _unknown(old: OperationView, new: OperationView, before: dict[str, Node], after: dict[str, Node]) -> Difference:
    """Return that parameters went or came of which nobody knows what they are."""
    ours, theirs = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    base = Place(before[ours[0]] if ours else old.node, "$ref" if ours else "parameters")
    head = Place(after[theirs[0]] if theirs else new.node, "$ref" if theirs else "parameters")
    shown: tuple[list[JsonValue], list[JsonValue]] = [*ours], [*theirs]
    return Difference(
        Kind.SCHEMA, How.CHANGED, "keyword", shown[0] or None, shown[1] or None, Effect.UNKNOWN, base, head
    )


def _order(
    old: OperationView, new: OperationView, before: list[ParameterView], after: list[ParameterView]
) -> Iterator[Difference]:
    """Compare the order of what both sides have: it is not on the wire, and generated code may count by it."""
    kept = {p.identity for p in before} & {p.identity for p in after}
    orders = [[p.identity for p in side if p.identity in kept] for side in (before, after)]
    if orders[0] != orders[1]:
        ours, theirs = (_names(order) for order in orders)
        places = Place(old.node, "parameters"), Place(new.node, "parameters")
        named = f"{old.method} {old.path}"
        yield Difference(Kind.OPERATION, How.CHANGED, "parameter-order", ours, theirs, Effect.ANNOTATES, *places, named)


def _names(order: list[tuple[str, str]]) -> JsonValue:
    return [name for _, name in order]


def _ignored(view: ParameterView) -> bool:
    return view.where == "header" and view.name.lower() in _RESERVED


def twins_of(before: list[ParameterView], after: list[ParameterView], old: str, new: str) -> dict[int, ParameterView]:
    """Return the twin of each parameter by its id: by position in the path, by place and name, or where it moved to."""
    twins = _by_position(before, after, old, new)
    known = {p.identity: p for p in after if p.where != "path"}
    twins.update({id(p): known[p.identity] for p in before if p.identity in known})
    for p in before:
        twin = twins.get(id(p)) or _moved(p, after, twins)
        if twin is not None:
            twins[id(p)] = twin
    return twins


def _by_position(
    before: list[ParameterView], after: list[ParameterView], old: str, new: str
) -> dict[int, ParameterView]:
    ours = {p.name: p for p in before if p.where == "path"}
    theirs = {p.name: p for p in after if p.where == "path"}
    pairs = zip(variables(old), variables(new), strict=False)
    found = {id(ours[one]): theirs[other] for one, other in pairs if one in ours and other in theirs}
    taken = {id(p) for p in found.values()}
    for name, view in ours.items():  # declared, though the template has no such variable
        if id(view) not in found and name in theirs and id(theirs[name]) not in taken:
            found[id(view)] = theirs[name]
    return found


def _moved(view: ParameterView, after: list[ParameterView], twins: dict[int, ParameterView]) -> ParameterView | None:
    """Find the same name in another place, or in another case."""
    taken = {id(p) for p in twins.values()}
    free = [p for p in after if id(p) not in taken and "path" not in {p.where, view.where}]
    same = next((p for p in free if p.name == view.name and p.where != view.where), None)
    return same or next((p for p in free if p.name.lower() == view.name.lower() and p.where == view.where), None)


def _place(old: ParameterView, new: ParameterView) -> Iterator[Difference]:
    if old.where != new.where:
        yield _fact(old, new, "in", old.where, new.where, Effect.REPLACES)
    elif old.where != "path" and old.name != new.name:
        effect = Effect.ANNOTATES if old.where == "header" else Effect.REPLACES
        yield _fact(old, new, "name-case", old.name, new.name, effect, "name")


def _summary(view: ParameterView) -> JsonValue:
    known: dict[str, JsonValue] = {"name": view.name, "in": view.where, "required": view.required}
    if view.schema is not None and view.schema.has("default"):
        known["default"] = view.schema.mapping["default"]
    said = {
        "sunset": _text(view.node.mapping.get("x-sunset")),
        "stability": _text(view.node.mapping.get("x-stability-level")),
    }
    return {**known, **{key: value for key, value in said.items() if value is not None}}


def _removed(view: ParameterView) -> Difference:
    fact = "path" if view.where == "path" else removal_fact(lifecycle(view.node))
    effect = Effect.ANNOTATES if view.where == "path" else Effect.UNKNOWN
    place = Place(view.node)
    return Difference(Kind.PARAMETER, How.REMOVED, fact, _summary(view), None, effect, place, None, view.name)


def _added(view: ParameterView) -> Difference:
    fact = "path" if view.where == "path" else "required" if view.required else "optional"
    effect = Effect.NARROWS if view.required else Effect.WIDENS
    if view.where == "path":  # the path has the same shape as before: this says more about what was there
        effect = Effect.ANNOTATES
    place = Place(view.node)
    return Difference(Kind.PARAMETER, How.ADDED, fact, None, _summary(view), effect, None, place, view.name)


def _fact(  # noqa: PLR0913, PLR0917 - the parts of one difference, each of another type
    old: ParameterView, new: ParameterView, fact: str, before: JsonValue, after: JsonValue, effect: Effect,
    key: str = "",
) -> Difference:  # fmt: skip
    places = Place(old.node, key or fact), Place(new.node, key or fact)
    return Difference(Kind.PARAMETER, How.CHANGED, fact, before, after, effect, *places, new.name)


def compare_parameter(comparer: Comparer, unit: Unit, old: ParameterView, new: ParameterView) -> None:
    """Compare one parameter with its twin."""
    unit.differences += _facts(old, new)
    types = _types(old, comparer.base.library), _types(new, comparer.head.library)
    unit.differences += _written(old, new, [known for known in types if known is not None])
    shown = [view.content[0].name if view.content else "schema" for view in (old, new)]
    if shown[0] != shown[1]:
        unit.differences.append(_fact(old, new, "content", shown[0], shown[1], Effect.REPLACES))
        return
    before, after = _schema(old), _schema(new)
    if before is None or after is None:
        return
    if _became_list(old, new, comparer.base.library, comparer.head.library):
        unit.differences.append(_list_of_one(comparer, before, after))
        after = comparer.head.library.follow(after).at("items")
    manner = Manner(text=not old.content, given=old.required and new.required)
    comparer.schema(unit, (before,), (after,), unit.direction, manner)


def _list_of_one(comparer: Comparer, before: Node, after: Node) -> Difference:
    named = sorted(shape_of((before,), comparer.base.library).types or ())
    places = Place(before, "type"), Place(after, "type")
    return Difference(Kind.SCHEMA, How.CHANGED, "type", [*named], ["array"], Effect.ANNOTATES, *places)


def _became_list(old: ParameterView, new: ParameterView, base: Side, head: Side) -> bool:
    """Tell whether one value became a list that one value is a list of: `a=1` in the exploded form style."""
    if not (new.style == "form" and new.explode and old.schema is not None and new.schema is not None):
        return False
    before, after = shape_of((old.schema,), base), shape_of((new.schema,), head)
    single = before.types is not None and "array" not in before.types
    least, most = after.says("minItems"), after.says("maxItems")
    one_is_enough = (least is None or least in {0, 1}) and most != 0
    return single and after.types == frozenset({"array"}) and bool(after.schemas("items")) and one_is_enough


def _facts(old: ParameterView, new: ParameterView) -> Iterator[Difference]:
    if old.required != new.required:
        effect = Effect.NARROWS if new.required else Effect.WIDENS
        yield _fact(old, new, "required", old.required, new.required, effect)
    before, after = (view.node.mapping.get("allowEmptyValue") is True for view in (old, new))
    if before != after:
        yield _fact(old, new, "allowEmptyValue", before, after, Effect.WIDENS if after else Effect.NARROWS)
    for key, fact in (("deprecated", "deprecated"), ("x-sunset", "sunset"), ("x-stability-level", "stability")):
        first, second = old.node.mapping.get(key), new.node.mapping.get(key)
        shown = (first is True, second is True) if key == "deprecated" else (_text(first), _text(second))
        if shown[0] != shown[1]:
            sunset = new.node.mapping.get("x-sunset")
            said = deprecation_fact(second, sunset) if key == "deprecated" else fact
            yield _fact(old, new, said, shown[0], shown[1], Effect.ANNOTATES, key)
            if key == "deprecated" and second is True and new.required and new.where != "path":
                yield _fact(old, new, "deprecated-while-required", shown[0], shown[1], Effect.ANNOTATES, key)


def _text(value: JsonValue) -> JsonValue:
    return text_value(value) or None


def _schema(view: ParameterView) -> Node | None:
    return view.content[0].schema if view.content else view.schema


def _types(view: ParameterView, side: Side) -> frozenset[str] | None:
    """Return what a parameter may be; anything, where nothing is said."""
    if view.schema is None:
        return None
    return shape_of((view.schema,), side).types or _EVERY_TYPE


_SINGLE = frozenset({"string", "number", "integer", "boolean"})
_EVERY_TYPE = _SINGLE | {"array", "object", "null"}
_HARMLESS = frozenset({"number", "integer", "boolean"})  # their text has no reserved characters


def _written(old: ParameterView, new: ParameterView, types: list[frozenset[str]]) -> Iterator[Difference]:
    """Compare how a value becomes text, as far as it shows in values of these types."""
    either = frozenset[str]().union(*types) if types else _EVERY_TYPE
    if old.style != new.style and (not either <= _SINGLE or {old.style, new.style} - {"form", "simple"}):
        yield _fact(old, new, "style", old.style, new.style, Effect.REPLACES)
    elif old.style == new.style and old.explode != new.explode and not any(t <= _alike(old.style) for t in types):
        yield _fact(old, new, "explode", old.explode, new.explode, Effect.REPLACES)
    before, after = (view.node.mapping.get("allowReserved") is True for view in (old, new))
    if before != after and not either <= _HARMLESS:
        yield _fact(old, new, "allowReserved", before, after, Effect.WIDENS if after else Effect.NARROWS)


def _alike(style: str) -> frozenset[str]:
    """Return the types that a style writes alike whether they are exploded or not."""
    if style == "deepObject":
        return _EVERY_TYPE  # it is written in one way only
    return _SINGLE | {"array"} if style == "simple" else _SINGLE
