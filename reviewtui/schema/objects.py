"""Questions about the members of an object: which there are, which must be there, which others may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.difference import Difference, Pair, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.opaque import Probe
    from reviewtui.schema.shape import Facet, Shape

HIDDEN_BY = {Direction.REQUEST: "readOnly", Direction.RESPONSE: "writeOnly"}
_MOST_SAID = 32
_LEADING_ON = frozenset({"$ref", "allOf", "oneOf", "anyOf", "not"})
_MARKS = frozenset({*HIDDEN_BY.values(), "deprecated", "default"})
_UNSEEN = {Direction.REQUEST: "read-only", Direction.RESPONSE: "write-only"}


class Members:
    """The members of one object on one side, seen in one direction."""

    def __init__(self, shape: Shape, side: Side, direction: Direction) -> None:
        """Keep what the questions need."""
        self.shape = shape
        self.side = side
        self.direction = direction
        self._words: dict[str, list[dict[str, JsonValue]]] = {}

    def flag(self, name: str, key: str) -> JsonValue:
        """Return a keyword of a member's schema, looked up through bare references."""
        return next((value for said in self._said(name) if (value := said.get(key)) is not None), None)

    def _said(self, name: str) -> list[dict[str, JsonValue]]:
        """Return all that is said of a member: where it stands, where that leads, and in its `allOf`; found once."""
        known = self._words.get(name)
        if known is None:
            known = self._words[name] = []
            waiting = [*self.shape.properties.get(name, ())]
            if all(_LEADING_ON.isdisjoint(node.mapping) for node in waiting):
                known += [node.mapping for node in waiting[:_MOST_SAID]]
                return known
            while waiting and len(known) < _MOST_SAID:
                node = waiting.pop(0)
                target = canonical_node(node, self.side)
                known += [node.mapping] if target is node else [node.mapping, target.mapping]
                waiting += target.at("allOf").elements() if target.has("allOf") else ()
        return known

    def marked(self, name: str) -> bool:
        """Tell whether something is said of a member itself, beside the values that it may have."""
        return not all(_MARKS.isdisjoint(said) for said in self._said(name))

    def hidden(self, name: str) -> bool:
        """Tell whether the member takes no part in this direction."""
        key = HIDDEN_BY.get(self.direction)
        return key is not None and self.flag(name, key) is True

    def required(self, name: str) -> bool:
        """Tell whether a value in this direction must have the member."""
        return name in self.shape.required and not self.hidden(name)

    def node(self, name: str) -> Node:
        """Return the first schema of the member."""
        return self.shape.properties[name][0]

    def summary(self, name: str) -> JsonValue:
        """Return what a rule needs to know about a member that came or went."""
        known: dict[str, JsonValue] = {"required": self.required(name)}
        for key in ("default", "type", "deprecated", "x-sunset", "x-stability-level"):
            if (value := self.flag(name, key)) is not None:
                known[key.removeprefix("x-")] = value
        return known


def members(old: Members, new: Members, probe: Probe) -> Iterator[Difference | Pair]:
    """Compare the named members: added, removed, kept."""
    before, after = old.shape.properties, new.shape.properties
    for name in before:
        if name not in after:
            yield _removed(name, old, new)
            if (rest := _schema_of_rest(new.shape)) and not old.hidden(name):
                yield Pair(tuple(before[name]), rest)
    for name in after:
        if name in before:
            yield from _kept(name, old, new, probe)
        else:
            yield _added(name, old, new)
            if (rest := _schema_of_rest(old.shape)) and not new.hidden(name):
                yield Pair(rest, tuple(after[name]))
    yield from _unnamed_requirements(old, new)


def _schema_of_rest(shape: Shape) -> Conjunction:
    """Return what is said of members without a name of their own, nothing when they are free or refused."""
    key = "additionalProperties"
    if shape.many.get("patternProperties"):
        return ()
    return shape.schemas(key) if _rank(shape, key) == _SCHEMA else ()


