"""What a deprecation plan says in its front matter: the elements that end, and on which days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.dates import Promised, plausible
from reviewtui.records.front_matter import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.kind import Record

PLAN = "plan"
ANNOUNCED, DEPRECATED, SUNSET, REMOVAL = "announced", "deprecated-from", "sunset", "removal"
"""The keys that name a day, in the order in which the days have to come."""
_DEADLINE = "deadline"
OVER = frozenset({"removed", "cancelled"})
"""The states in which a plan asks for nothing more."""


@dataclass(frozen=True, slots=True)
class PlannedElement:
    """An element that ends: what people call it, its file, its JSON pointer there, and the line that says so."""

    name: str
    file: str
    pointer: str
    line: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan in force or on its way: its record, its elements, and the days that it names."""

    record: Record
    elements: tuple[PlannedElement, ...]
    days: Promised
    replacement: str
    owner: str

    def names(self, file: str, pointer: str) -> bool:
        """Tell whether an element is among those that end, or is a part of one."""
        return any(
            one.file == file and (pointer == one.pointer or pointer.startswith(f"{one.pointer}/"))
            for one in self.elements
        )


def planned(record: Record) -> Planned:
    """Return what a plan says, as far as it can be read; whoever wrote it may have left out anything."""
    front = record.front or {}
    listed = front.get("elements")
    found = [_element(one, record.text) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return Planned(
        record=record,
        elements=tuple(one for one in found if one.file and one.pointer.startswith("/")),
        days=days_in(front),
        replacement=_text(front, "replacement"),
        owner=_text(front, "owner"),
    )


def days_in(front: Mapping[str, object]) -> Promised:
    """Return the days that the front matter of a record names; the deadline of a guide is a sunset."""
    return Promised(
        announced=plausible(front.get(ANNOUNCED)),
        deprecated=plausible(front.get(DEPRECATED)),
        sunset=plausible(front.get(SUNSET)) or plausible(front.get(_DEADLINE)),
        removal=plausible(front.get(REMOVAL)),
    )


def _element(written: dict[object, object], text: str) -> PlannedElement:
    place = _text(written, "pointer")
    named = (number for number, line in enumerate(text.splitlines(), 1) if place and place in line)
    return PlannedElement(
        _text(written, "element"), _text(written, "file"), place, next(named, line_of(text, "elements"))
    )


def _text(values: object, key: str) -> str:
    value = values.get(key) if isinstance(values, dict) else None
    return value.strip() if isinstance(value, str) else ""
