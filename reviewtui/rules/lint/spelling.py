"""What design rules know of the casing that a description prefers, and of a place that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.across import Way
from reviewtui.rules.casing import majority
from reviewtui.rules.house import ANY
from reviewtui.rules.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.elements import ParameterElement
    from reviewtui.formats.schema_elements import PropertyElement


def spelling(named: Sequence[ParameterElement | PropertyElement]) -> Iterator[Way]:
    """Yield the casing that most of the names have; nothing where there is none, or no name could tell."""
    casing = majority(one.name for one in named)
    if casing != ANY:
        yield Way(quote(casing), next(one.node for one in named if majority([one.name]) == casing))
