"""Imports of a module: which are of no use, and which lead back to the file that they stand in."""

from __future__ import annotations

import pytest

from reviewtui.formats.protobuf.surveying import survey
from reviewtui.model import Kind
from reviewtui.rules.lint.proto.proto_import_clean import proto_import_clean
from reviewtui.rules.rule import Said
from tests.formats.texts import Texts

SHOP = {
    "items.proto": "package shop; message Item { message Size {} } enum State { NEW = 0; }",
    "marks.proto": "package shop; extend google.protobuf.FieldOptions { optional bool secret = 50000; }",
    "hands.proto": 'package shop; import public "items.proto";',
}


def _told(text: str, **others: str) -> str:
    files = {**SHOP, **{f"{name}.proto": content for name, content in others.items()}, "a.proto": text}
    taken = survey(".", Texts(files), tuple(sorted(files)))
    (file,) = (one for one in taken.elements(Kind.PROTO_FILE) if one.node.path == "a.proto")
    found = proto_import_clean.say(file)
    return found.words if isinstance(found, Said) else ""


@pytest.mark.parametrize(
    "used",
    [
        "message A { optional Item item = 1; }",
        "message A { optional .shop.Item.Size size = 1; }",
        "message A { map<string, State> states = 1; }",
        "message A { oneof way { Item item = 1; } }",
        "extend Item { optional int32 more = 100; }",
        "message A { extend shop . Item { optional int32 more = 100; } }",
        "message A {} service S { rpc Get(A) returns (stream shop.Item); }",
    ],
)
@pytest.mark.parametrize("path", ["items.proto", "hands.proto"])
def test_whoever_names_a_type_uses_the_file_that_brings_it(path: str, used: str) -> None:
    assert not _told(f'package shop; import "{path}"; {used}')
    assert _told(f'package shop; import "{path}"; message A {{}}') == f"imports `{path}` and uses nothing of it"


@pytest.mark.parametrize(
    "used",
    [
        "message A { optional string key = 1 [(secret) = true]; }",
        "message A { optional string key = 1 [( .shop . secret ).deep = 1]; }",
        "message A { extensions 100 to max [(shop.secret) = true]; }",
        "message A { option (other) = { [shop.secret]: true }; }",
    ],
)
def test_whoever_sets_an_option_uses_the_file_that_declares_it(used: str) -> None:
    assert not _told(f'package shop; import "marks.proto"; {used}')
    assert _told('package shop; import "marks.proto"; message A { optional string secret = 1; }')


def test_what_is_not_known_is_not_judged() -> None:
    assert not _told('import "elsewhere.proto"; message A {}')
    assert not _told('import "half.proto"; message A {}', half='import public "elsewhere.proto"; message B {}')
    assert _told('import "google/protobuf/empty.proto"; message A {}')
    assert not _told('import "google/protobuf/empty.proto"; message A { optional google.protobuf.Empty b = 1; }')


def test_several_imports_of_no_use_are_told_together() -> None:
    told = _told('import "marks.proto"; import "items.proto"; message A {}')
    assert told == "imports `marks.proto` and `items.proto` and uses nothing of them"


def test_a_circle_is_told_once_with_its_way() -> None:
    assert _told('import "a.proto"; message A {}') == "imports itself"
    back = 'import "c.proto"; message B { optional C c = 1; }'
    last = 'import "a.proto"; message C { optional A a = 1; }'
    told = _told('import "b.proto"; message A { optional B b = 1; }', b=back, c=last)
    assert told == "imports itself by way of `b.proto` and `c.proto`"
    # A file that leads into the circle is not part of it, nor is one that it leads to.
    assert not _told('import "b.proto"; message A { optional B b = 1; }', b=back, c=last.replace("a.proto", "b.proto"))
