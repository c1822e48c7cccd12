"""The elements of a deprecation plan held against the description: there still, marked, or gone."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui import text
from reviewtui.errors import ReviewtuiError
from reviewtui.formats.http import METHODS
from reviewtui.text import pointer
from reviewtui.text.recorded_places import item_index

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.model import JsonValue
    from reviewtui.records.planned import PlannedElement

_FILES = 16


class Stands(Enum):
    """How an element stands in its description; one that cannot be marked, or looked up, is not told."""

    NOT_TOLD = "not-told"
    GONE = "gone"
    UNMARKED = "unmarked"
    MARKED = "marked"


def stands(element: PlannedElement, read: Callable[[str], str | None]) -> Stands:
    """Return how an element stands; what lies behind a reference is not looked up."""
    written = read(element.file)
    if written is None:
        return Stands.NOT_TOLD
    value = _tree(element.file, written)
    for token in pointer.split(element.pointer):
        if isinstance(value, dict) and "$ref" in value:
            return Stands.NOT_TOLD
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and (place := item_index(token, len(value))) is not None:
            value = value[place]
        else:
            return Stands.NOT_TOLD if value is None else Stands.GONE
    return _marked(element, value)


def _marked(element: PlannedElement, value: JsonValue) -> Stands:
    if not isinstance(value, dict) or "$ref" in value:
        return Stands.NOT_TOLD
    steps = pointer.split(element.pointer)
    if steps[0] == "paths" and len(steps) == len(("paths", "path")):
        operations = [value[method] for method in METHODS if isinstance(value.get(method), dict)]
        marked = all(isinstance(one, dict) and one.get("deprecated") is True for one in operations)
        return Stands.MARKED if operations and marked else Stands.UNMARKED
    if not _can_be_marked(steps, value):
        return Stands.NOT_TOLD
    return Stands.MARKED if value.get("deprecated") is True else Stands.UNMARKED


def _can_be_marked(steps: tuple[str, ...], value: dict[str, JsonValue]) -> bool:
    """Whether the standard knows `deprecated` here: on operations, parameters, headers and schemas."""
    above = steps[-2] if len(steps) > 1 else ""
    operation = steps[0] == "paths" and len(steps) == len(("paths", "path", "method"))
    return operation or "in" in value or above in {"properties", "schemas", "headers", "definitions"}


@lru_cache(maxsize=_FILES)
def _tree(path: str, written: str) -> JsonValue:
    """Return what a file says; None where it cannot be read."""
    try:
        return text.read(path, written.encode()).value
    except ReviewtuiError:
        return None
