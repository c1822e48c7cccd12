"""What design rules know of the end of things: what is deprecated, when it ends, and what comes after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.elements import OperationElement, ParameterElement
    from reviewtui.formats.schema_elements import SchemaElement
    from reviewtui.schema.node import Node

    Ending = OperationElement | ParameterElement | SchemaElement

# Words that lead on, and words that say there is nothing to lead to.
_WAY_ON = re.compile(
    r"replac|instead|in favou?r|\buse\b|\busing\b|migrat|supersed|successor|\bsee\b|alternative|moved? to|renamed"
    r"|prefer|no longer|not longer|removed|retire|legacy|sunset|end of life|has no effect|ignored|equivalent"
    r"|\bnow\b|always|unused|newer|upgrade|switch|discontinu|https?://|\]\(",
    re.IGNORECASE,
)
_LONGEST = 20_000
_TEXTS = ("description", "summary", "title")


def deprecated(element: Ending) -> bool:
    """Return whether something shall not be used any more."""
    value = element.node.value
    return isinstance(value, dict) and value.get("deprecated") is True


def sunset(element: Ending) -> Node | None:
    """Return the date that something ends on, as it is written; None where none is."""
    value = element.node.value
    return element.node.at("x-sunset") if isinstance(value, dict) and "x-sunset" in value else None


def tells_a_way_on(element: Ending) -> bool:
    """Return whether a text on something deprecated says what comes in its place, or why nothing does."""
    value = element.node.mapping
    if any(key.startswith("x-") and "deprecat" in key.lower() and isinstance(value[key], str | dict) for key in value):
        return True
    texts = [value.get(key) for key in _TEXTS]
    return any(_WAY_ON.search(text[:_LONGEST]) for text in texts if isinstance(text, str))
