"""Leaving out what concerns values that only one side can be: that its type came or went says all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Kind
from reviewtui.schema.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.schema.difference import Pair
    from reviewtui.schema.shape import Shape

_OBJECT, _ARRAY = frozenset({"object"}), frozenset({"array"})
_STRING, _NUMBER = frozenset({"string"}), frozenset({"number", "integer"})
_CONCERNED = {
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames",
                     "dependentSchemas", "dependentRequired", "minProperties", "maxProperties"), _OBJECT),
    **dict.fromkeys(("items", "prefixItems", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems",
                     "maxItems", "uniqueItems"), _ARRAY),
    **dict.fromkeys(("minLength", "maxLength", "pattern"), _STRING),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), _NUMBER),
}  # fmt: skip


def applying(found: Iterable[Difference | Pair], old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Yield what concerns values that both sides can be, as far as their types tell."""
    if old.types is None or new.types is None or old.types == new.types:
        yield from found
        return
    for one in found:
        concerned = _concerned(one) if isinstance(one, Difference) else None
        if concerned is None or bool(old.types & concerned) == bool(new.types & concerned):
            yield one


def _concerned(difference: Difference) -> frozenset[str] | None:
    return _OBJECT if difference.kind is Kind.PROPERTY else _CONCERNED.get(difference.fact)
