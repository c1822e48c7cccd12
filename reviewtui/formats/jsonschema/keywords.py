"""Where a schema holds other schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue

MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs", "definitions"})
LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
SINGLES = frozenset(
    {"additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems", "propertyNames",
     "contains", "not", "if", "then", "else", "contentSchema"}
)  # fmt: skip
STRUCTURE = MAPS | LISTS | SINGLES | {"items", "dependencies", "type", "$ref", "$dynamicRef", "$recursiveRef"}
"""What holds or names other schemas, or the type: where it cannot be read, nobody knows what was meant."""


def inner(schema: dict[str, JsonValue]) -> Iterator[tuple[tuple[str, ...], JsonValue]]:
    """Yield every schema that stands directly in a schema, with the keys that lead to it."""
    for key, value in schema.items():
        if key in SINGLES or (key == "items" and not isinstance(value, list)):
            yield (key,), value
        elif key in MAPS or key == "dependencies":
            members = value.items() if isinstance(value, dict) else ()
            yield from (((key, name), child) for name, child in members if isinstance(child, dict | bool))
        elif key in LISTS or key == "items":
            listed = value if isinstance(value, list) else []
            yield from (((key, str(index)), child) for index, child in enumerate(listed))
