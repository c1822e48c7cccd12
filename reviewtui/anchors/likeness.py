"""Whether a part that stands somewhere else can be the same: equal content, or mostly the same members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from reviewtui.model import JsonValue


def alike(one: JsonValue, other: JsonValue) -> bool:
    """Tell whether two parts are equal, or have at least half of the larger one's members in common by name."""
    if equal(one, other):
        return True
    ours, theirs = _members(one), _members(other)
    return bool(ours and theirs) and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def _members(value: JsonValue) -> frozenset[str]:
    """Return the properties of a schema, or the keys of a mapping of mappings, such as a path; else nothing."""
    if not isinstance(value, dict):
        return frozenset()
    properties = value.get("properties")
    if isinstance(properties, dict):
        return frozenset(properties)
    return frozenset(value) if all(isinstance(member, dict) for member in value.values()) else frozenset()
