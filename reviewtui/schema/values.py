"""Questions about which kinds of value a schema admits: type, null, format, enumeration, constant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import PLAIN, Difference, Place
from reviewtui.schema.equality import equal, identity
from reviewtui.schema.ineffective import format_of
from reviewtui.schema.shape import Facet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Manner
    from reviewtui.schema.shape import Shape

# A format on the left holds every value of the one on the right (OpenAPI format registry).
_WIDER = {
    ("int64", "int32"),
    ("int32", "int16"),
    ("int64", "int16"),
    ("int16", "int8"),
    ("double", "float"),
    ("decimal", "double"),
    ("uri-reference", "uri"),
    ("iri", "uri"),
    ("iri-reference", "iri"),
    ("iri-reference", "uri-reference"),
    ("idn-email", "email"),
    ("idn-hostname", "hostname"),
}


def place(shape: Shape, key: str) -> Place:
    """Return where a keyword stands in a merged schema: with the facet that decided it, else at the schema."""
    facet = shape.facets.get(key)
    return Place(facet.node, key) if facet else Place(shape.node, key)


def keyword(  # noqa: PLR0913, PLR0917 - the parts of one difference, each of another type
    old: Shape, new: Shape, fact: str, before: JsonValue, after: JsonValue, effect: Effect, key: str = ""
) -> Difference:
    """Return the difference of one keyword of a schema."""
    key = key or fact
    return Difference(Kind.SCHEMA, How.CHANGED, fact, before, after, effect, place(old, key), place(new, key))


def types(old: Shape, new: Shape, direction: Direction, manner: Manner) -> Iterator[Difference]:
    """Compare the admitted types, null apart; `integer` is inside `number`, and where all is text, in a string."""
    if old.never != new.never:
        effect = Effect.NARROWS if new.never else Effect.WIDENS
        yield keyword(old, new, "boolean", not old.never, not new.never, effect)
    if old.never or new.never:
        return
    effect_of_types = _sent_effect(old, new, direction, manner)
    if effect_of_types:
        yield _type_difference(old, new, effect_of_types)
    elif old.nullable != new.nullable and old.decides_on_null and new.decides_on_null and not _in_doubt(old, new):
        effect = Effect.WIDENS if new.nullable else Effect.NARROWS
        yield keyword(old, new, "nullable", old.nullable, new.nullable, effect, _null_key(old, new))


def _in_doubt(old: Shape, new: Shape) -> bool:
    """Tell whether null is in doubt on one side and spelled out in the newer notation on the other: no change meant."""
    return any(one.doubts_null and "type" in other.null_words for one, other in ((old, new), (new, old)))


def _null_key(old: Shape, new: Shape) -> str:
    return "nullable" if any(n.has("nullable") for n in (*old.nodes, *new.nodes)) else "type"


def _type_difference(old: Shape, new: Shape, effect: Effect) -> Difference:
    if old.types is not None and new.types is not None and old.nullable != new.nullable:
        null_effect = Effect.WIDENS if new.nullable else Effect.NARROWS
        effect = effect if effect is null_effect else Effect.REPLACES
    return keyword(old, new, "type", _type_words(old), _type_words(new), effect)


def _type_words(shape: Shape) -> JsonValue:
    if shape.types is None:
        return None
    names: list[JsonValue] = [*sorted(shape.types)]
    return [*names, "null"] if shape.nullable else names


def _sent_effect(old: Shape, new: Shape, direction: Direction, manner: Manner) -> Effect | None:
    """Return the effect on what is sent; another name for the same text is a word to the reader only."""
    plain = None if old.types == new.types else _type_effect(_listed(old), _listed(new))
    if not manner.text or plain is None:
        return plain
    sent = _type_effect(_written(old.types, manner), _written(new.types, manner))
    if sent is None and old.nullable == new.nullable:
        return Effect.ANNOTATES
    renamed = plain is Effect.REPLACES and sent is Effect.WIDENS  # it stays the same text, until it says otherwise
    return Effect.ANNOTATES if renamed and direction is Direction.RESPONSE else sent


def _listed(shape: Shape) -> frozenset[str] | None:
    """Return the types that values can have: where they are listed, the list says it, whatever `type` adds."""
    values = shape.enum.value if shape.enum else None
    if not isinstance(values, list):
        return shape.types
    found = frozenset(named for value in values if (named := _type_of(value)))
    kept = found if shape.types is None else frozenset(n for n in found if _holds(shape.types, frozenset({n})))
    return found if shape.types is None else kept or shape.types


def _type_of(value: JsonValue) -> str:
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    return _TYPE_NAMES.get(type(value), "")


_TYPE_NAMES: dict[type, str] = {bool: "boolean", int: "integer", str: "string", list: "array", dict: "object"}


def _written(named: frozenset[str] | None, manner: Manner) -> frozenset[str] | None:
    if named is None or "string" not in named:
        return named
    return named | _SCALARS | {"object", "array"} if manner.document else named | _SCALARS


_SCALARS = frozenset({"number", "integer", "boolean"})


def _type_effect(old: frozenset[str] | None, new: frozenset[str] | None) -> Effect | None:
    if old == new:
        return None
    if old is None:
        return Effect.NARROWS
    if new is None:
        return Effect.WIDENS
    wider, narrower = _holds(new, old), _holds(old, new)
    if wider and narrower:
        return None
    return Effect.WIDENS if wider else Effect.NARROWS if narrower else Effect.REPLACES


def holds_types(wide: Shape, narrow: Shape) -> bool:
    """Tell whether every type of one shape is one of the other."""
    return wide.types is None or (narrow.types is not None and _holds(wide.types, narrow.types))


def holds_format(wide: JsonValue, narrow: JsonValue) -> bool:
    """Tell whether every text of one format is known to have the other."""
    return wide is None or equal(wide, narrow) or (wide, narrow) in _WIDER


def _holds(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    return all(name in wide or (name == "integer" and "number" in wide) for name in narrow)


def disjoint(old: Shape, new: Shape, manner: Manner = PLAIN) -> bool:
    """Tell whether no value has a type of both: then nothing below needs a word."""
    if old.types is None or new.types is None:
        return False
    if manner.text and "string" in old.types | new.types:
        other = next((side for side in (old.types, new.types) if "string" not in side), frozenset())
        return bool(other) and not other & _SCALARS
    return not any(
        _holds(frozenset({a}), frozenset({b})) or _holds(frozenset({b}), frozenset({a}))
        for a in old.types
        for b in new.types
    )


def formats(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare `format`; only pairs known to hold each other are called wider or narrower."""
    before, after = old.says("format"), new.says("format")
    if before is None or after is None:  # from one to another, a format may be meant that has no effect
        before, after = format_of(old), format_of(new)
    if equal(before, after):
        return
    if before is None or after is None:
        effect = Effect.NARROWS if before is None else Effect.WIDENS
    elif (after, before) in _WIDER:
        effect = Effect.WIDENS
    else:
        effect = Effect.NARROWS if (before, after) in _WIDER else Effect.REPLACES
    yield keyword(old, new, "format", before, after, effect)


