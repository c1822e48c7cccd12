"""The formats that are known; a new one is added here, and is nowhere else named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.format import OpenApi

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Format

FORMATS: tuple[Format, ...] = (OpenApi(),)


def format_of(path: str, *contents: bytes) -> Format | None:
    """Return the format of a file by its name and what stands in it on one side or the other."""
    for candidate in FORMATS:
        if path.lower().endswith(candidate.suffixes) and any(map(candidate.looks_like, contents)):
            return candidate
    return None


def could_be(path: str) -> bool:
    """Tell by its name whether a file could be a description, or a part of one."""
    return path.lower().endswith(tuple(suffix for known in FORMATS for suffix in known.suffixes))
