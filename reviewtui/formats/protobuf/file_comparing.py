"""Two versions of one file: its package, its syntax, and options that say where generated code goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.differences import changed
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import File
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference

_FILE = Kind.PROTO_FILE
# With what holds where nothing is said.
_OPTIONS: dict[str, JsonValue] = {
    "csharp_namespace": "",
    "go_package": "",
    "java_multiple_files": False,
    "java_outer_classname": "",
    "java_package": "",
    "objc_class_prefix": "",
    "optimize_for": "SPEED",
    "php_class_prefix": "",
    "php_metadata_namespace": "",
    "php_namespace": "",
    "ruby_package": "",
    "swift_prefix": "",
    "cc_generic_services": False,
    "java_generic_services": False,
    "py_generic_services": False,
    "cc_enable_arenas": True,
}
# What is a setting of texts, and one that every Java runtime ignores by now.
_KEPT = ("java_string_check_utf8", "java_generate_equals_and_hash")


def compare_files(old: File, new: File) -> Iterator[Difference]:
    """Yield what differs between two versions of a file, apart from its definitions."""
    if old.package != new.package:
        yield changed(_FILE, "package", old.package, new.package, old.node, new.node, "package")
    if old.syntax != new.syntax:
        key = "edition" if new.node.has("edition") else "syntax"
        difference = changed(_FILE, "syntax", old.syntax, new.syntax, old.node, new.node, key)
        place = difference.base
        assert place is not None  # noqa: S101 - what changed has both places
        yield difference._replace(base=place._replace(key=old.features.enum_type.key))
    for name, default in _OPTIONS.items():
        before, after = (file.node.mapping.get(f"option {name}", default) for file in (old, new))
        if before != after:
            fact = name.replace("_", " ")
            yield changed(_FILE, fact, before or None, after or None, old.node, new.node, f"option {name}")
    yield from compare_all(old.node, new.node, (*_OPTIONS, *_KEPT))
