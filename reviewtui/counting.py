"""Numbers with their nouns, as every text that people read writes them."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 operation" or "1,204 operations"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
