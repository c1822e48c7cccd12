"""What design rules know of names: the words they are made of, and the part that is a name at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.rules.words import quote

if TYPE_CHECKING:
    from reviewtui.formats.elements import HeaderElement, ParameterElement

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_STEM = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ENDING = re.compile(r"(?:\[[^\[\]]*\]|[<>=!~*]{1,2})*")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, however it is spelled: `HTTPServer_id2` is http, server, id, 2."""
    return tuple(word.lower() for word in _WORD.findall(name))


def joined(name: str) -> str:
    """Return a name without its spelling: `page[size]`, `pageSize` and `page_size` are the same."""
    return "".join(words(name))


def stem(name: str) -> str:
    """Return a name without what filters append to it (`created[gte]`, `Date<`); empty where it is no plain name."""
    found = _STEM.match(name)
    return found.group() if found and _ENDING.fullmatch(name, found.end()) else ""


@lru_cache(maxsize=8192)
def is_plain(name: str) -> bool:
    """Return whether a name can be spelled in a casing at all: no `@type`, no `_links`, no `TLS 1.2`."""
    return _PLAIN.fullmatch(name) is not None


def by_name(element: HeaderElement | ParameterElement) -> str:
    """Return the name of a shared element to be told beside that of the component, which may be another."""
    pointer = element.node.pointer
    same = pointer.startswith("/paths/") or pointer.endswith(f"/{element.name}")
    return "" if same else f"({quote(element.name)}) "
