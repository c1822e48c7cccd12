"""Payloads in Protocol Buffers: looked into by the rules of the language, told of the message and who sends it."""

from __future__ import annotations

import pytest

from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.model import Change, Direction, Operation, SpecStatus
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.judge import judge
from reviewtui.rules.speech import in_words_of, spoken
from tests.formats.texts import Texts

PROTO = """\
syntax = "proto3";
package shop.v1;
message OrderCreated {
  string id = 1;
  State state = 2;
  repeated Line lines = 3;
  message Line { string sku = 1; int32 count = 2; }
}
enum State { STATE_UNSPECIFIED = 0; STATE_NEW = 1; }
"""
FORMAT = "application/vnd.google.protobuf;version=3"
TWO = """\
asyncapi: 2.6.0
info: {title: Orders, version: 1.0.0}
channels:
  orders.created:
    subscribe:
      message: {$ref: "#/components/messages/created"}
  orders.ship:
    publish:
      message: {$ref: "#/components/messages/ship"}
components:
  messages:
    created: {name: OrderCreated, schemaFormat: %(format)s, payload: %(payload)s}
    ship: {name: Ship, payload: {type: object}}
"""
THREE = """\
asyncapi: 3.0.0
info: {title: Orders, version: 1.0.0}
channels:
  created:
    address: orders.created
    messages: {created: {$ref: "#/components/messages/created"}}
operations:
  tell: {action: %(action)s, channel: {$ref: "#/channels/created"}}
components:
  messages:
    created: {name: OrderCreated, payload: {schemaFormat: %(format)s, schema: %(payload)s}}
"""
BLOCK = """\
asyncapi: 2.6.0
info: {title: Orders, version: 1.0.0}
channels:
  orders.created:
    subscribe:
      message:
       schemaFormat: %(format)s
       payload: %(payload)s
"""
SEND = Operation("SEND", "orders.created")


def _text(document: str, payload: str, action: str = "send") -> str:
    """Return a description whose message carries what a text says."""
    lines = "\\n".join(payload.replace('"', '\\"').splitlines())
    return document % {"format": FORMAT, "payload": f'"{lines}"', "action": action}


def _compare(base: dict[str, str], head: dict[str, str]) -> Comparison:
    return AsyncApi().compare(SpecPair("api/a.yaml", "api/a.yaml"), Texts(base), Texts(head))


def _changes(old: str, new: str, document: str = TWO, action: str = "send") -> tuple[Change, ...]:
    compared = _compare({"api/a.yaml": _text(document, old, action)}, {"api/a.yaml": _text(document, new, action)})
    assert not compared.errors
    return compared.changes


@pytest.mark.parametrize("document", [TWO, THREE])
@pytest.mark.parametrize(
    ("old", "new", "told", "called"),
    [
        ("string id", "int32 id", "proto-field wire type", ("field `id`", "message OrderCreated")),
        ("int32 count", "int64 count", "proto-field json type", ("field `count`", "message OrderCreated.Line")),
        ("id = 1;", "id = 7;", "proto-field number", ("field `id`", "message OrderCreated")),
        ("string id = 1;", "", "proto-field unreserved number", ("field `id`", "message OrderCreated")),
        ("STATE_NEW = 1", "STATE_NEW = 2", "proto-enum-value number", ("value `STATE_NEW`", "enum State")),
        ("package shop.v1;", "package shop.v2;", "proto-file package", ("the payload", "message created")),
    ],
)
def test_what_travels_is_told_of_the_message_and_its_operation(
    document: str, old: str, new: str, told: str, called: tuple[str, str]
) -> None:
    (change,) = _changes(PROTO, PROTO.replace(old, new), document)
    subject, place = called if called[0] == "the payload" else (called[0], f"{called[1]} of message created")
    assert (change.subject, change.place) == (subject, place)
    assert (f"{change.kind.value} {change.fact}", change.used_by) == (told, (SEND,))
    assert change.direction is Direction.RESPONSE
    assert change.base is not None
    assert change.base.line == document[: document.index("%(payload)")].count("\n") + 1


@pytest.mark.parametrize(
    ("action", "direction", "rule", "title"),
    [
        ("send", Direction.RESPONSE, "proto-enum-value-added", "Receivers may meet a new value of an enum."),
        ("receive", Direction.REQUEST, "proto-enum-value-accepted", "Producers may send a new value of an enum."),
    ],
)
def test_who_sends_decides_what_a_new_value_means(action: str, direction: Direction, rule: str, title: str) -> None:
    more = PROTO.replace("STATE_NEW = 1;", "STATE_NEW = 1; STATE_LOST = 2;")
    changes = _changes(PROTO, more, THREE, action)
    (finding,) = (in_words_of("asyncapi", one) for one in judge("api/a.yaml", changes))
    assert (finding.change.direction, finding.rule) == (direction, rule)
    assert [one.method for one in finding.change.used_by] == [action.upper()]
    assert spoken(catalogue().get(rule), finding).title == title


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("repeated Line lines", "repeated OrderCreated.Line lines"),
        ("string id = 1;\n  State state = 2;", "State state = 2; // what it is\n  string id = 1;"),
        ("enum State", "service S { rpc Get(OrderCreated) returns (OrderCreated); } enum State"),
        ("package shop.v1;", 'package shop.v1; option go_package = "shop"; import "more.proto";'),
        ("enum State", "message Unused {} enum State"),
        ("message OrderCreated", "message Other { string id = 1; } message OrderCreated"),
    ],
)
def test_what_does_not_travel_is_not_told(old: str, new: str) -> None:
    assert not _changes(PROTO, PROTO.replace(old, new))
    assert not _changes(PROTO.replace(old, new), PROTO)


