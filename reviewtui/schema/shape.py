"""A schema as a set of values: `$ref` followed, `allOf` merged, and every notation of the same thing made one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.conjuncts import FILE, NULL, Conjunct, Flat, flatten
from reviewtui.schema.equality import identity
from reviewtui.schema.forms import is_number, readable
from reviewtui.schema.ineffective import leave_out
from reviewtui.schema.simplifying import refuses_all, simplify

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.conjuncts import Union
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Node, Side

_LOWEST = frozenset({"maximum", "maxLength", "maxItems", "maxProperties", "maxContains"})
_HIGHEST = frozenset({"minimum", "minLength", "minItems", "minProperties", "minContains"})
_LISTING = frozenset({"enum", "const"})
_BOUNDS = frozenset({"maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"})


class Facet(NamedTuple):
    """A keyword's value after merging, and the node that decided it."""

    value: JsonValue
    node: Node
    key: str


class Bound(NamedTuple):
    """A limit on numbers, in one notation for `maximum`, `exclusiveMaximum: true` and `exclusiveMaximum: 5`."""

    value: float
    exclusive: bool
    node: Node
    key: str

    @property
    def shown(self) -> JsonValue:
        """The limit as a reader writes it."""
        return f"{self.value} (exclusive)" if self.exclusive else self.value


@dataclass(slots=True)
class Shape:
    """The merged view of one conjunction; `None` means that nothing is said."""

    nodes: tuple[Node, ...]
    never: bool = False
    types: frozenset[str] | None = None
    nullable: bool = True
    null_words: frozenset[str] = frozenset()
    facets: dict[str, Facet] = field(default_factory=dict)
    many: dict[str, list[Facet]] = field(default_factory=dict)
    upper: Bound | None = None
    lower: Bound | None = None
    enum: Facet | None = None
    properties: dict[str, list[Node]] = field(default_factory=dict)
    required: dict[str, Facet] = field(default_factory=dict)
    unions: tuple[Union, ...] = ()
    unresolved: tuple[str, ...] = ()
    unreadable: dict[str, Facet] = field(default_factory=dict)
    sealed: bool = False
    _listed: frozenset[Hashable] | None = None

    @property
    def node(self) -> Node:
        """The node that stands for the whole."""
        return self.nodes[0]

    @property
    def decides_on_null(self) -> bool:
        """Whether the schema says enough for null to be a question."""
        return self.types is not None or self.enum is not None or bool(self.unions)

    @property
    def doubts_null(self) -> bool:
        """Whether `nullable: true` stands with a list that has no null, which people read either way."""
        values = self.enum.value if self.enum else None
        return "nullable" in self.null_words and isinstance(values, list) and None not in values

    @property
    def closed(self) -> Facet | None:
        """The facet that forbids members which are not named, if one does."""
        for key in ("additionalProperties", "unevaluatedProperties"):
            facet = next((f for f in self.many.get(key, ()) if f.value is False), None)
            if facet:
                return facet
        return None

    def schemas(self, key: str) -> Conjunction:
        """Return the schemas that the conjuncts give under one keyword, such as `items`."""
        return tuple(f.node.at(key) for f in self.many.get(key, ()) if isinstance(f.value, dict | bool))

    def says(self, key: str) -> JsonValue:
        """Return the merged value of a keyword, None when there is none."""
        facet = self.facets.get(key)
        return facet.value if facet else None

    def lists(self, value: JsonValue) -> bool:
        """Tell whether the enumeration, which must be there, has the value."""
        if self._listed is None:
            values = self.enum.value if self.enum else None
            self._listed = frozenset(map(identity, values)) if isinstance(values, list) else frozenset()
        return identity(value) in self._listed


def shape_of(nodes: Conjunction, side: Side) -> Shape:
    """Return the merged shape of a conjunction; errors in it were noted by the side, and are read as "anything".

    The same schema is asked for by every difference that needs a witness and by every union that matches its branches.
    """
    # Made nodes stand at places where the document has another value; a shape keeps its values, so ids stay theirs.
    key = tuple([(node.path, node.pointer, id(node.value)) for node in nodes])
    known = side.shapes.get(key)
    if known is None:
        known = side.shapes[key] = _merged(nodes, side)
    return known


def _merged(nodes: Conjunction, side: Side) -> Shape:
    flat = flatten(nodes, side)
    shape = Shape(nodes, never=flat.never, unions=flat.unions, unresolved=flat.unresolved)
    for conjunct in flat.conjuncts:
        for key, value in conjunct.node.mapping.items():
            facet = Facet(value, conjunct.node, key)
            if readable(key, value):
                _take(shape, facet)
            elif value is not None:  # a key with nothing after it says nothing
                shape.unreadable.setdefault(key, facet)
    shape.types = _types(flat)
    if not _BOUNDS.isdisjoint(shape.facets):
        _take_bounds(shape, flat.conjuncts)
    if not _LISTING.isdisjoint(shape.many):
        _take_enum(shape)
    shape.nullable = _nullable(flat, side)
    shape.null_words = shape.null_words.union(*[conjunct.null_words for conjunct in flat.conjuncts])
    if shape.nullable and "nullable" not in shape.null_words:
        shape.enum = _with_null(shape.enum)
    leave_out(shape)
    simplify(shape, flat)
    return shape


