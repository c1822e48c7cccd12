"""Schemas on their own: how they are told from other files, and what holds whatever stands in them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.registry import format_of
from reviewtui.formats.validation import Validation
from reviewtui.model import Direction, Effect, JsonValue, SpecStatus
from tests.formats.texts import Texts, compared, surveyed

MARK = '"$schema": "http://json-schema.org/draft-07/schema#"'


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("a.json", f"{{{MARK}}}", "jsonschema"),
        ("a.json", f'{{"type": "object", "properties": {{"x": {{}}}},\n {MARK}}}', "jsonschema"),
        ("a.yaml", "title: A\n$schema: https://json-schema.org/draft/2020-12/schema\n", "jsonschema"),
        ("a.json", f'{{"parts": {{{MARK}}}}}', None),
        ("a.json", f"[{{{MARK}}}]", None),
        ("a.yaml", "parts:\n  $schema: https://json-schema.org/draft/2020-12/schema\n", None),
        ("a.json", '{"$schema": "https://json.schemastore.org/package.json"}', None),
        ("a.json", '{"$schema": "https://a.org/s", "type": "object", "properties": {"$schema": {}}}', "jsonschema"),
        ("a.json", '{"$schema": "https://a.org/s", "type": "module", "properties": {}}', None),
        ("a.json", '{"$schema": "https://a.org/s", "type": "object", "values": {"properties": {}}}', None),
        ("a.yaml", "$schema: https://a.org/s\ntype: object\n$defs:\n  a: {}\n", "jsonschema"),
        ("a.yaml", "$schema: https://a.org/s\nname: a\nform:\n  type: object\n  properties:\n    a: {}\n", None),
        ("a.json", '{"note": "{\\"$schema\\": \\"http://json-schema.org/draft-07/schema#\\"}"}', None),
        ("a.schema.json", '{"type": "object"}', "jsonschema"),
        ("a.schema.yaml", "properties: {}\n", "jsonschema"),
        ("a.schema.json", '{"name": "no schema"}', None),
        ("a.json", '{"type": "object"}', None),
        ("a.yaml", f"openapi: 3.1.0\ncomponents: {{schemas: {{A: {{{MARK}}}}}}}\n", "openapi"),
    ],
)
def test_a_file_is_told_by_what_stands_at_its_top(path: str, text: str, name: str | None) -> None:
    known = format_of(path, text.encode())
    assert (known and known.name) == name


def test_both_ways_are_compared_and_none_is_an_operation() -> None:
    found = compared("a.json", f'{{{MARK}, "maximum": 9}}', f'{{{MARK}, "maximum": 5}}')
    assert {one.direction for one in found.changes} == {Direction.REQUEST, Direction.RESPONSE}
    assert found.either_way
    assert not any(one.used_by for one in found.changes)


def test_a_file_that_came_is_only_told_as_such() -> None:
    known = format_of("a.json", f"{{{MARK}}}".encode())
    assert known is not None
    found = known.compare(SpecPair(None, "a.json"), Texts({}), Texts({"a.json": f"{{{MARK}}}"}))
    assert (found.status, found.changes) == (SpecStatus.ADDED, ())


def test_what_the_draft_does_not_allow_is_told_with_its_line() -> None:
    text = f'{{{MARK},\n"type": "objekt",\n"required": "id"}}'
    known = format_of("a.json", text.encode())
    assert known is not None
    found = known.refusals("a.json", Texts({"a.json": text}), Validation.FULL)
    assert sorted(one.line for one in found) == [2, 3]
    assert not known.refusals("a.json", Texts({"a.json": text}), Validation.OFF)
    own = text.replace("http://json-schema.org/draft-07/schema#", "https://example.com/own")
    assert own != text
    assert not known.refusals("a.json", Texts({"a.json": own}), Validation.FULL)


def test_a_survey_has_schemas_and_properties() -> None:
    text = f'{{{MARK}, "title": "Order", "properties": {{"id": {{"type": "string"}}}}, "definitions": {{"A": {{}}}}}}'
    survey = surveyed("a.json", text)
    assert [one.name for one in survey.api.properties] == ["id"]
    assert survey.naming(survey.api.properties[0].node).place == "schema Order"
    assert survey.version == "7"


CIRCLE = "the reference `{}` leads in a circle to itself"
NONSENSE = {
    "[1]": "a JSON Schema is a mapping, `true` or `false`",
    f'{{{MARK}, "$ref": "#"}}': CIRCLE.format("#"),
    f'{{{MARK}, "$id": "http://[", "$ref": "http://["}}': "the reference `http://[` leads outside the repository",
    f'{{{MARK}, "properties": {{"a": {{"$ref": "#/properties/a"}}}}}}': CIRCLE.format("#/properties/a"),
    f'{{{MARK}, "$dynamicRef": "#nowhere", "$recursiveRef": "#"}}': "the reference `#/nowhere` names nothing in a.json",
}


@pytest.mark.parametrize("text", NONSENSE)
def test_what_makes_no_sense_is_told_with_its_line_and_a_hint(text: str) -> None:
    for sides in ((text, f"{{{MARK}}}"), (f"{{{MARK}}}", text)):
        (error,) = compared("a.json", *sides).errors
        told = NONSENSE[text] if text == "[1]" or sides[1] == text else f"in the base, {NONSENSE[text]}"

        assert (error.message, error.path, error.line, bool(error.hint)) == (told, "a.json", 1, True)
    if text != "[1]":
        same = compared("a.json", text, text)
        assert ([note.message for note in same.notes], same.changes, same.errors) == ([NONSENSE[text]], (), ())


@pytest.mark.parametrize(
    "keyword",
    ['"properties": 3', '"dependencies": 7', '"$ref": 9', '"allOf": {}', '"items": 1', '"type": {}', '"if": 5'],
)
def test_a_keyword_that_cannot_be_read_is_undecided(keyword: str) -> None:
    text = f"{{{MARK}, {keyword}}}"

    for sides in ((text, f"{{{MARK}}}"), (f"{{{MARK}}}", text)):
        assert {change.effect for change in compared("a.json", *sides).changes} == {Effect.UNKNOWN}
    assert compared("a.json", text, text).changes == ()


def test_an_alias_that_repeats_without_end_is_read_once() -> None:
    lines = ["$schema: http://json-schema.org/draft-07/schema#", "definitions:", "  a0: &a0 {type: string}"]
    lines += [f"  a{level}: &a{level} {{anyOf: [*a{level - 1}, *a{level - 1}]}}" for level in range(1, 60)]
    base = "\n".join([*lines, "properties: {a: *a59}", ""])
    outcome = compared("a.yaml", base, base.replace("type: string", "type: integer"))
    assert outcome.changes or outcome.errors


KEYWORDS = some.sampled_from(
    ["properties", "items", "additionalItems", "dependencies", "$ref", "$id", "definitions", "anyOf", "allOf", "not",
     "enum", "maxLength", "required", "additionalProperties", "$defs", "id", "$anchor"]
)  # fmt: skip
SCHEMAS = some.recursive(
    some.booleans() | some.integers(0, 9) | some.sampled_from(["#", "#/definitions/a", "a", "string"]) | some.none(),
    lambda inner: (
        some.dictionaries(KEYWORDS | some.sampled_from(["a", "b"]), inner, max_size=4) | some.lists(inner, max_size=3)
    ),
    max_leaves=12,
)


@given(SCHEMAS, SCHEMAS)
def test_no_schema_crashes_and_each_is_like_itself(one: JsonValue, other: JsonValue) -> None:
    texts = [
        json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"x": value}})
        for value in (one, other)
    ]
    compared("a.json", texts[0], texts[1])
    assert compared("a.json", texts[0], json.dumps(json.loads(texts[0]), indent=2)).changes == ()


def test_a_file_full_of_schemas_is_told_from_one_in_one_pass() -> None:
    many = ", ".join(f'"s{number}": {{{MARK}}}' for number in range(20_000))
    assert format_of("a.json", f"{{{many}}}".encode()) is None
    assert format_of("a.json", f"{{{many}, {MARK}}}".encode()) is not None