def test_a_file_is_read_with_what_it_imports_wherever_it_counts_from() -> None:
    order = 'syntax = "proto3"; import "common/line.proto"; message First {} message Order { Line line = 1; }'
    line = 'syntax = "proto3"; message Line { string sku = 1; }'
    reference = '{$ref: "../protos/shop/order.proto#/Order"}'
    base = {
        "api/a.yaml": TWO % {"format": FORMAT, "payload": reference},
        "protos/shop/order.proto": order,
        "protos/common/line.proto": line,
    }
    compared = _compare(base, {**base, "protos/common/line.proto": line.replace("string", "int32")})
    (change,) = compared.changes
    assert (change.subject, change.place, change.used_by) == ("field `sku`", "message Line", (SEND,))
    assert change.base is not None
    assert (change.base.path, change.base.line) == ("protos/common/line.proto", 1)

    away = {"api/a.yaml": base["api/a.yaml"].replace("../protos", "../../protos")}
    problem = "the payload cannot be read: it stands outside of the repository"
    assert [one.message for one in _compare(away, away).notes] == [problem]
    gone = {"api/a.yaml": base["api/a.yaml"]}
    assert [one.message for one in _compare(base, gone).errors] == ["the payload cannot be read: there is no such file"]


def test_several_messages_may_be_carried_where_none_is_named() -> None:
    old = 'syntax = "proto3"; message A { Part part = 1; } message B { string id = 1; } message Part { string n = 1; }'
    assert [change.subject for change in _changes(old, old.replace("string", "int32"))] == ["field `id`", "field `n`"]
    told = _changes(old, old.replace("message B { string id = 1; }", ""))
    assert [(change.subject, change.how.value) for change in told] == [("message `B`", "removed")]
    only = 'syntax = "proto3"; message A { string id = 1; }'
    assert not _changes(only, only.replace("message A", "message Z")), "the name of what is carried is on no wire"


def test_what_cannot_be_read_is_told_and_never_called_equal() -> None:
    broken = PROTO.replace("string id = 1;", "string id 1;")
    compared = _compare({"api/a.yaml": _text(TWO, PROTO)}, {"api/a.yaml": _text(TWO, broken)})
    assert [(change.kind.value, change.fact) for change in compared.changes] == [("async-message", "payload")]
    assert ["`1` stands here" in error.message and "line 4" in error.message for error in compared.errors] == [True]
    both = _compare({"api/a.yaml": _text(TWO, broken)}, {"api/a.yaml": _text(TWO, broken)})
    assert (both.status, both.errors, len(both.notes)) == (SpecStatus.UNCHANGED, (), 1)
    odd = _text(TWO, "").replace('""', "{type: object}")
    assert _compare({"api/a.yaml": odd}, {"api/a.yaml": _text(TWO, PROTO)}).changes
    assert _compare({"api/a.yaml": odd}, {"api/a.yaml": odd}).status is SpecStatus.UNCHANGED


@pytest.mark.parametrize(
    "payload",
    [
        '"\\ud800"',
        '"' + "message A {" * 200 + '"',
        '"import \\"../../etc/passwd\\"; import \\"/etc/passwd\\"; import \\"a.yaml\\"; message A {}"',
        '{$ref: "a.yaml"}',
        '{$ref: "odd.proto"}',
        '{$ref: "b.proto#/../.."}',
        '{$ref: "file:///etc/a.proto"}',
    ],
)
def test_whatever_a_payload_says_it_is_no_crash(payload: str) -> None:
    files = {
        "api/a.yaml": TWO % {"format": FORMAT, "payload": payload},
        "api/odd.proto": "message A: {field b: {}}",
        "api/b.proto": 'import "b.proto"; message A { optional A a = 1; }',
    }
    head = {**files, "api/a.yaml": files["api/a.yaml"].replace("ship:", "send:")}
    assert _compare(files, head).status in {SpecStatus.CHANGED, SpecStatus.UNCHANGED, SpecStatus.UNREADABLE}
    schema = files["api/a.yaml"].replace("payload: {type: object}", "payload: {$ref: odd.proto}")
    assert _compare({**files, "api/a.yaml": schema}, files).format == "asyncapi"


def test_lines_are_those_of_the_text_where_it_is_written_below_its_key() -> None:
    block = "|\n" + "".join(f"        {line}\n" for line in PROTO.splitlines())
    base = BLOCK % {"format": FORMAT, "payload": block}
    (change,) = _compare({"api/a.yaml": base}, {"api/a.yaml": base.replace("string sku", "int32 sku")}).changes
    assert change.base is not None
    words = base.splitlines()[change.base.line - 1][change.base.column - 1 :]
    assert words.startswith("string sku = 1")
