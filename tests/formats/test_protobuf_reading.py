"""Files of Protocol Buffers as trees: what stands where, and what is said of a file that is none."""

from __future__ import annotations

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.protobuf.reading import read_proto
from reviewtui.model import JsonValue

PATH = "orders/v1/orders.proto"


def _tree(text: str) -> JsonValue:
    return read_proto(PATH, text.encode()).value


def test_definitions_stand_under_their_kind_and_name_in_the_order_of_the_file() -> None:
    text = """
    syntax = "proto3";
    package orders . v1;
    import public "a.proto";
    message Order {
      message Line { uint32 no = 0x10; }
      repeated Line lines = 1;
      map<string, .orders.v1.Order> parts = 2;
      oneof way { string card = 3; bool cash = 4; }
      reserved 5, 7 to max, "old";
    }
    enum State { option allow_alias = true; OPEN = 0; LOST = -1; reserved 2 to 4; }
    service Orders { rpc Watch(stream Order) returns (Order) { option deprecated = true; } }
    """
    assert _tree(text) == {
        "syntax": "proto3",
        "package": "orders.v1",
        "import a.proto": "public",
        "message Order": {
            "message Line": {"field no": {"type": "uint32", "number": 16}},
            "field lines": {"label": "repeated", "type": "Line", "number": 1},
            "field parts": {"type": "map<string, .orders.v1.Order>", "number": 2},
            "oneof way": {
                "field card": {"type": "string", "number": 3},
                "field cash": {"type": "bool", "number": 4},
            },
            "reserved": [5, "7 to max", "old"],
        },
        "enum State": {
            "option allow_alias": True,
            "value OPEN": {"number": 0},
            "value LOST": {"number": -1},
            "reserved": ["2 to 4"],
        },
        "service Orders": {
            "rpc Watch": {"request stream": True, "request": "Order", "response": "Order", "option deprecated": True}
        },
    }


def test_proto2_has_groups_extensions_and_defaults() -> None:
    text = """
    message Order {
      optional int32 size = 1 [default = -7, (my.opt).a = {b: [1, 2.5] c <d: "x" 'y'>}];
      repeated group Line = 2 { required bytes data = 3; }
      extensions 100 to 199, 500;
      extend Other { optional string note = 101; }
    }
    """
    assert _tree(text) == {
        "message Order": {
            "field size": {
                "label": "optional",
                "type": "int32",
                "number": 1,
                "option default": -7,
                "option (my.opt).a": {"b": [1, 2.5], "c": {"d": "xy"}},
            },
            "group Line": {
                "label": "repeated",
                "number": 2,
                "field data": {"label": "required", "type": "bytes", "number": 3},
            },
            "extensions": ["100 to 199", 500],
            "extend Other": {"field note": {"label": "optional", "type": "string", "number": 101}},
        }
    }


def test_editions_say_who_sees_a_definition() -> None:
    text = 'edition = "2024"; import option "a.proto"; local message A {} export enum B { X = 0; }'
    assert _tree(text) == {
        "edition": "2024",
        "import a.proto": "option",
        "message A": {},
        "enum B": {"value X": {"number": 0}},
    }


def test_words_of_the_language_may_be_names() -> None:
    text = "message message { message message = 1; optional reserved enum = 2; rpc service = 3; stream stream = 4; }"
    assert _tree(text) == {
        "message message": {
            "field message": {"type": "message", "number": 1},
            "field enum": {"label": "optional", "type": "reserved", "number": 2},
            "field service": {"type": "rpc", "number": 3},
            "field stream": {"type": "stream", "number": 4},
        }
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("// Above.\nmessage A {}", "Above."),
        ("// License.\n\n/* Above,\n * over lines. */\nmessage A {}", "Above, over lines."),
        ("message A { // Behind.\n}", "Behind."),
        ("// License.\n\nmessage A {}", None),
        ("enum B {} // Of B.\nmessage A {}", None),
    ],
)
def test_comments_that_touch_a_definition_describe_it(text: str, said: str | None) -> None:
    tree = _tree(text)
    assert isinstance(tree, dict)
    found = tree["message A"]
    assert isinstance(found, dict)
    assert found.get("doc") == said


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("message A {", 1, 12, "the file ends here"),
        ("message A {\n  string a 1;\n}", 2, 12, "`=` after the name of the field was expected"),
        ("message A {\n  string a = x;\n}", 2, 14, "the number of the field was expected"),
        ('syntax = "proto4";', 1, 10, "there is no syntax `proto4`"),
        ('import "a.proto', 1, 8, "has no end on its line"),
        ("/* open", 1, 1, "has no end"),
        ("message A {}\nmessage A {}", 2, 1, "`message A` is defined twice"),
        ("message A { string a = 1; string a = 2; }", 1, 27, "`field a` is defined twice"),
        ("hello", 1, 1, "a definition such as"),
        ("message A { \x00 }", 1, 13, "U+0000"),
        ("option a = ;", 1, 12, "a value was expected"),
        ("service S { rpc A(B) C; }", 1, 22, "`returns`"),
        ("enum A { B = 99999999999999999999999999999999999999999; }", 1, 14, "the number of the value"),
    ],
)
def test_a_file_that_is_none_is_refused_with_place_and_hint(text: str, line: int, column: int, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _tree(text)
    error = caught.value
    assert (error.path, error.line, error.column) == (PATH, line, column)
    assert words in error.message
    assert error.hint


@pytest.mark.parametrize(
    "text",
    ["message A {" * 5000, "option a = {" + "b {" * 5000, "option a = " + "[" * 5000, "message A " + "{" * 100_000],
)
def test_what_stands_too_deep_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _tree(text)
    assert caught.value.hint


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_proto(PATH, b"message A { // \xff\n}")
    assert (caught.value.line, caught.value.column) == (1, 16)


def test_each_part_stands_where_it_is_written() -> None:
    text = 'syntax = "proto3";\n\nmessage A {\n  string a = 1;\n}\nenum E {\n  X = 0;\n}\nmessage B {\n  A a = 1;\n}\n'
    source = read_proto(PATH, text.encode())
    assert source.locate("/message A/field a") == (4, 3)
    assert source.locate("/enum E/value X/number") == (7, 7)
    assert source.locate("/message B/field a/type") == (10, 3)
    for line, pointer in ((4, "/message A/field a"), (7, "/enum E/value X"), (10, "/message B/field a")):
        assert source.pointer_at(line) == pointer
