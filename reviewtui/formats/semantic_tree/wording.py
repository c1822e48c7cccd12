"""What people say of a schema: `string`, `date-time`, `required`, `array of Order`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.conjuncts import reference_of
from reviewtui.schema.equality import dump, identity
from reviewtui.schema.labels import label

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side
    from reviewtui.schema.shape import Facet, Shape

_MOST_APART, _MOST_SHARED = 12, 6
_MOST_VARIANTS = 4
_LONGEST = 60
_SIZES = (
    ("length", "minLength", "maxLength"),
    ("items", "minItems", "maxItems"),
    ("members", "minProperties", "maxProperties"),
)
_PLAIN = (("multipleOf", "multiple of"), ("pattern", "pattern"), ("contentEncoding", "encoded as"))
_FLAGS = (
    ("readOnly", "read-only"),
    ("writeOnly", "write-only"),
    ("deprecated", "deprecated"),
    ("uniqueItems", "unique"),
)


class Said(NamedTuple):
    """A schema on one side: what is written, what it comes to, and whether it must be there (None: no question)."""

    nodes: Conjunction
    shape: Shape
    required: bool | None = None


def schema_words(said: Said, other: Said | None, side: Side) -> tuple[str, ...]:
    """Return what is said of a schema on one side, so that what differs on the other can be seen."""
    shape = said.shape
    if shape.never:
        return ("never",)
    words = [*_type_words(said, side)]
    if (form := shape.says("format")) is not None:
        words.append(_short(form))
    if shape.enum:
        words.append(_values(shape.enum, other.shape.enum if other else None))
    words += _limits(shape)
    words += [f"{word} {_short(shape.says(key))}" for key, word in _PLAIN if shape.says(key) is not None]
    if shape.nullable and shape.decides_on_null and shape.null_words:
        words.append("or null")
    words += _presence(said, other)
    words += [word for key, word in _FLAGS if shape.says(key) is True]
    if (default := shape.facets.get("default")) is not None:
        words.append(f"default {_short(default.value)}")
    if shape.closed and (other is None or not other.shape.closed):
        words.append("nothing else allowed")
    if shape.unresolved:
        words.append("not all of it can be read")
    return tuple(words)


def name_of(nodes: Conjunction) -> str:
    """Return the name of the component that a schema is; empty where it is written in place."""
    reference = reference_of(nodes[0]) if len(nodes) == 1 else None
    return reference.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~") if reference else ""


def _type_words(said: Said, side: Side) -> Iterator[str]:
    shape, name = said.shape, name_of(said.nodes)
    if name:
        yield name
    if shape.unions:
        if not name:
            yield from (_alternatives([*map(label, union.branches)]) for union in shape.unions)
        return
    types = sorted(shape.types) if shape.types is not None else _implied(shape)
    if types == ["array"]:
        yield f"array of {_element(shape, side)}"
    elif types == ["object"]:
        yield from () if name else (_map(shape, side),)
    elif types:
        yield " or ".join(types)
    elif not name:
        yield "anything"


def _implied(shape: Shape) -> list[str]:
    if shape.properties or shape.required or "additionalProperties" in shape.many:
        return ["object"]
    return ["array"] if "items" in shape.many or "prefixItems" in shape.many else []


def _element(shape: Shape, side: Side) -> str:
    return _named(shape.schemas("items"), side)


def _map(shape: Shape, side: Side) -> str:
    rest = shape.schemas("additionalProperties")
    if shape.properties or not rest or any(isinstance(node.value, bool) for node in rest):
        return "object"
    return f"map of {_named(rest, side)}"


def _named(nodes: Conjunction, side: Side) -> str:
    """Return a schema in two words at most: its name, or its type."""
    if not nodes:
        return "anything"
    if name := name_of(nodes):
        return name
    said = nodes[0].mapping
    kind, form = said.get("type"), said.get("format")
    if kind == "array":
        return f"array of {_named((nodes[0].at('items'),) if nodes[0].has('items') else (), side)}"
    if isinstance(kind, str):
        return f"{kind} ({_short(form)})" if isinstance(form, str) else kind
    return "object" if nodes[0].has("properties") else label(nodes[0]) if said else "anything"


def _alternatives(names: list[str]) -> str:
    shown = " or ".join(_short(name) for name in names[:_MOST_VARIANTS])
    return f"{shown} or {len(names) - _MOST_VARIANTS:,} more" if len(names) > _MOST_VARIANTS else shown


def _values(enum: Facet, other: Facet | None) -> str:
    """Return the values that are allowed: first those that the other side does not have, then some that both have."""
    values = enum.value if isinstance(enum.value, list) else []
    there = _identities(other)
    apart = [value for value in values if identity(value) not in there] if other else []
    shared = [value for value in values if identity(value) in there] if other else values
    shown = [*apart[:_MOST_APART], *shared[:_MOST_SHARED]]
    more = [f"{len(values) - len(shown):,} more"] if len(values) > len(shown) else []
    return ("one of " if len(values) > 1 else "only ") + ", ".join([*map(_short, shown), *more])


def _identities(enum: Facet | None) -> set[Hashable]:
    return set(map(identity, enum.value)) if enum and isinstance(enum.value, list) else set()


def _limits(shape: Shape) -> Iterator[str]:
    if shape.lower:
        yield f"{'over' if shape.lower.exclusive else 'from'} {_short(shape.lower.value)}"
    if shape.upper:
        yield f"{'under' if shape.upper.exclusive else 'up to'} {_short(shape.upper.value)}"
    for word, least, most in _SIZES:
        low, high = shape.says(least), shape.says(most)
        if low is not None and high is not None:
            yield f"{word} {_short(low)} to {_short(high)}"
        elif low is not None:
            yield f"{word} from {_short(low)}"
        elif high is not None:
            yield f"{word} up to {_short(high)}"


def _presence(said: Said, other: Said | None) -> Iterator[str]:
    if said.required:
        yield "required"
    elif said.required is False and other is not None and other.required:
        yield "optional"


def _short(value: JsonValue) -> str:
    text = value if isinstance(value, str) and value.strip() else dump(value).decode()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
