"""The operations that a description marks as deprecated, which a deprecation plan ought to tell of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui import text
from reviewtui.errors import ReviewtuiError
from reviewtui.formats.http import METHODS
from reviewtui.text import pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue

_MARK = b"deprecated"


@dataclass(frozen=True, slots=True)
class Marked:
    """An operation that is deprecated: its name, the file and the JSON pointer at which it stands, and the line."""

    name: str
    path: str
    pointer: str
    line: int


def marked_in(path: str, content: bytes) -> tuple[Marked, ...]:
    """Return the operations that a description marks; none where it cannot be read."""
    if _MARK not in content:
        return ()
    try:
        source = text.read(path, content)
    except ReviewtuiError:
        return ()
    found = dict(_operations(source.value))
    lines = source.locate_many(tuple(found))
    return tuple(Marked(name, path, place, lines[place][0]) for place, name in found.items())


def _operations(value: JsonValue) -> Iterator[tuple[str, str]]:
    paths = value.get("paths") if isinstance(value, dict) else None
    for called, item in paths.items() if isinstance(paths, dict) else ():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            if isinstance(operation, dict) and operation.get("deprecated") is True:
                yield pointer.join("paths", called, method), f"{method.upper()} {called}"
