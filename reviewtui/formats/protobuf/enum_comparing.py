"""Two versions of one enum: values by number and name, whether it is open, what is reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.differences import added, changed, removed
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.formats.protobuf.reserving import compare_reserved
from reviewtui.formats.protobuf.settings import compare_setting
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import Enum, Value
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference

_VALUE = Kind.PROTO_ENUM_VALUE


def compare_enums(old: Enum, new: Enum) -> Iterator[Difference]:
    """Yield what differs."""
    nodes, before, after = (old.node, new.node), old.features, new.features
    yield from compare_setting(Kind.PROTO_ENUM, "enum type", (before.enum_type, after.enum_type), nodes)
    yield from compare_setting(Kind.PROTO_ENUM, "json format", (before.json_format, after.json_format), nodes)
    if old.node.value == new.node.value:
        return
    names = {value.name: value for value in new.values}
    for value in old.values:
        twin = names.get(value.name)
        if twin and twin.number != value.number:
            yield changed(_VALUE, "number", value.number, twin.number, value.node, twin.node, "number")
        elif twin:
            yield from compare_all(value.node, twin.node)
    yield from _numbers(old, new)
    yield from compare_reserved(Kind.PROTO_ENUM, old, new)
    yield from compare_all(old.node, new.node)


def _numbers(old: Enum, new: Enum) -> Iterator[Difference]:
    """Yield the values that went, came, or have other names now; several names of one number are aliases."""
    before, after = _by_number(old), _by_number(new)
    reserved = new.reserved.numbers(before)
    kept = {value.name for value in old.values} & {value.name for value in new.values}
    for number, values in before.items():
        gone = [value for value in values if value.name not in kept]
        come = [value for value in after.get(number, ()) if value.name not in kept]
        if gone and number in after:
            was, now = ([value.name for value in side] for side in (values, after[number]))
            names: tuple[list[JsonValue], list[JsonValue]] = [*was], [*now]
            yield changed(_VALUE, "name", *names, gone[0].node, (come or after[number])[0].node)
        else:
            for value in gone[:1]:
                yield _gone(value, gone, new, numbered=number in reserved)
    known = {value.number for value in old.values if value.name not in kept}
    for value in new.values:
        if value.name not in kept and value.number not in known:
            alias = value.number in before
            yield added(_VALUE, "alias" if alias else "", {"name": value.name, "number": value.number}, value.node)


def _by_number(enum: Enum) -> dict[int, list[Value]]:
    found: dict[int, list[Value]] = {}
    for value in enum.values:
        found.setdefault(value.number, []).append(value)
    return found


def _gone(value: Value, gone: list[Value], new: Enum, *, numbered: bool) -> Difference:
    """Return that a value went with all its names."""
    named = all(one.name in new.reserved.names for one in gone)
    fact = "unreserved number" if not numbered else "" if named else "unreserved name"
    names: list[JsonValue] = [one.name for one in gone]
    return removed(_VALUE, fact, {"names": names, "number": value.number}, value.node)
