"""What is refused is refused by an independent validator as well, and the other way round where all can be told."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.model import JsonValue
from reviewtui.rules.lint.refusals import Refusal, Refusals
from reviewtui.schema.node import Node

_NAMES = st.sampled_from(["a", "b", "c"])
_NUMBERS = st.one_of(st.integers(-4, 12), st.sampled_from([0.5, 2.0, 2.5]))
_SCALARS = st.one_of(st.none(), st.booleans(), _NUMBERS, st.text("xyz", max_size=4))
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_NAMES, inner, max_size=3)),
    max_leaves=6,
)
_SMALL = st.integers(0, 3)
_TYPES = ["string", "integer", "number", "boolean", "array", "object", "null"]
_TYPE: st.SearchStrategy[JsonValue] = st.one_of(
    st.sampled_from(_TYPES), st.lists(st.sampled_from(_TYPES), min_size=1, max_size=3, unique=True)
)
_LEAVES = st.fixed_dictionaries(
    {},
    optional={
        "type": _TYPE,
        "enum": st.lists(_VALUES, min_size=1, max_size=3),
        "const": _VALUES,
        "minimum": _NUMBERS,
        "exclusiveMaximum": _NUMBERS,
        "minLength": _SMALL,
        "maxLength": _SMALL,
        "minItems": _SMALL,
        "maxProperties": _SMALL,
        "uniqueItems": st.booleans(),
    },
).filter(lambda schema: not {"enum", "const"} <= schema.keys())


def _nested(inner: st.SearchStrategy[JsonValue]) -> st.SearchStrategy[JsonValue]:
    return st.fixed_dictionaries(
        {},
        optional={
            "type": _TYPE,
            "properties": st.dictionaries(_NAMES, inner, max_size=3),
            "required": st.lists(_NAMES, max_size=2, unique=True),
            "additionalProperties": st.one_of(st.booleans(), inner),
            "items": inner,
            "allOf": st.lists(inner, min_size=1, max_size=2),
            "anyOf": st.lists(inner, min_size=1, max_size=2),
        },
    )


_SCHEMAS = st.recursive(_LEAVES, _nested, max_leaves=5)
_NONE: frozenset[str] = frozenset()


def _component(schema: JsonValue, version: str) -> tuple[Refusals, Node]:
    info = {"title": "T", "version": "1"}
    document = {"openapi": version, "info": info, "paths": {}, "components": {"schemas": {"A": schema}}}
    api = survey_text(json.dumps(document)).api
    return Refusals(api), api.node.at("components").at("schemas").at("A")


def _refusal(
    schema: JsonValue, value: JsonValue, marks: frozenset[str] = _NONE, version: str = "3.1.0"
) -> Refusal | None:
    refusals, node = _component(schema, version)
    return refusals.find(node, value, marks)


@settings(max_examples=300, deadline=None)
@given(_SCHEMAS, st.lists(_VALUES, min_size=3, max_size=12))
def test_an_independent_validator_agrees(schema: JsonValue, values: list[JsonValue]) -> None:
    validator = jsonschema_rs.validator_for(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema]}
    )
    refusals, node = _component(schema, "3.1.0")
    for value in values:
        assert (refusals.find(node, value, _NONE) is None) == validator.is_valid(value), value


ADDRESS: JsonValue = {"$ref": "#/components/schemas/A"}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "nullable": True}, None),
        ({"type": "string", "nullable": True, "enum": ["a"]}, None),
        ({"type": "number", "minimum": 1, "exclusiveMinimum": False}, 1),
        ({"type": "string", "pattern": "^a$"}, "b"),
        ({"type": "string", "format": "date"}, "tomorrow"),
        ({"type": "no such type"}, 1),
        ({"required": True, "enum": {}, "properties": [], "allOf": {}, "minLength": "2"}, "x"),
        ({"properties": {"a": {"$ref": "#/nowhere"}}}, {"a": 1}),
        ({"allOf": [ADDRESS]}, 1),
        ({"oneOf": [{"type": "integer"}, {"type": "number"}]}, 1),
        ({"not": {}, "if": {}, "then": False}, 1),
    ],
)
def test_what_is_not_proven_wrong_before_3_1_is_let_pass(schema: JsonValue, value: JsonValue) -> None:
    assert _refusal(schema, value, version="3.0.3") is None


def test_a_limit_is_sharpened_before_3_1() -> None:
    schema: JsonValue = {"type": "number", "minimum": 1, "exclusiveMinimum": True}

    assert _refusal(schema, 1, version="3.0.3") == Refusal((), "exclusiveMinimum", 1, 1)


def test_nothing_counts_beside_a_reference_before_3_1() -> None:
    schema: JsonValue = {"properties": {"a": {"$ref": "#/components/schemas/A", "type": "string"}}}

    assert _refusal(schema, {"a": {}}, version="3.0.3") is None
    assert _refusal(schema, {"a": {}}) == Refusal(("a",), "type", ["string"], {})


@pytest.mark.parametrize("mark", ["readOnly", "writeOnly"])
def test_a_required_member_may_be_missing_where_it_is_not_sent(mark: str) -> None:
    schema: JsonValue = {"allOf": [{"required": ["id"]}, {"properties": {"id": {"type": "string", mark: True}}}]}

    assert _refusal(schema, {}, frozenset({mark})) is None
    assert _refusal(schema, {}) == Refusal((), "required", "id", {})


def test_the_alternative_that_comes_nearest_tells_the_reason() -> None:
    inner: JsonValue = {"type": "object", "properties": {"b": {"type": "string"}}}
    near: JsonValue = {"type": "object", "properties": {"a": inner}}
    schema: JsonValue = {"oneOf": [{"type": "string"}, near]}

    assert _refusal(schema, {"a": {"b": 1}}) == Refusal(("a", "b"), "type", ["string"], 1, alternatives=2)
    assert _refusal(schema, 1) == Refusal((), "oneOf", 2, 1)


def test_schemas_that_multiply_without_end_are_given_up() -> None:
    schema: JsonValue = {"anyOf": [ADDRESS, ADDRESS, ADDRESS]}

    assert _refusal(schema, {"a": 1}) is None
