"""What design rules know of values: why a schema refuses one, where that is proven without running anything.

Formats are not asserted, and regular expressions of a description are not run. What takes a solver is let pass, and so
is what takes more looks than any real example does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rules.lint.composition import follow, parts
from reviewtui.rules.lint.demands import Demands, plain_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import ApiElement
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_DEEPEST = 60
_MARKING = frozenset({"readOnly", "writeOnly", "allOf"})
_MOST_LOOKS = 30_000
_MOST_LOOKS_OF_ALL = 2_000_000


class Refusal(NamedTuple):
    """The first place in a value that cannot stand, the keyword that says so, and what it wants.

    `alternatives` tells among how many the one was chosen that comes nearest.
    """

    steps: tuple[str | int, ...]
    keyword: str
    wanted: JsonValue
    value: JsonValue
    alternatives: int = 0

    @property
    def of_spelling(self) -> bool:
        """Whether a plain value is refused for its type only, which says nothing where all is sent as text."""
        plain = isinstance(self.value, str | int | float)
        return plain and self.keyword in {"type", "oneOf", "anyOf"}

    def under(self, step: str | int) -> Refusal:
        """Return the same as seen from one step further out."""
        return self._replace(steps=(step, *self.steps))


class Level(NamedTuple):
    """What all schemas share that are held against the same value: the outermost one, and how deep it stands."""

    outermost: Node
    depth: int


class Refusals:
    """Looks for what schemas of one description have against values; each schema is read once."""

    def __init__(self, api: ApiElement) -> None:
        """Start with no schema read."""
        self._side = api.side
        self._marked = {one.name for one in api.properties if not _MARKING.isdisjoint(one.value)}
        self._read: dict[int, Demands] = {}
        self._plain: dict[str, Demands] = {}
        self._marks: frozenset[str] = frozenset()
        self._left = 0
        self._left_of_all = _MOST_LOOKS_OF_ALL

    def find(self, schema: Node, value: JsonValue, marks: frozenset[str]) -> Refusal | None:
        """Return what a schema has against a value; members with one of the `marks` (`readOnly`) may be missing."""
        self._marks = marks
        granted = self._left = min(_MOST_LOOKS, self._left_of_all)
        found = self._find(schema, value, Level(schema, 0))
        self._left_of_all -= granted - self._left
        return found

    def _find(self, schema: Node, value: JsonValue, level: Level) -> Refusal | None:
        if schema.value is False:
            return Refusal((), "false", None, value)
        if self._left <= 0 or level.depth > _DEEPEST or not isinstance(schema.value, dict):
            return None
        self._left -= 1
        demands = self._read.get(id(schema.value)) or self._demands(schema)
        if not demands.takes(value):
            return Refusal((), "type", list(demands.types), value)
        if demands.only_types or (value is None and demands.nullable):
            return None
        missed = demands.missed(value)
        if missed is not None:
            return Refusal((), missed.keyword, missed.wanted, value)
        return self._within(demands, value, level) or self._beside(demands, value, level)

    def _demands(self, schema: Node) -> Demands:
        """Read a schema; most only name a type, and share what is known of that."""
        if schema.has("$ref") and not self._side.ref_siblings_count:
            # Before 3.1 a reference stands alone; one that leads nowhere demands nothing.
            target = follow(schema, self._side)
            demands = Demands(target._replace(value={}), ()) if target.has("$ref") else self._demands(target)
        else:
            plain = plain_type(schema.mapping)
            demands = self._plain[plain] if plain in self._plain else self._read_whole(schema)
            if plain:
                self._plain[plain] = demands
        self._read[id(schema.value)] = demands
        return demands

    def _read_whole(self, schema: Node) -> Demands:
        target = self._side.resolve(schema) if schema.has("$ref") else None
        return Demands(schema, () if target is None else (target,))

    def _within(self, demands: Demands, value: JsonValue, level: Level) -> Refusal | None:
        """Look into the members of an object, or the items of a list."""
        if isinstance(value, dict):
            return self._object(demands, value, level)
        if not isinstance(value, list) or demands.items is None:
            return None
        inner = Level(demands.items, level.depth + 1)
        found = ((index, self._find(demands.items, item, inner)) for index, item in enumerate(value))
        return next((refusal.under(index) for index, refusal in found if refusal), None)

    def _object(self, demands: Demands, value: dict[str, JsonValue], level: Level) -> Refusal | None:
        for name in demands.required:
            if name not in value and not self._may_miss(level.outermost, name):
                return Refusal((), "required", name, value)
        for name, member in value.items():
            schema = demands.member(name)
            if schema is None:
                continue
            if schema.value is False:
                return Refusal((name,), "additionalProperties", name, member)
            refusal = self._find(schema, member, Level(schema, level.depth + 1))
            if refusal:
                return refusal.under(name)
        return None

    def _beside(self, demands: Demands, value: JsonValue, level: Level) -> Refusal | None:
        """Ask the schemas that hold for the same value."""
        deeper = Level(level.outermost, level.depth + 1)
        for part in demands.parts:
            refusal = self._find(part, value, deeper)
            if refusal:
                return refusal
        for keyword, branches in demands.unions:
            refusals = [self._find(branch, value, deeper) for branch in branches]
            told = [refusal for refusal in refusals if refusal]
            if told and len(told) == len(refusals):
                return _nearest(told, keyword, value)
        return None

    def _may_miss(self, outermost: Node, name: str) -> bool:
        """Tell whether a required member is not needed in this direction; any part of the whole may say so."""
        return name in self._marked and any(
            inner.mapping.get(mark) is True
            for member in self._written(outermost, name)
            for inner in (member, *parts(member, self._side))
            for mark in self._marks
        )

    def _written(self, schema: Node, name: str) -> Iterator[Node]:
        """Yield a member as all parts and alternatives of an object describe it."""
        waiting, seen = [schema], set[tuple[str, str]]()
        while waiting:
            for part in parts(waiting.pop(), self._side):
                if part.address in seen:
                    continue
                seen.add(part.address)
                if name in part.at("properties").mapping:
                    yield part.at("properties").at(name)
                waiting += [branch for key in ("oneOf", "anyOf") for branch in part.at(key).elements()]


def _nearest(refusals: list[Refusal], keyword: str, value: JsonValue) -> Refusal:
    """Return the refusal of the alternative that goes furthest along with the value, if one goes further than all."""
    first, *others = sorted(refusals, key=lambda refusal: -len(refusal.steps))
    if not others:
        return first
    if len(first.steps) > len(others[0].steps):
        return first._replace(alternatives=len(refusals))
    return Refusal((), keyword, len(refusals), value)
