"""Fields that messages get from outside: matched by the message and the number, as they travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.differences import added, changed, removed
from reviewtui.formats.protobuf.field_comparing import compare_fields
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import Extension
    from reviewtui.formats.protobuf.module import Module
    from reviewtui.formats.protobuf.types import Types
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference

_EXTENSION = Kind.PROTO_EXTENSION


def compare_extensions(types: Types) -> Iterator[tuple[list[Difference], str]]:
    """Yield what differs in each extension, with the name of the message that it extends."""
    before, after = _numbered(types.base), _numbered(types.head)
    for key, old in before.items():
        new = after.get((types.now(key[0]), key[1]))
        if new is not None:
            yield [*_compare(types, old, new)], key[0]
        elif types.base.home[old.name].package in types.head.packages:
            yield [removed(_EXTENSION, "", _traits(old, key[0]), old.field.node)], key[0]
    olds = {(types.now(name), number) for name, number in before}
    for key, new in after.items():
        if key not in olds:
            yield [added(_EXTENSION, "", _traits(new, key[0]), new.field.node)], key[0]


def _compare(types: Types, old: Extension, new: Extension) -> Iterator[Difference]:
    """Yield what differs; JSON and text name an extension in full."""
    if types.now(old.name) != new.name:
        was, now = _named(old), _named(new)
        yield changed(Kind.PROTO_FIELD, "name", was, now, old.node, new.node)
    yield from compare_fields(types, old.field, new.field, extension=old.name)


def _named(extension: Extension) -> JsonValue:
    return {"name": extension.name, "json": f"[{extension.name}]"}


def _numbered(side: Module) -> dict[tuple[str, int], Extension]:
    return {
        (side.resolve(one.field.scope, one.extended).name, one.field.number): one for one in side.extensions.values()
    }


def _traits(extension: Extension, extended: str) -> JsonValue:
    return {"name": extension.field.name, "number": extension.field.number, "extends": extended}
