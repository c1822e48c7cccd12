"""How names are spelled: which casings fit a name, and which one most names of a description have."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PATTERNS = {
    "kebab": re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"),
    "snake": re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"),
    "camel": re.compile(r"[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)?"),
    "pascal": re.compile(r"[A-Z][A-Za-z0-9]*"),
    "upper-snake": re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"),
    "upper-kebab": re.compile(r"[A-Z][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)*"),
}

# `OrderId` would do as the first word of `OrderId-Old` too, but nobody spells so.
_NO_HYPHEN = ["pascal", "upper-kebab"]

CASINGS = tuple(_PATTERNS)
"""The casings that a house can ask for."""


@lru_cache(maxsize=8192)
def fits(name: str, casing: str) -> bool:
    """Return whether a name is spelled in a casing; any other word for a casing accepts every name."""
    pattern = _PATTERNS.get(casing)
    return pattern is None or pattern.fullmatch(name) is not None


def majority(names: Iterable[str]) -> str:
    """Return the casing that more than half of the names have that could tell; `any` where there is none.

    A name of one word, such as `id`, fits several casings and tells nothing.
    """
    counts: Counter[str] = Counter()
    for name, times in Counter(names).items():
        fitting = [casing for casing, pattern in _PATTERNS.items() if pattern.fullmatch(name)]
        if fitting == _NO_HYPHEN:
            fitting = ["pascal"]
        if len(fitting) == 1:
            counts[fitting[0]] += times
    best = counts.most_common(1)
    return best[0][0] if best and 2 * best[0][1] > counts.total() else "any"
