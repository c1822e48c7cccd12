"""Consumers in a reader's words: who calls something, and how many have moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.consumers.consumer import Consumer

_NAMED = 2


def told(names: Sequence[str]) -> str:
    """Return "Mobile app and 2 more call it" for the names of consumers; empty for none."""
    if len(names) <= 1:
        return "".join(f"{name} calls it" for name in names)
    rest = f"{len(names) - 1:,} more" if names[_NAMED:] else names[1]
    return f"{names[0]} and {rest} call it"


def moved(consumers: Sequence[Consumer]) -> str:
    """Return "2 of 3 have migrated"."""
    return f"{sum(one.migrated.done for one in consumers):,} of {len(consumers):,} have migrated"
