"""A word that somebody looks for: anywhere in a text, or with `*` and `?` the whole of it; capitals only if written."""

from __future__ import annotations

import re
from collections.abc import Callable
from fnmatch import translate
from functools import lru_cache
from typing import TypeAlias

Matcher: TypeAlias = Callable[[str], object]


def is_exact(word: str) -> bool:
    """Whether capitals count: only for who writes some."""
    return word != word.lower()


@lru_cache(64)
def matcher(word: str) -> Matcher:
    """Return what tells whether a text has the word."""
    flags = 0 if is_exact(word) else re.IGNORECASE
    if "*" not in word and "?" not in word:
        return re.compile(re.escape(word), flags).search
    # `[` is an ordinary sign of a path here.
    return re.compile(translate(word.replace("[", "[[]")), flags).match
