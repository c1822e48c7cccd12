"""Who sends a value, as tables tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.schema_elements import PropertyElement, SchemaElement

_WORDS = {
    (True, True): "both sides",
    (True, False): "consumers",
    (False, True): "the API",
    (False, False): "no operation",
}


def sender(element: SchemaElement | PropertyElement) -> str:
    """Return who sends the values of a schema or a property."""
    return _WORDS[element.request, element.response]
