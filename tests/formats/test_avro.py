"""Avro: what one version of a schema wrote is read by another, or is not."""

from __future__ import annotations

import json

import pytest

from reviewtui.formats.avro.resolving import compare_avro
from reviewtui.model import Direction, Effect, How, JsonValue, Kind, SpecStatus
from reviewtui.schema.node import Node
from tests.formats.texts import compared, surveyed

RECEIVED, SENT = Direction.REQUEST, Direction.RESPONSE


def record(*fields: dict[str, JsonValue]) -> JsonValue:
    """Return a record with fields."""
    return {"type": "record", "name": "Order", "namespace": "shop", "fields": [*fields]}


def field(kind: JsonValue, **more: JsonValue) -> dict[str, JsonValue]:
    """Return a field."""
    return {"name": "total", "type": kind, **more}


def enum(*symbols: str, **more: JsonValue) -> JsonValue:
    """Return an enum."""
    return {"type": "enum", "name": "State", "symbols": [*symbols], **more}


def facts(old: JsonValue, new: JsonValue, direction: Direction) -> list[str]:
    """Return what is said of two schemas."""
    before, after = (Node("a.avsc", "", json.loads(json.dumps(one))) for one in (old, new))
    return [difference.fact for difference in compare_avro(before, after, direction)]


@pytest.mark.parametrize(
    ("old", "new", "received", "sent"),
    [
        ("int", "long", ["resolved"], ["type"]),
        ("long", "double", ["resolved"], ["type"]),
        ("string", "bytes", ["resolved"], ["resolved"]),
        ("string", "long", ["type"], ["type"]),
        (["null", "string"], ["null", "string", "long"], ["resolved"], ["branch"]),
        (["null", "string"], "string", ["branch"], ["resolved"]),
        ("string", ["null", "string"], ["resolved"], ["branch"]),
        (["null", "string"], ["string", "null"], [], []),
        (enum("A"), enum("A", "B"), ["resolved"], ["symbol"]),
        (enum("A", default="A"), enum("A", "B", default="A"), ["resolved"], ["symbol-default"]),
        ({"type": "fixed", "name": "H", "size": 1}, {"type": "fixed", "name": "H", "size": 2}, ["size"], ["size"]),
        ({"type": "array", "items": "int"}, {"type": "array", "items": "long"}, ["resolved"], ["type"]),
        ({"type": "map", "values": "int"}, {"type": "map", "values": "string"}, ["type"], ["type"]),
        (record(), record(field("int")), ["field-without-default"], ["field"]),
        (record(), record(field("int", default=0)), ["field"], ["field"]),
        (record(field("int")), record(), ["field"], ["field-without-default"]),
        (record(field("int", default=0)), record(field("int", default=1)), ["default"], ["default"]),
        (record(field("int", doc="a")), record(field("int", doc="b")), ["words"], ["words"]),
        (field({"type": "int"}), field("int"), [], []),
        ("shop.Moment", "shop.Instant", ["unknown"], ["unknown"]),
        (
            {"type": "long", "logicalType": "timestamp-millis"},
            {"type": "long", "logicalType": "timestamp-micros"},
            ["logical-type"],
            ["logical-type"],
        ),
    ],
)
def test_a_reader_resolves_what_a_writer_wrote(
    old: JsonValue, new: JsonValue, received: list[str], sent: list[str]
) -> None:
    assert (facts(old, new, RECEIVED), facts(old, new, SENT)) == (received, sent)


def test_names_lead_to_definitions_in_their_namespaces() -> None:
    def schema(size: int) -> JsonValue:
        inner: JsonValue = {"type": "fixed", "name": "Hash", "size": size}
        return record({"name": "a", "type": inner}, {"name": "b", "type": "shop.Hash"}, {"name": "c", "type": "Hash"})

    assert facts(schema(1), schema(1), SENT) == []
    assert facts(schema(1), schema(2), SENT) == ["size"]


def test_an_alias_leads_from_the_old_name_to_the_new_one() -> None:
    old, new = record(field("int")), record({"name": "sum", "type": "int", "aliases": ["total"]})

    assert "field-without-default" not in facts(old, new, RECEIVED)
    assert "field-without-default" in facts(old, new, SENT)


@pytest.mark.parametrize("odd", [None, 5, [], {}, {"type": 5}, {"type": {"type": []}}, [[]], {"type": "record"}])
def test_what_is_no_schema_differs_from_itself_in_nothing(odd: JsonValue) -> None:
    assert facts(odd, odd, RECEIVED) == []


def test_a_file_on_its_own_is_compared_both_ways() -> None:
    base, head = (json.dumps(record(*fields)) for fields in ((), (field("int"),)))

    outcome = compared("events/order.avsc", base, head)

    assert outcome.either_way
    assert {(change.direction, change.fact) for change in outcome.changes} == {
        (RECEIVED, "field-without-default"),
        (SENT, "field"),
    }
    assert {change.subject for change in outcome.changes} == {"field `total`"}


@pytest.mark.parametrize(
    "text", ['"string"', '["null", "string"]', "{}", '{"type": "record", "name": "A", "fields": 5}']
)
def test_any_file_of_this_name_is_a_schema_that_equals_itself(text: str) -> None:
    assert compared("a.avsc", text, text).changes == ()
    assert surveyed("a.avsc", text).elements(Kind.API)


def test_a_schema_that_is_gone_is_told_and_a_new_one_is_none_that_anybody_goes_by() -> None:
    text = json.dumps(record(field("int")))

    (gone,) = compared("a.avsc", text, "").changes
    assert (gone.how, gone.fact, gone.effect) == (How.REMOVED, "schema", Effect.UNKNOWN)
    assert compared("a.avsc", "", text).changes == ()


def test_a_file_that_cannot_be_read_is_an_error() -> None:
    assert compared("a.avsc", "{}", '{"type": ').status is SpecStatus.UNREADABLE
