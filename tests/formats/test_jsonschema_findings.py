"""What is found in schemas on their own, as their readers meet it: in their words, with what looks renamed."""

from __future__ import annotations

import json

import pytest

from reviewtui.model import Finding, How, JsonValue
from reviewtui.rules.judge import judge
from reviewtui.rules.speech import in_words_of
from tests.formats.texts import compared

FILE = "order.schema.json"
LINE: dict[str, JsonValue] = {
    "type": "object",
    "required": ["sku"],
    "properties": {"sku": {"type": "string", "pattern": "^[A-Z]+$"}},
}


def _found(base: dict[str, JsonValue], head: dict[str, JsonValue]) -> list[Finding]:
    texts = (json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", **one}) for one in (base, head))
    return [in_words_of("jsonschema", one) for one in judge(FILE, compared(FILE, *texts).changes)]


def test_a_definition_is_called_so() -> None:
    base: dict[str, JsonValue] = {"properties": {"line": {"$ref": "#/definitions/line"}}, "definitions": {"line": LINE}}
    head: dict[str, JsonValue] = {**base, "definitions": {"line": {**LINE, "additionalProperties": False}}}

    (worst, *_) = _found(base, head)

    assert worst.message == (
        "Further properties of definition `line` are restricted now (from nothing to `false`): "
        "documents that carry them may be refused."
    )


def test_a_name_stays_whatever_it_means() -> None:
    base: dict[str, JsonValue] = {
        "title": "Client Calls",
        "properties": {"server": {"type": "string"}, "a": {"$ref": "#/definitions/request"}},
        "definitions": {"request": {"properties": {"component": {"type": "string"}}}},
    }
    head: dict[str, JsonValue] = json.loads(json.dumps(base).replace('"string"', '"number"'))

    messages = {one.message.partition(" goes")[0] for one in _found(base, head)}

    assert messages == {
        "The type of property `component` in definition request",
        "The type of property `server` in schema Client Calls",
    }


def test_what_is_nested_is_called_by_the_way_to_it() -> None:
    lines: JsonValue = {
        "type": "array",
        "items": {"properties": {"price": {"properties": {"sum": {"type": "string"}}}}},
    }
    base: dict[str, JsonValue] = {"properties": {"lines": lines, f"{'long' * 10}": {"properties": {"lines": lines}}}}
    head = json.loads(json.dumps(base).replace('"string"', '"number"'))

    messages = {one.message.partition(" in the schema")[0] for one in _found(base, head)}

    assert messages == {"The type of property `lines[].price.sum`", "The type of property `….lines[].price.sum`"}
    gone = [
        one.message for one in _found({"properties": {"a": LINE}}, {"properties": {"a": {**LINE, "properties": {}}}})
    ]
    assert gone[0].startswith("Property `a.sku` in")


@pytest.mark.parametrize(
    ("gone", "come", "linked"),
    [
        ({"order_id": {"type": "string"}}, {"orderId": {"type": "string"}}, ("order_id", "orderId")),
        ({"line": LINE}, {"position": LINE}, ("line", "position")),
        ({"paid": {"type": "boolean"}}, {"open": {"type": "boolean"}}, None),
    ],
)
def test_a_property_that_is_alike_looks_renamed(
    gone: JsonValue, come: JsonValue, linked: tuple[str, str] | None
) -> None:
    found = _found({"properties": gone}, {"properties": come})
    told = {(twin.before, twin.after) for one in found for twin in one.change.counterparts}

    assert told == ({linked} if linked else set())
    assert {one.change.how for one in found} == {How.REMOVED, How.ADDED}


def test_a_definition_that_is_alike_looks_renamed() -> None:
    found = _found({"definitions": {"line": LINE, "a": {}}}, {"definitions": {"position": LINE, "a": {}}})

    assert {(twin.before, twin.after) for one in found for twin in one.change.counterparts} == {("line", "position")}


@pytest.mark.parametrize(
    ("address", "verdict"),
    [("http://json-schema.org/draft-07/schema#", "info"), ("https://example.com/own", "dangerous")],
)
def test_what_no_standard_knows_is_a_word_unless_a_dialect_gives_it_a_meaning(address: str, verdict: str) -> None:
    said: dict[str, JsonValue] = {"$schema": address, "type": "object"}
    found = _found({**said, "license": "A"}, {**said, "license": "B"})

    assert {one.verdict.word for one in found} == {verdict}


def test_the_schema_of_a_draft_may_be_referred_to() -> None:
    drafts = [f"http://json-schema.org/draft-0{number}/schema#" for number in (4, 7)]
    texts = [json.dumps({"type": "object", "properties": {"form": {"$ref": draft}}}) for draft in drafts]

    outcome = compared(FILE, *texts)

    assert not outcome.errors
    assert [one.message for one in outcome.notes] == [f"the reference `{drafts[1]}` leads outside the repository"]
    assert {one.verdict.word for one in judge(FILE, outcome.changes)} == {"dangerous"}