def _removed(name: str, old: Members, new: Members) -> Difference:
    fact, effect = ("required" if old.required(name) else "optional"), Effect.WIDENS
    if old.hidden(name):
        fact, effect = _UNSEEN[old.direction], Effect.ANNOTATES
    elif old.direction is Direction.REQUEST and new.shape.closed and not new.shape.many.get("patternProperties"):
        fact, effect = "closed", Effect.NARROWS
    elif old.flag(name, "deprecated") is True:
        fact = "sunset" if old.flag(name, "x-sunset") is not None else "deprecated"
    if effect is Effect.WIDENS and old.direction is Direction.REQUEST:
        effect = Effect.UNKNOWN  # whether the API ignores or refuses the name, nobody can read here
    base = Place(old.node(name))
    return Difference(Kind.PROPERTY, How.REMOVED, fact, old.summary(name), None, effect, base, None, name)


def _added(name: str, old: Members, new: Members) -> Difference:
    newly = new.required(name) and not old.required(name)
    fact = "required" if newly else "optional"
    if new.hidden(name):
        fact, effect = _UNSEEN[new.direction], Effect.ANNOTATES
    elif new.direction is Direction.REQUEST:
        effect = Effect.NARROWS if newly else Effect.WIDENS
    else:
        fact = "closed" if old.shape.closed else fact
        effect = Effect.WIDENS if old.shape.closed else Effect.NARROWS
    head = Place(new.node(name))
    return Difference(Kind.PROPERTY, How.ADDED, fact, None, new.summary(name), effect, None, head, name)


def _kept(name: str, old: Members, new: Members, probe: Probe) -> Iterator[Difference | Pair]:
    base, head = old.node(name), new.node(name)
    if not old.marked(name) and not new.marked(name):
        # So it is with most members, and all other questions are about such marks.
        yield from _demand(name, old, new, Place(base), Place(head))
        yield Pair(tuple(old.shape.properties[name]), tuple(new.shape.properties[name]))
        return
    for key in ("readOnly", "writeOnly"):
        before, after = old.flag(name, key) is True, new.flag(name, key) is True
        if before != after:
            yield _switched(name, key, Place(base, key), Place(head, key), old)
    if old.hidden(name) and new.hidden(name):
        yield from _unseen(name, old, new, probe)
        return
    if old.hidden(name) == new.hidden(name) or (new.required(name) and old.direction is Direction.REQUEST):
        yield from _demand(name, old, new, Place(base), Place(head))
    newly = new.flag(name, "deprecated") is True and old.flag(name, "deprecated") is not True
    if newly and new.required(name) and old.direction is Direction.REQUEST:
        places = Place(base, "deprecated"), Place(head, "deprecated")
        yield Difference(
            Kind.PROPERTY, How.CHANGED, "deprecated-while-required", None, None, Effect.ANNOTATES, *places, name
        )
    given = old.direction is Direction.REQUEST and old.required(name) and new.required(name)
    given = given and (old.flag(name, "default") is not None or new.flag(name, "default") is not None)
    yield Pair(tuple(old.shape.properties[name]), tuple(new.shape.properties[name]), given)


def _unseen(name: str, old: Members, new: Members, probe: Probe) -> Iterator[Difference]:
    """Say once that a member differs which takes no part in this direction."""
    base, head = tuple(old.shape.properties[name]), tuple(new.shape.properties[name])
    demanded = (name in old.shape.required) != (name in new.shape.required)
    if demanded or probe(base, head) - {Effect.ANNOTATES}:
        yield unseen(Place(base[0]), Place(head[0]), old.direction, name)


def unseen(base: Place, head: Place, direction: Direction, name: str = "") -> Difference:
    """Return the difference of something that is not sent in this direction at all."""
    fact = _UNSEEN[direction]
    return Difference(Kind.PROPERTY, How.CHANGED, fact, None, None, Effect.ANNOTATES, base, head, name)


def _demand(name: str, old: Members, new: Members, base: Place, head: Place) -> Iterator[Difference]:
    before, after = old.required(name), new.required(name)
    if before != after:
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield Difference(Kind.PROPERTY, How.CHANGED, "required", before, after, effect, base, head, name)


