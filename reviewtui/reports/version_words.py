"""Earlier versions of a description in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import EarlierVersion


def versions(known: Sequence[EarlierVersion], most: int | None = None) -> str:
    """Return "versions 1a2b3c4d of 2026-01-31, ..." with as many as wanted."""
    named = known[:most]
    rest = len(known) - len(named)
    more = f" and {rest:,} more" if rest else ""
    return f"versions {', '.join(map(str, named))}{more}"
