"""What one schema demands of a value by itself, read once so that thousands of values can be held against it."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, NamedTuple

from reviewtui.formats.schema_elements import types_of
from reviewtui.schema.equality import canonical, equal
from reviewtui.schema.forms import is_number
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.model import JsonValue

_CLASSES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_TEXT, _NUMBER, _LIST, _OBJECT = (str,), (int, float), (list,), (dict,)


def _as_long(value: Any, least: Any) -> bool:  # noqa: ANN401 - the table below says for which values it is asked
    return bool(len(value) >= least)


def _as_short(value: Any, most: Any) -> bool:  # noqa: ANN401 - the same
    return bool(len(value) <= most)


_LIMITS: dict[str, tuple[tuple[type, ...], Callable[[Any, Any], bool]]] = {
    "minLength": (_TEXT, _as_long),
    "maxLength": (_TEXT, _as_short),
    "minItems": (_LIST, _as_long),
    "maxItems": (_LIST, _as_short),
    "minProperties": (_OBJECT, _as_long),
    "maxProperties": (_OBJECT, _as_short),
    "minimum": (_NUMBER, operator.ge),
    "maximum": (_NUMBER, operator.le),
    "exclusiveMinimum": (_NUMBER, operator.gt),
    "exclusiveMaximum": (_NUMBER, operator.lt),
}
_INCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_SAYING_OTHERWISE = frozenset({"$ref", "nullable", "x-nullable"})
_SAYING_MORE = frozenset(
    {*_LIMITS, "enum", "const", "uniqueItems", "required", "properties", "additionalProperties", "items", "allOf",
     "oneOf", "anyOf"}
)  # fmt: skip


_NO_PROPERTIES = Node("", "", None)


def plain_type(value: dict[str, JsonValue]) -> str:
    """Return the type that is all that a schema says of values; empty where it says more, or nothing."""
    named = value.get("type")
    plain = isinstance(named, str) and _SAYING_MORE.isdisjoint(value) and _SAYING_OTHERWISE.isdisjoint(value)
    return str(named) if plain else ""


class Demand(NamedTuple):
    """A keyword with what it wants."""

    keyword: str
    wanted: JsonValue


class Demands:
    """The demands of a schema, with those of the schema it refers to among its `parts`."""

    __slots__ = (
        "_classes", "_compound", "_limits", "_listed", "_members", "_properties", "_scalars", "_unique", "extra",
        "items", "nullable", "only_types", "parts", "required", "types", "unions",
    )  # fmt: skip

    def __init__(self, schema: Node, parts: tuple[Node, ...]) -> None:
        """Read a schema; `parts` hold beside it."""
        value = schema.mapping
        self.types, self._classes = _classes(value)
        # People who write this mean that null is fine, whatever list stands beside it.
        self.nullable = value.get("nullable") is True or value.get("x-nullable") is True
        self.only_types = not parts and _SAYING_MORE.isdisjoint(value)
        self.parts = parts
        self.required: tuple[str, ...] = ()
        self._members: dict[str, Node | None] = {}
        self._properties = _NO_PROPERTIES
        self.extra: Node | None = None
        self.items: Node | None = None
        self.unions: tuple[tuple[str, tuple[Node, ...]], ...] = ()
        self._limits: dict[type, list[tuple[Demand, Callable[[Any, Any], bool]]]] = {}
        self._listed: Demand | None = None
        self._unique = False
        if not self.only_types:
            self._read(schema, value)

    def _read(self, schema: Node, value: dict[str, JsonValue]) -> None:
        if "allOf" in value:
            self.parts += tuple(schema.at("allOf").elements())
        self.unions = tuple((key, tuple(schema.at(key).elements())) for key in ("oneOf", "anyOf") if key in value)
        self._listed = _listed(value)
        listed = _values(self._listed)
        self._compound = [one for one in listed if isinstance(one, dict | list)]
        self._scalars = frozenset((one, isinstance(one, bool)) for one in listed if not isinstance(one, dict | list))
        self._unique = value.get("uniqueItems") is True
        self._limits = _limits(value)
        names = value.get("required")
        self.required = tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()
        if "properties" in value:
            self._properties = schema.at("properties")
        if "additionalProperties" in value and "patternProperties" not in value:
            self.extra = schema.at("additionalProperties")
        if isinstance(value.get("items"), dict) and "prefixItems" not in value:
            self.items = schema.at("items")

    def takes(self, value: JsonValue) -> bool:
        """Return whether the schema allows the type of a value."""
        classes = self._classes
        if classes is None or type(value) in classes:
            return True
        return type(value) is float and int in classes and value.is_integer()

    def member(self, name: str) -> Node | None:
        """Return the schema of a member, that of all further ones where it is not named; None where nothing is said."""
        if name not in self._members:
            known = self._properties
            self._members[name] = known.at(name) if known.has(name) else self.extra
        return self._members[name]

    def missed(self, value: JsonValue) -> Demand | None:
        """Return the first demand on the value as a whole, beside its type, that it does not meet."""
        for demand, meets in self._limits.get(type(value), ()):
            if not meets(value, demand.wanted):
                return demand
        if self._unique and isinstance(value, list) and len({canonical(one) for one in value}) < len(value):
            return Demand("uniqueItems", True)  # noqa: FBT003 - what the keyword is written with
        return None if self._listed is None or self._lists(value) else self._listed

    def _lists(self, value: JsonValue) -> bool:
        if isinstance(value, dict | list):
            return any(equal(one, value) for one in self._compound)
        return (value, isinstance(value, bool)) in self._scalars


def _classes(value: dict[str, JsonValue]) -> tuple[tuple[str, ...], frozenset[type] | None]:
    """Return the types that are allowed, by name and as Python has them (None: any)."""
    types, nullable = types_of(value)
    if "type" not in value or not types or not all(name in _CLASSES for name in types):
        only_null = value.get("type") in ("null", ["null"])
        return ("null",) if only_null else types, frozenset(_CLASSES["null"]) if only_null else None
    names = (*types, "null") if nullable else types
    return names, frozenset(one for name in names for one in _CLASSES[name])


def _listed(value: dict[str, JsonValue]) -> Demand | None:
    if isinstance(value.get("enum"), list):
        return Demand("enum", value["enum"])
    return Demand("const", value["const"]) if "const" in value else None


def _values(listed: Demand | None) -> list[JsonValue]:
    if listed is None:
        return []
    return listed.wanted if isinstance(listed.wanted, list) and listed.keyword == "enum" else [listed.wanted]


def _limits(value: dict[str, JsonValue]) -> dict[type, list[tuple[Demand, Callable[[Any, Any], bool]]]]:
    found: dict[type, list[tuple[Demand, Callable[[Any, Any], bool]]]] = {}
    for keyword in value.keys() & _LIMITS.keys():
        limit = value[keyword]
        # Before 3.1 `exclusiveMinimum: true` sharpens the `minimum` beside it.
        if limit is True and keyword in _INCLUSIVE:
            limit = value.get(_INCLUSIVE[keyword])
        classes, meets = _LIMITS[keyword]
        for one in classes if is_number(limit) else ():
            found.setdefault(one, []).append((Demand(keyword, limit), meets))
    return found
