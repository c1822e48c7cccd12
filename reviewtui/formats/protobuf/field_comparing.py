"""Two fields that are taken for the same one: what differs, and what that breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.behavior import compare_behavior
from reviewtui.formats.protobuf.differences import changed
from reviewtui.formats.protobuf.module import ENUM
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.formats.protobuf.presence import MAP, REPEATED, breaks, cardinality, setting_of
from reviewtui.formats.protobuf.types import WIRE
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import Field
    from reviewtui.formats.protobuf.features import Setting
    from reviewtui.formats.protobuf.types import Types
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference

_FIELD = Kind.PROTO_FIELD


def compare_fields(types: Types, old: Field, new: Field, *, extension: bool = False) -> Iterator[Difference]:
    """Yield what differs."""
    if old.number != new.number:
        yield changed(_FIELD, "number", old.number, new.number, old.node, new.node, "number")
    if old.name != new.name:
        yield changed(_FIELD, "name", _named(old), _named(new), old.node, new.node)
    elif old.json_name != new.json_name:
        yield changed(_FIELD, "json name", old.json_name, new.json_name, old.node, new.node, "option json_name")
    yield from _cardinality(types, old, new, extension=extension)
    if old.node.value != new.node.value:
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
    if before != after:
        fact = breaks(before, after)
        sides = types.base, types.head
        pair = (old, new, sides) if before == MAP else (new, old, sides[::-1])
        if maps and not types.entry(*pair):
            fact = "wire cardinality"
        settings = setting_of(old), setting_of(new)
        if settings[0] and settings[1]:
            yield _set(fact, before, after, (settings[0], settings[1]))
        else:
            yield changed(_FIELD, fact, before, after, old.node, new.node)
    if maps:
        return
    fact = types.compare(old, new)
    key_fact = types.keys(old, new)
    if fact or key_fact:
        worst = min((one for one in (fact, key_fact) if one), key=lambda one: (one != WIRE, one != "json type"))
        yield changed(_FIELD, worst, _type(types.base.type_of(old).name, old), _type(types.head.type_of(new).name, new),
                      old.node, new.node, "type")  # fmt: skip


def _type(name: str, field: Field) -> str:
    return f"map<{field.keys}, {name}>" if field.label == MAP else name


def _set(fact: str, before: str, after: str, settings: tuple[Setting, Setting]) -> Difference:
    """Return a difference at the places that decide: what is set for a whole file is one cause."""
    old, new = settings
    difference = changed(_FIELD, fact, before, after, old.node, new.node)
    places = difference.base, difference.head
    assert places[0] is not None  # noqa: S101 - what changed has both places
    assert places[1] is not None  # noqa: S101 - the same
    return difference._replace(base=places[0]._replace(key=old.key), head=places[1]._replace(key=new.key))


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
    if old.type == new.type == "string":
        if before.utf8_validation.value != after.utf8_validation.value:
            was, now = before.utf8_validation, after.utf8_validation
            yield _set("utf8 validation", was.value, now.value, (was, now))
        elif before.java_utf8.value != after.java_utf8.value:
            yield _set("java utf8 validation", before.java_utf8.value, after.java_utf8.value,
                       (before.java_utf8, after.java_utf8))  # fmt: skip
    if old.type == new.type and old.type in {"string", "bytes"}:
        was, now = before.cpp_string, after.cpp_string
        if was.value != now.value:
            yield _set("cpp string type", was.value, now.value, (was, now))
