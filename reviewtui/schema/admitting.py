"""Telling whether a schema admits a value: yes, no, or not known where only running something could tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.equality import equal
from reviewtui.schema.sampling import FORMATS
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side
    from reviewtui.schema.shape import Shape

_DEEPEST = 12
_KINDS: dict[str, type | tuple[type, ...]] = {"string": str, "number": (int, float), "object": dict, "array": list}
_UNDECIDED = frozenset(
    {"not", "if", "contains", "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas",
     "unevaluatedProperties", "unevaluatedItems", "prefixItems", "contentSchema", "multipleOf"}
)  # fmt: skip


def admits(nodes: Conjunction, side: Side, value: JsonValue, depth: int = 0) -> bool | None:
    """Return whether all the schemas admit the value; None when it cannot be told."""
    if depth > _DEEPEST:
        return None
    shape = shape_of(nodes, side)
    if shape.never:
        return False
    answers = [_type(shape, value), _listed(shape, value), *_by_kind(shape, side, value, depth)]
    answers += [_union(shape, side, value, depth, index) for index in range(len(shape.unions))]
    if not _UNDECIDED.isdisjoint(shape.facets) or shape.unresolved or shape.unreadable:
        answers.append(None)
    return all_of(answers)


def all_of(answers: Iterable[bool | None]) -> bool | None:
    """Return no if one is no, yes if all are yes, else not known."""
    listed = list(answers)
    if False in listed:
        return False
    return None if None in listed else True


def _type(shape: Shape, value: JsonValue) -> bool:
    if value is None:
        return shape.nullable
    if shape.types is None:
        return True
    return any(_is(value, name) for name in shape.types)


def _is(value: JsonValue, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if name == "integer":
        return isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return name in _KINDS and isinstance(value, _KINDS[name])


def _listed(shape: Shape, value: JsonValue) -> bool:
    if shape.enum is None or value is None:
        return True
    return shape.lists(value)


def _by_kind(shape: Shape, side: Side, value: JsonValue, depth: int) -> list[bool | None]:
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, str):
        return [_length(shape, len(value), "minLength", "maxLength"), *_text(shape, value)]
    if isinstance(value, list):
        return [_length(shape, len(value), "minItems", "maxItems"), *_elements(shape, side, value, depth)]
    if isinstance(value, dict):
        return [_length(shape, len(value), "minProperties", "maxProperties"), *_members(shape, side, value, depth)]
    return [_number(shape, value)]


def _length(shape: Shape, length: int, least: str, most: str) -> bool:
    low, high = shape.says(least), shape.says(most)
    return (not isinstance(low, int) or length >= low) and (not isinstance(high, int) or length <= high)


def _text(shape: Shape, value: str) -> list[bool | None]:
    answers: list[bool | None] = []
    if "pattern" in shape.facets:
        answers.append(None)
    named = shape.says("format")
    if isinstance(named, str) and FORMATS.get(named) != value:
        answers.append(None)
    return answers


def _number(shape: Shape, value: float) -> bool:
    low, high = shape.lower, shape.upper
    above = low is None or value > low.value or (value == low.value and not low.exclusive)
    return above and (high is None or value < high.value or (value == high.value and not high.exclusive))


def _elements(shape: Shape, side: Side, value: list[JsonValue], depth: int) -> list[bool | None]:
    items = shape.schemas("items")
    unique = shape.says("uniqueItems") is not True or not any(
        equal(one, other) for i, one in enumerate(value) for other in value[i + 1 :]
    )
    return [unique, *(admits(items, side, element, depth + 1) for element in value if items)]


def _members(shape: Shape, side: Side, value: dict[str, JsonValue], depth: int) -> list[bool | None]:
    answers: list[bool | None] = [name in value for name in shape.required]
    rest = shape.schemas("additionalProperties")
    for name, member in value.items():
        if name in shape.properties:
            answers.append(admits(tuple(shape.properties[name]), side, member, depth + 1))
        elif shape.closed:
            answers.append(False)
        elif rest:
            answers.append(admits(rest, side, member, depth + 1))
    return answers


def _union(shape: Shape, side: Side, value: JsonValue, depth: int, index: int) -> bool | None:
    if value is None and shape.nullable:
        return True
    union = shape.unions[index]
    answers = [admits((branch,), side, value, depth + 1) for branch in union.branches]
    matching, unknown = answers.count(True), answers.count(None)
    if union.keyword == "anyOf":
        return True if matching else None if unknown else False
    if matching > 1:
        return False
    return None if unknown else matching == 1