def _take(shape: Shape, facet: Facet) -> None:
    key, value = facet.key, facet.value
    if key == "properties":
        holder = facet.node.at(key)
        for name, node in holder.members():
            shape.properties.setdefault(name, []).append(node)
    elif key == "required" and isinstance(value, list):
        for member in value:
            if isinstance(member, str):
                shape.required.setdefault(member, facet)
    elif key in _LOWEST or key in _HIGHEST:
        _take_limit(shape, facet)
    elif key == "type" and value == FILE:
        shape.facets.setdefault("format", Facet("binary", facet.node, key))
    elif key not in _HANDLED:
        facet = facet._replace(value=False) if key in _CLOSING and refuses_all(value) else facet
        shape.many.setdefault(key, []).append(facet)
        shape.facets.setdefault(key, facet)


_HANDLED = frozenset({"properties", "required", "allOf", "oneOf", "anyOf", "$ref", "type", "nullable"})


_CLOSING = frozenset({"additionalProperties", "unevaluatedProperties", "items", "unevaluatedItems"})


def _take_limit(shape: Shape, facet: Facet) -> None:
    known = shape.facets.get(facet.key)
    number = _number(facet.value)
    if number is None:
        return
    before = _number(known.value) if known else None
    tighter = before is None or (number < before if facet.key in _LOWEST else number > before)
    if tighter:
        shape.facets[facet.key] = facet


def _number(value: JsonValue) -> float | None:
    return value if is_number(value) else None


def _types(flat: Flat) -> frozenset[str] | None:
    merged: frozenset[str] | None = None
    for named in (*(conjunct.types for conjunct in flat.conjuncts), *flat.type_lists):
        if named is not None:
            merged = named - {NULL} if merged is None else _common(merged, named - {NULL})
    return merged


def _common(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    both = one & other
    if ("integer" in one and "number" in other) or ("number" in one and "integer" in other):
        both |= {"integer"}
    return both


def _take_bounds(shape: Shape, conjuncts: tuple[Conjunct, ...]) -> None:
    uppers = [b for c in conjuncts for b in _bounds(c.node, "maximum", "exclusiveMaximum")]
    lowers = [b for c in conjuncts for b in _bounds(c.node, "minimum", "exclusiveMinimum")]
    if shape.types == frozenset({"integer"}):  # there, "over 5" and "from 6" are the same set
        uppers, lowers = [_whole(b, -1) for b in uppers], [_whole(b, 1) for b in lowers]
    shape.upper = min(uppers, key=lambda b: (b.value, not b.exclusive), default=None)
    shape.lower = max(lowers, key=lambda b: (b.value, b.exclusive), default=None)


def _bounds(node: Node, plain: str, exclusive: str) -> Iterator[Bound]:
    limit, strict = _number(node.mapping.get(plain)), node.mapping.get(exclusive)
    if limit is not None:
        yield Bound(limit, strict is True, node, plain)
    if (apart := _number(strict)) is not None:
        yield Bound(apart, exclusive=True, node=node, key=exclusive)


def _whole(bound: Bound, step: int) -> Bound:
    if bound.exclusive and isinstance(bound.value, int):
        return Bound(bound.value + step, exclusive=False, node=bound.node, key=bound.key)
    return bound


def _take_enum(shape: Shape) -> None:
    lists = [f for f in shape.many.get("enum", ()) if isinstance(f.value, list)]
    constants = [Facet([f.value], f.node, "const") for f in shape.many.get("const", ())]
    found = constants + lists
    if found:
        first = found[0]
        values = first.value if isinstance(first.value, list) else []
        for other in found[1:]:
            allowed = other.value if isinstance(other.value, list) else []
            values = [v for v in values if any(v == a and isinstance(v, bool) == isinstance(a, bool) for a in allowed)]
        shape.enum = Facet(values, first.node, first.key)


def _with_null(enum: Facet | None) -> Facet | None:
    """Return the list with null in it: a branch beside the list allows it, which is another notation for that."""
    if enum is None or not isinstance(enum.value, list) or None in enum.value:
        return enum
    return Facet([*enum.value, None], enum.node, enum.key)


def _nullable(flat: Flat, side: Side, seen: set[tuple[str, str]] | None = None) -> bool:
    """Return whether null is a value; `nullable: true` speaks for all that stands below it, as people mean it."""
    depths = [c.depth - (c.types is None) for c in flat.conjuncts if c.says_nullable]  # alone, it means its neighbors
    if depths:
        return not any(c.refuses_null and c.depth <= min(depths) for c in flat.conjuncts)
    if any(c.refuses_null or c.lists_without_null for c in flat.conjuncts):
        return False
    if any(NULL not in types for types in flat.type_lists):
        return False
    seen = set() if seen is None else seen
    return all(union.with_null or any(_admits_null(b, side, seen) for b in union.branches) for union in flat.unions)


def _admits_null(branch: Node, side: Side, seen: set[tuple[str, str]]) -> bool:
    """Tell whether a branch admits null; one that leads back to itself adds nothing."""
    if branch.address in seen:
        return False
    seen.add(branch.address)
    flat = flatten((branch,), side)
    return not flat.never and _nullable(flat, side, seen)