def _switched(name: str, key: str, base: Place, head: Place, old: Members) -> Difference:
    after = old.flag(name, key) is not True
    hides = HIDDEN_BY.get(old.direction) == key
    effect = (Effect.NARROWS if after else Effect.WIDENS) if hides else Effect.ANNOTATES
    return Difference(Kind.PROPERTY, How.CHANGED, key, not after, after, effect, base, head, name)


def _unnamed_requirements(old: Members, new: Members) -> Iterator[Difference]:
    """Compare demands for members that `properties` does not name; they are real all the same."""
    named = old.shape.properties.keys() & new.shape.properties.keys()
    for name in [*new.shape.required, *(n for n in old.shape.required if n not in new.shape.required)]:
        before, after = name in old.shape.required, name in new.shape.required
        came = name in new.shape.properties and name not in old.shape.properties
        went = name in old.shape.properties and name not in new.shape.properties
        if name in named or came or before == after or (went and not after):
            continue
        places = Place(old.shape.node, "required"), Place(new.shape.node, "required")
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield Difference(Kind.PROPERTY, How.CHANGED, "required", before, after, effect, *places, name)


def others(old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare what is said of members without a name: `additionalProperties` and its newer sister."""
    if old.sealed and new.sealed:
        return
    for key in ("additionalProperties", "unevaluatedProperties"):
        yield from openness(key, old, new)


def openness(key: str, old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare a keyword that is open (absent or true), closed (false) or a schema in between."""
    before, after = _rank(old, key), _rank(new, key)
    if before == after == _SCHEMA:
        yield Pair(old.schemas(key), new.schemas(key))
    elif before != after:
        effect = Effect.NARROWS if after > before else Effect.WIDENS
        facets = (_deciding(old, key, before), _deciding(new, key, after))
        places = [Place(f.node if f else s.node, key) for f, s in zip(facets, (old, new), strict=True)]
        values = [f.value if f else None for f in facets]
        yield Difference(Kind.SCHEMA, How.CHANGED, key, values[0], values[1], effect, places[0], places[1])


_OPEN, _SCHEMA, _CLOSED = range(3)


def _rank(shape: Shape, key: str) -> int:
    if key == "unevaluatedProperties" and "additionalProperties" in shape.many:
        return _OPEN  # every member has been evaluated there
    values = [f.value for f in shape.many.get(key, ())]
    if any(v is False for v in values):
        return _CLOSED
    return _SCHEMA if any(isinstance(v, dict) and v for v in values) else _OPEN


def _deciding(shape: Shape, key: str, rank: int) -> Facet | None:
    facets = shape.many.get(key, [])
    return next((f for f in facets if (f.value is False) == (rank == _CLOSED)), facets[0] if facets else None)


def speaks_of_rest(shape: Shape) -> bool:
    """Tell whether a shape restricts members that it does not name."""
    return any(_rank(shape, key) != _OPEN for key in ("additionalProperties", "unevaluatedProperties"))


def presence(key: str, old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare a single subschema that may be absent: appearing narrows, vanishing widens, else compare inside."""
    before, after = old.schemas(key), new.schemas(key)
    if key == "contains":
        before, after = (side.schemas(key) if _asks(side) else () for side in (old, new))
    if key == "contains" and before and after and (max(len(before), len(after)) > 1 or _counted(old) or _counted(new)):
        if not equal([n.value for n in before], [n.value for n in after]):  # each asks for an element of its own
            yield keyword(old, new, key, old.says(key), new.says(key), Effect.UNKNOWN)
    elif before and after:
        yield Pair(before, after)
    elif before or after:
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield keyword(old, new, key, old.says(key), new.says(key), effect)


def _asks(shape: Shape) -> bool:
    """Tell whether `contains` asks for anything: not when none need be there, and any number may."""
    return shape.says("minContains") != 0 or _counted(shape)


def _counted(shape: Shape) -> bool:
    return shape.says("maxContains") is not None
