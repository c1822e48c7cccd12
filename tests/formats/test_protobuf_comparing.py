"""Two versions of a module: what is the same however it is written, and what is told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.anchors import Followed
from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.formats.protobuf.format import Protobuf
from reviewtui.model import Direction, Disposition, Operation, SpecStatus
from reviewtui.repository import FolderSnapshot
from tests.anchors.versions import followed
from tests.formats.texts import Texts

ORDERS = """\
syntax = "proto3";
package shop.v1;
import "shop/v1/items.proto";

// What can be bought.
service Orders {
  rpc Create(CreateRequest) returns (Order);
  rpc Watch(WatchRequest) returns (stream Order);
}
message CreateRequest { Order order = 1; }
message WatchRequest { string name = 1; }
message Order {
  string name = 1;
  repeated Item items = 2;
  oneof way { string card = 3; bool cash = 4; }
}
"""
ITEMS = """\
syntax = "proto3";
package shop.v1;
message Item { string sku = 1; State state = 2; }
enum State { STATE_UNSPECIFIED = 0; STATE_SOLD = 1; }
"""
FILES = {"shop/v1/orders.proto": ORDERS, "shop/v1/items.proto": ITEMS}


def _compare(base: dict[str, str], head: dict[str, str]) -> Comparison:
    return Protobuf().compare(SpecPair(".", ".", tuple(base), tuple(head)), Texts(base), Texts(head))


def test_a_module_differs_in_nothing_from_itself() -> None:
    compared = _compare(FILES, FILES)
    assert (compared.status, compared.changes, compared.errors) == (SpecStatus.UNCHANGED, (), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("string name = 1;\n  repeated Item items = 2;", "repeated Item items = 2;\n  string name = 1;"),
        ("repeated Item items", "repeated .shop.v1.Item items"),
        ("repeated Item items", "repeated shop.v1.Item items"),
        ("// What can be bought.\n", "/* Something else.\n*/\n"),
        ("string card = 3; bool cash = 4;", "bool cash=0x4;string\n\ncard /* c */ = 3 ; ;"),
        ("string name = 1;", 'string name = 1 [json_name = "name"];'),
        ('import "shop/v1/items.proto";', ""),
    ],
)
def test_another_way_to_write_the_same_is_no_change(old: str, new: str) -> None:
    assert old in ORDERS
    assert not _compare(FILES, {**FILES, "shop/v1/orders.proto": ORDERS.replace(old, new)}).changes


def test_who_sends_what_differs_is_known_through_all_messages() -> None:
    head = {**FILES, "shop/v1/items.proto": ITEMS.replace("STATE_SOLD = 1;", "STATE_SOLD = 1; STATE_LOST = 2;")}
    (change,) = _compare(FILES, head).changes
    assert change.direction is Direction.BOTH
    assert change.used_by == (Operation("RPC", "shop.v1.Orders/Create"), Operation("RPC", "shop.v1.Orders/Watch"))


def test_a_type_that_moved_is_compared_where_it_stands_now() -> None:
    item = "message Item { string sku = 1; State state = 2; }\n"
    changed = item.replace("string sku", "int32 sku")
    head = {"shop/v1/orders.proto": ORDERS + changed, "shop/v1/items.proto": ITEMS.replace(item, "")}
    told = {(change.kind.value, change.fact) for change in _compare(FILES, head).changes}
    assert told == {("proto-field", "wire type"), ("proto-message", "file")}


def test_a_package_that_is_renamed_is_one_cause() -> None:
    old = {"a.proto": 'syntax = "proto3"; package a; message A { B b = 1; } message B {}'}
    new = {"a.proto": old["a.proto"].replace("package a", "package b")}
    assert [(change.kind.value, change.fact) for change in _compare(old, new).changes] == [("proto-file", "package")]


def test_what_a_syntax_sets_for_all_fields_is_told_once() -> None:
    old = {"a.proto": 'syntax = "proto3"; message A { string a = 1; string b = 2; int32 c = 3; }'}
    new = {"a.proto": old["a.proto"].replace('syntax = "proto3"', 'edition = "2023"')}
    told = [(change.kind.value, change.fact) for change in _compare(old, new).changes]
    assert sorted(told) == [("proto-field", "cardinality"), ("proto-file", "syntax")]


def test_a_file_that_cannot_be_read_hides_only_itself() -> None:
    head = {**FILES, "shop/v1/items.proto": "message {", "shop/v1/orders.proto": ORDERS.replace("name = 1", "id = 1")}
    compared = _compare(FILES, head)
    assert [(error.path, error.line) for error in compared.errors] == [("shop/v1/items.proto", 1)]
    assert {change.fact for change in compared.changes} == {"name"}


def test_types_that_hold_themselves_are_compared() -> None:
    old = {"a.proto": "message A { optional A a = 1; optional B b = 2; } message B { optional A a = 1; }"}
    new = {"a.proto": old["a.proto"].replace("optional A a = 1; }", "optional A a = 1; optional int32 n = 2; }")}
    assert [change.subject for change in _compare(old, new).changes] == ["field `n`"]


def test_drafts_promise_nothing() -> None:
    text = 'syntax = "proto3"; package a.v1beta1; message A {} service S { rpc Get(A) returns (A); }'
    compared = _compare({"a.proto": text}, {"a.proto": text})
    assert compared.unstable == {Operation("RPC", "a.v1beta1.S/Get")}
    assert compared.drafts == {"a.proto"}


DRAFT = 'syntax = "proto3"; package a.v1alpha1; message A { B b = 1; int32 n = 2; }'
DEEP = 'syntax = "proto3"; package a.v1alpha1; message B { int32 n = 1; }'
STABLE = 'syntax = "proto3"; package a.v1; message C { %s n = 1; }'


@pytest.mark.parametrize(
    ("used", "open_to_the_gate"),
    [
        ("string", []),
        ("a.v1alpha1.B", ["deep.proto"]),
        ("map<string, a.v1alpha1.A>", ["deep.proto", "draft.proto"]),
    ],
)
def test_a_draft_without_methods_promises_nothing_unless_something_stable_is_made_of_it(
    tmp_path: Path, used: str, open_to_the_gate: list[str]
) -> None:
    texts = {"draft.proto": DRAFT, "deep.proto": DEEP, "stable.proto": STABLE % used}
    for side in ("base", "head"):
        (tmp_path / side).mkdir()
        for name, text in texts.items():
            (tmp_path / side / name).write_text(text if side == "base" else text.replace("int32", "string"))
    sides = Sides(FolderSnapshot(tmp_path / "base", "base"), FolderSnapshot(tmp_path / "head", "head"))
    pair = SpecPair(".", ".", tuple(texts), tuple(texts))
    found = check_pair(sides, pair, Config(), known=Protobuf()).findings
    told = {finding.where.path: finding.disposition for finding in found if finding.where is not None}
    assert sorted(path for path, one in told.items() if one is Disposition.OPEN) == open_to_the_gate
    assert set(told) == {"draft.proto", "deep.proto"}


@pytest.mark.parametrize("gone", ["base", "head"])
def test_a_module_that_came_or_went_tells_what_can_be_called(gone: str) -> None:
    pair = SpecPair(None, ".", (), tuple(FILES)) if gone == "base" else SpecPair(".", None, tuple(FILES), ())
    compared = Protobuf().compare(pair, Texts(FILES), Texts(FILES))
    assert compared.status is (SpecStatus.ADDED if gone == "base" else SpecStatus.REMOVED)
    assert {change.kind.value for change in compared.changes} <= {"proto-service", "proto-package"}
    assert compared.changes


@pytest.mark.parametrize(
    ("contents", "roots"),
    [
        ({"shop/v1/a.proto": "package shop.v1;"}, {".": 1}),
        ({"proto/shop/v1/a.proto": "package shop.v1;", "other/b.proto": "package b;"}, {"proto": 1, "other": 1}),
        ({"api/a.proto": "package x;", "api/buf.yaml": "version: v1\n", "api/in/b.proto": ""}, {"api": 2}),
        ({"buf.yaml": "version: v2\nmodules:\n  - path: p\n  - path: q\n", "p/a.proto": "", "q/b.proto": ""},
         {"p": 1, "q": 1}),
        ({"src/a/b.proto": 'import "a/c.proto";', "src/a/c.proto": ""}, {"src": 2}),
    ],
)  # fmt: skip
def test_modules_begin_where_imports_count_from(contents: dict[str, str], roots: dict[str, int]) -> None:
    found = Protobuf.gather({path: text.encode() for path, text in contents.items()})
    assert {one.path: len(one.files) for one in found} == roots


def test_a_name_that_two_files_define_moves_nowhere() -> None:
    twice = {"a.proto": "message A {}", "b.proto": "message A {}"}
    assert not _compare(twice, twice).changes


def test_names_that_look_like_ranges_are_names() -> None:
    old = {"a.proto": 'message A { reserved "a to b", "1 to max"; }'}
    assert _compare(old, {"a.proto": "message A {}"}).changes


def test_a_comment_on_a_field_stays_with_it_wherever_it_is_written() -> None:
    old = {"a.proto": "message A {\n  optional string x = 1;\n  optional string y = 2;\n}\n"}
    new = {"a.proto": "// More.\nmessage B {}\n" + old["a.proto"].replace("optional string x = 1;", "reserved 1;")}
    assert followed(old, new, "/message A/field y", path="a.proto") == Followed("a.proto", "/message A/field y", 5, 3)


def test_options_of_a_file_that_others_define_are_told() -> None:
    old = {"a.proto": 'option java_package = "a"; option (mine).level = 1; message A {}'}
    new = {"a.proto": 'option (mine) = {level: 2}; option java_package = "a"; message A {}'}
    assert [(change.fact, change.subject) for change in _compare(old, new).changes] == [("option", "file `a.proto`")]
