"""What was there when the reviewer looked and is gone by now, in lines for the card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reviewtui.tui.outline import Bygone, Past
from reviewtui.tui.text_safe import shown

if TYPE_CHECKING:
    from textual.content import Content

QUIET = "$role-text-quiet"


def past_lines(past: Past | Bygone) -> Iterator[Content]:
    """Return what is gone, each in a line, and since when."""
    bygones = (past,) if isinstance(past, Bygone) else past.bygones
    yield from (shown(one.line) for one in bygones)
    yield shown(f"There when you looked on {past.since}; the change has it no longer.", QUIET)
