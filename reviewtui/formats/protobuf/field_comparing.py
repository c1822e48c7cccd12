"""Two fields that are taken for the same one: what differs, and what that breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.behavior import compare_behavior
from reviewtui.formats.protobuf.differences import changed
from reviewtui.formats.protobuf.module import ENUM
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.formats.protobuf.presence import MAP, REPEATED, breaks, cardinality, setting_of
from reviewtui.formats.protobuf.settings import places
from reviewtui.formats.protobuf.types import CODE, JSON, WIRE
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import Field
    from reviewtui.formats.protobuf.features import Setting
    from reviewtui.formats.protobuf.types import Types
    from reviewtui.model import JsonValue

_FIELD = Kind.PROTO_FIELD
# With another type there is nothing of which the old default could be told.
_READABLE = frozenset({"", CODE, JSON})
# The compiler hides the accessors of a string piece, which it never had: there are no callers who would have to follow.
_NEVER_CALLED = ("STRING_PIECE", "STRING")


def compare_fields(types: Types, old: Field, new: Field, *, extension: str = "") -> Iterator[Difference]:
    """Yield what differs; an `extension` is known by its full name, which was this one."""
    if old.number != new.number:
        yield changed(_FIELD, "number", old.number, new.number, old.node, new.node, "number")
    if old.name != new.name and not extension:
        yield changed(_FIELD, "name", _named(old), _named(new), old.node, new.node)
    elif old.json_name != new.json_name and not extension:
        yield changed(_FIELD, "json name", old.json_name, new.json_name, old.node, new.node, "option json_name")
    yield from _cardinality(types, old, new, extension=bool(extension))
    if old.node.value != new.node.value:
        if types.compare(old, new) in _READABLE:
            yield from _default(types, old, new)
        yield from compare_behavior(old.node, new.node)
        yield from compare_all(old.node, new.node)
    if types.base.type_of(old).name == types.head.type_of(new).name:
        yield from _settings(old, new)


def _named(field: Field) -> JsonValue:
    return {"name": field.name, "json": field.json_name}


def _cardinality(types: Types, old: Field, new: Field, *, extension: bool) -> Iterator[Difference]:
    before = cardinality(types.base, old, extension=extension)
    after = cardinality(types.head, new, extension=extension)
    maps = {before, after} == {MAP, REPEATED}
    if before != after and not _follows(before, after, old, new):
        fact = breaks(before, after)
        sides = types.base, types.head
        pair = (old, new, sides) if before == MAP else (new, old, sides[::-1])
        if maps and not types.entry(*pair):
            fact = "wire cardinality"
        settings = setting_of(old), setting_of(new)
        if settings[0] and settings[1]:
            yield _set(fact, (before, after), (settings[0], settings[1]), (old, new))
        else:
            yield changed(_FIELD, fact, before, after, old.node, new.node)
    if before != after and MAP in {before, after}:
        return
    fact = types.compare(old, new)
    key_fact = types.keys(old, new)
    if fact or key_fact:
        worst = min((one for one in (fact, key_fact) if one), key=lambda one: (one != WIRE, one != "json type"))
        yield changed(_FIELD, worst, _type(types.base.type_of(old).name, old), _type(types.head.type_of(new).name, new),
                      old.node, new.node, "type")  # fmt: skip


def _follows(before: str, after: str, old: Field, new: Field) -> bool:
    """Tell whether presence differs only because something else does, which is told: the type, or the oneof."""
    if breaks(before, after) != "cardinality":
        return False
    return old.oneof != new.oneof or (
        old.label == new.label and old.features.field_presence.value == new.features.field_presence.value
    )


def _type(name: str, field: Field) -> str:
    return f"map<{field.keys}, {name}>" if field.label == MAP else name


def _set(
    fact: str, values: tuple[str, str], settings: tuple[Setting, Setting], fields: tuple[Field, Field]
) -> Difference:
    nodes = fields[0].node, fields[1].node
    return Difference(_FIELD, How.CHANGED, fact, *values, Effect.REPLACES, *places(settings, nodes))


def _default(types: Types, old: Field, new: Field) -> Iterator[Difference]:
    before, after = _written_default(types, old, of_base=True), _written_default(types, new, of_base=False)
    if before != after:
        yield changed(_FIELD, "default", before, after, old.node, new.node, "option default")
    before, after = (field.node.mapping.get("option jstype", "JS_NORMAL") for field in (old, new))
    if before != after:
        yield changed(_FIELD, "jstype", before, after, old.node, new.node, "option jstype")


def _written_default(types: Types, field: Field, *, of_base: bool) -> JsonValue:
    """Return what a field is where it is absent; what is nothing, zero or false is the default of all."""
    written = field.node.mapping.get("option default")
    if written is not None:
        return written or None
    side = types.base if of_base else types.head
    kind = side.type_of(field)
    enum = side.enums.get(kind.name) if kind.kind == ENUM else None
    first = enum.values[0] if enum and enum.values else None
    return first.name if first else None


def _settings(old: Field, new: Field) -> Iterator[Difference]:
    """Yield what is set for texts, in the languages that mind."""
    before, after = old.features, new.features
    told: list[tuple[str, Setting, Setting]] = []
    if old.type == new.type and old.keys == new.keys and "string" in {old.type, old.keys}:
        told.append(("utf8 validation", before.utf8_validation, after.utf8_validation))
        if before.utf8_validation.value == after.utf8_validation.value:
            told.append(("java utf8 validation", before.java_utf8, after.java_utf8))
    if old.type == new.type and old.type in {"string", "bytes"} and old.label != MAP:
        told.append(("cpp string type", before.cpp_string, after.cpp_string))
    for fact, was, now in told:
        if was.value != now.value and (was.value, now.value) != _NEVER_CALLED:
            yield _set(fact, (was.value, now.value), (was, now), (old, new))