def enumerations(old: Shape, new: Shape, manner: Manner = PLAIN) -> Iterator[Difference]:
    """Compare `enum` and `const`, which is an enumeration of one; null is judged by `types`."""
    before, after = old.enum or _two_words(old, new, manner), new.enum or _two_words(new, old, manner)
    if before and after:
        yield from _both_enumerate(old, new, before, after)
    elif after:
        yield _constraint(old, new, None, after, Effect.NARROWS)
    elif before:
        yield _constraint(old, new, before, None, Effect.WIDENS)


def _two_words(shape: Shape, other: Shape, manner: Manner) -> Facet | None:
    """Return what a boolean is where all is text, beside a list of strings, quoted or not: a list of two."""
    listed = other.enum.value if other.enum else None
    if not (manner.text and shape.types == frozenset({"boolean"}) and isinstance(listed, list)):
        return None
    kinds = {type(value) for value in listed}
    words: dict[type, list[JsonValue]] = {str: ["true", "false"], bool: [True, False]}
    return Facet(words[kinds.pop()], shape.node, "type") if len(kinds) == 1 and kinds <= words.keys() else None


def _constraint(old: Shape, new: Shape, before: Facet | None, after: Facet | None, effect: Effect) -> Difference:
    facet = before or after
    key = facet.key if facet else "enum"
    base = Place(before.node if before else old.node, key)
    head = Place(after.node if after else new.node, key)
    if key == "const":
        return Difference(Kind.SCHEMA, How.CHANGED, "const", _single(before), _single(after), effect, base, head)
    values = (before.value if before else None, after.value if after else None)
    return Difference(Kind.ENUM, How.CHANGED, "constraint", *values, effect, base, head)


def _single(facet: Facet | None) -> JsonValue:
    return facet.value[0] if facet and isinstance(facet.value, list) and facet.value else None


def _both_enumerate(old: Shape, new: Shape, before: Facet, after: Facet) -> Iterator[Difference]:
    base, head = Place(before.node, before.key), Place(after.node, after.key)
    if before.key == after.key == "const":
        if not equal(before.value, after.value):
            yield Difference(
                Kind.SCHEMA, How.CHANGED, "const", _single(before), _single(after), Effect.REPLACES, base, head
            )
        return
    removed, added = _beyond(before, after), _beyond(after, before)
    added = [v for v in added if v is not None]
    if old.nullable != new.nullable or not new.nullable or _in_doubt(old, new):
        removed = [v for v in removed if v is not None]  # a list cannot admit null where the type refuses it
    if removed:
        yield Difference(Kind.ENUM, How.REMOVED, "", removed, None, Effect.NARROWS, base, head)
    if added:
        yield Difference(Kind.ENUM, How.ADDED, "", None, added, Effect.WIDENS, base, head)
    if before.key != after.key:
        return
    orders = [[value for value in _values(facet) if value is not None] for facet in (before, after)]
    if not removed and not added and len(orders[0]) == len(orders[1]) and not equal([*orders[0]], [*orders[1]]):
        yield Difference(Kind.ENUM, How.CHANGED, "order", before.value, after.value, Effect.ANNOTATES, base, head)


def _values(facet: Facet) -> list[JsonValue]:
    return facet.value if isinstance(facet.value, list) else []


def _beyond(facet: Facet, other: Facet) -> list[JsonValue]:
    """Return the values of one list that are not in the other."""
    known = frozenset(map(identity, _values(other)))
    return [value for value in _values(facet) if identity(value) not in known]


def extensible(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare `x-extensible-enum`, a list that consumers were told may grow."""
    before, after = old.facets.get("x-extensible-enum"), new.facets.get("x-extensible-enum")
    if not before or not after:
        return
    base, head = Place(before.node, before.key), Place(after.node, after.key)
    removed, added = _beyond(before, after), _beyond(after, before)
    if removed:
        yield Difference(Kind.ENUM, How.REMOVED, "extensible", removed, None, Effect.NARROWS, base, head)
    if added:
        yield Difference(Kind.ENUM, How.ADDED, "extensible", None, added, Effect.WIDENS, base, head)
