"""Which kind of value each keyword of a schema takes: one with a value of another kind cannot be read."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.model import JsonValue


class Form(NamedTuple):
    """A kind of value, in words and as a question."""

    wanted: str
    fits: Callable[[JsonValue], bool]


def _text(value: JsonValue) -> bool:
    return isinstance(value, str)


def _flag(value: JsonValue) -> bool:
    return isinstance(value, bool)


def is_number(value: JsonValue) -> TypeGuard[float]:
    """Tell whether a value can limit numbers."""
    return type(value) is int or (type(value) is float and math.isfinite(value))


def _step(value: JsonValue) -> bool:
    return is_number(value) and value > 0


def _count(value: JsonValue) -> bool:
    return is_number(value) and value >= 0 and value % 1 == 0


def _list(value: JsonValue) -> bool:
    return isinstance(value, list)


def _types(value: JsonValue) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _mapping(value: JsonValue) -> bool:
    return isinstance(value, dict)


def is_schema(value: JsonValue) -> bool:
    """Tell whether a value can be a schema."""
    return isinstance(value, dict | bool)


_TEXT: Final = Form("a text", _text)
_FLAG: Final = Form("`true` or `false`", _flag)
_NUMBER: Final = Form("a number", is_number)
_COUNT: Final = Form("a whole number from 0 on", _count)
_LIST: Final = Form("a list", _list)
_MAPPING: Final = Form("a mapping", _mapping)
SCHEMA: Final = Form("a schema, which is a mapping", is_schema)

FORMS: Final[dict[str, Form]] = {
    **dict.fromkeys(("$ref", "pattern", "format", "contentMediaType", "contentEncoding"), _TEXT),
    **dict.fromkeys(("nullable", "uniqueItems", "readOnly", "writeOnly", "deprecated"), _FLAG),
    **dict.fromkeys(("maximum", "minimum"), _NUMBER),
    # A flag up to OpenAPI 3.0, a limit of its own from 3.1 on; both are read wherever they stand.
    **dict.fromkeys(
        ("exclusiveMaximum", "exclusiveMinimum"), Form("a number or a flag", lambda one: is_number(one) or _flag(one))
    ),
    "multipleOf": Form("a number above 0", _step),
    **dict.fromkeys(
        ("maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties", "maxContains",
         "minContains"),
        _COUNT,
    ),
    **dict.fromkeys(("enum", "allOf", "oneOf", "anyOf", "prefixItems"), _LIST),
    "required": Form("a list of names", _list),
    "type": Form("the name of a type, or a list of them", _types),
    **dict.fromkeys(
        ("properties", "patternProperties", "dependentSchemas", "dependentRequired", "$defs"), _MAPPING
    ),
    # A list is what older drafts write for `prefixItems`.
    "items": SCHEMA._replace(fits=lambda one: is_schema(one) or _list(one)),
    **dict.fromkeys(
        ("additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "not",
         "if", "then", "else", "contentSchema"),
        SCHEMA,
    ),
    "discriminator": Form("a mapping with `propertyName`", lambda one: _mapping(one) or _text(one)),
}  # fmt: skip


def readable(key: str, value: JsonValue) -> bool:
    """Tell whether a keyword has a value of its kind; of keywords that are not known here nothing is asked."""
    form = FORMS.get(key)
    return form is None or form.fits(value)
