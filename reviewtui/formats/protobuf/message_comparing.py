"""Two versions of one message: fields by number and name, oneofs, what is reserved or left to extensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.behavior import behaviors, compare_resource
from reviewtui.formats.protobuf.differences import added, changed, removed
from reviewtui.formats.protobuf.elements import Field
from reviewtui.formats.protobuf.field_comparing import compare_fields
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.formats.protobuf.presence import REQUIRED, cardinality
from reviewtui.formats.protobuf.reserving import compare_ranges, compare_reserved
from reviewtui.formats.protobuf.settings import compare_setting
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.protobuf.elements import Message
    from reviewtui.formats.protobuf.types import Types
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference

_PAGING = frozenset({"page_size", "page_token", "next_page_token"})
_MESSAGE = Kind.PROTO_MESSAGE


def compare_messages(types: Types, old: Message, new: Message, *, listed: bool) -> Iterator[Difference]:
    """Yield what differs; `listed` says that the message is asked of a list, or answers it."""
    pairs, gone, come = matched(old.fields, new.fields)
    choices = _renamed_oneofs(old, new, pairs)
    for before, after in pairs:
        yield from compare_fields(types, before, after)
        if choices.get(before.oneof, before.oneof) != after.oneof:
            yield changed(Kind.PROTO_FIELD, "oneof", before.oneof or None, after.oneof or None, before.node, after.node)
    numbered = new.reserved.numbers(field.number for field in gone)
    for field in gone:
        yield _gone(types, field, reserved=(field.number in numbered, field.name in new.reserved.names))
    for field in come:
        yield _come(types, field, listed=listed)
    settings = old.features.json_format, new.features.json_format
    yield from compare_setting(_MESSAGE, "json format", settings, (old.node, new.node))
    if old.node.value != new.node.value:
        yield from _own(old, new, choices)


def _own(old: Message, new: Message, choices: dict[str, str]) -> Iterator[Difference]:
    """Yield what differs in the message apart from its fields."""
    yield from _oneofs(old, new, choices)
    yield from compare_reserved(_MESSAGE, old, new)
    yield from compare_ranges(_MESSAGE, "extensions", (old.extensions, new.extensions))
    yield from compare_resource(old.node, new.node)
    for name, fact in (("message_set_wire_format", "message set"),
                       ("no_standard_descriptor_accessor", "descriptor accessor")):  # fmt: skip
        was, now = (one.node.mapping.get(f"option {name}") is True for one in (old, new))
        if was != now:
            yield changed(_MESSAGE, fact, was, now, old.node, new.node, f"option {name}")
    yield from compare_all(old.node, new.node)


def matched(old: Sequence[Field], new: Sequence[Field]) -> tuple[list[tuple[Field, Field]], list[Field], list[Field]]:
    """Return which fields belong together, by name and then by number, and those that went and came."""
    names = {field.name: field for field in new}
    taken = {field.name for field in old if field.name in names}
    pairs = [(field, names[field.name]) for field in old if field.name in taken]
    numbers = {field.number: field for field in new if field.name not in taken}
    gone: list[Field] = []
    for field in old:
        if field.name in taken:
            continue
        twin = numbers.pop(field.number, None)
        if twin is None:
            gone.append(field)
        else:
            pairs.append((field, twin))
    left = set(numbers)
    return pairs, gone, [field for field in new if field.name not in taken and field.number in left]


def _gone(types: Types, field: Field, *, reserved: tuple[bool, bool]) -> Difference:
    if cardinality(types.base, field) == REQUIRED:
        return removed(Kind.PROTO_FIELD, "required", _traits(types, field), field.node)
    numbered, named = reserved
    fact = "unreserved number" if not numbered else "" if named else "unreserved name"
    return removed(Kind.PROTO_FIELD, fact, _traits(types, field, of_base=True), field.node)


def _come(types: Types, field: Field, *, listed: bool) -> Difference:
    fact = ""
    if cardinality(types.head, field) == REQUIRED:
        fact = "required"
    elif listed and field.name in _PAGING:
        fact = "paging"
    elif "REQUIRED" in behaviors(field.node):
        fact = "behavior required"
    return added(Kind.PROTO_FIELD, fact, _traits(types, field, of_base=False), field.node)


def _traits(types: Types, field: Field, *, of_base: bool = True) -> JsonValue:
    side = types.base if of_base else types.head
    return {"name": field.name, "number": field.number, "type": side.type_of(field).name}


def _renamed_oneofs(old: Message, new: Message, pairs: list[tuple[Field, Field]]) -> dict[str, str]:
    """Return the later names of choices all of whose fields went on together under a name that is new."""
    found: dict[str, str] = {}
    for name in old.oneofs:
        later = {after.oneof for before, after in pairs if before.oneof == name}
        if name not in new.oneofs and len(later) == 1 and not later & {"", *old.oneofs}:
            found[name] = later.pop()
    return found


def _oneofs(old: Message, new: Message, choices: dict[str, str]) -> Iterator[Difference]:
    for name, node in old.oneofs.items():
        later = choices.get(name, name)
        if name not in new.oneofs:
            yield removed(Kind.PROTO_ONEOF, "", {"name": name, "later": choices.get(name)}, node)
        if later in new.oneofs:
            yield from compare_all(node, new.oneofs[later])
