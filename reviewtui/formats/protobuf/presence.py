"""How often a field may stand, and whether its absence can be told from its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.module import ENUM, SCALAR

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.elements import Field
    from reviewtui.formats.protobuf.features import Setting
    from reviewtui.formats.protobuf.module import Module

REQUIRED, REPEATED, MAP = "required", "repeated", "map"
_UNTOLD = "IMPLICIT"
EXPLICIT, IMPLICIT = "optional with explicit presence", "optional with implicit presence"


def cardinality(side: Module, field: Field, *, extension: bool = False) -> str:
    """Return the cardinality of a field in words."""
    if field.label in {REPEATED, MAP, REQUIRED}:
        return field.label
    presence = field.features.field_presence.value
    if presence == "LEGACY_REQUIRED":
        return REQUIRED
    told = field.label or field.oneof or extension or presence != _UNTOLD
    return EXPLICIT if told or side.type_of(field).kind not in {SCALAR, ENUM} else IMPLICIT


def breaks(old: str, new: str) -> str:
    """Return what a change of cardinality breaks: the wire, JSON or code."""
    groups = {EXPLICIT: 0, IMPLICIT: 0, REQUIRED: 1, REPEATED: 2, MAP: 2}
    if groups[old] != groups[new]:
        return "wire cardinality"
    return "json cardinality" if MAP in {old, new} else "cardinality"


def setting_of(field: Field) -> Setting | None:
    """Return what decides about the presence of a field from around it; None where its own label or oneof does."""
    return None if field.label or field.oneof else field.features.field_presence
