"""What restricts nothing is no change when it comes or goes, and what several parts say is merged."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import JsonValue, Verdict
from reviewtui.rules.judge import judge
from tests.formats.documents import Mapping, returns, sends

S: Mapping = {"type": "string"}
I: Mapping = {"type": "integer"}  # noqa: E741 - one letter a type keeps the tables readable
N: Mapping = {"type": "number"}
O: Mapping = {"type": "object"}  # noqa: E741 - the same
L: Mapping = {"type": "array"}
LONG: Mapping = {"minLength": 3}
SEVERAL: Mapping = {"type": ["string", "object", "array"]}

SAME: dict[str, tuple[JsonValue, JsonValue]] = {
    "null as a constant": ({"type": "null"}, {"const": None}),
    "null as a list of one": ({"type": "null"}, {"enum": [None]}),
    "null as a list of types": ({"type": "null"}, {"type": ["null"]}),
    "null beside a type": ({"type": ["string", "null"]}, {"anyOf": [S, {"const": None}]}),
    "both truth values listed": ({"type": "boolean"}, {"enum": [True, False]}),
    "all truth values and null listed": ({"type": ["boolean", "null"]}, {"enum": [True, None, False]}),
    "other members refused in two ways": (
        {**O, "properties": {"a": S}, "additionalProperties": False},
        {**O, "properties": {"a": S}, "unevaluatedProperties": False},
    ),
    "integers as steps of one": (I, {**N, "multipleOf": 1}),
    "integers as steps of one, with a point": (I, {**N, "multipleOf": 1.0}),
    "a format of text on an object": (O, {**O, "format": "uuid"}),
    "a format of text on a number": (I, {**I, "format": "date-time"}),
    "a format on a truth value": ({"type": "boolean"}, {"type": "boolean", "format": "date"}),
    "a limit between integers": ({**I, "minimum": 0.5}, {**I, "minimum": 1}),
    "an exclusive limit of integers": ({**I, "exclusiveMinimum": 0}, {**I, "minimum": 1}),
    "limits that limit nothing": (
        SEVERAL,
        {**SEVERAL, "minLength": 0, "minItems": 0, "minProperties": 0, "uniqueItems": False, "required": []},
    ),
    "nothing is not": (S, {**S, "not": False}),
    "nothing at all": (False, {"not": {}}),
    "nothing of a type": (False, {**S, "not": True}),
    "a condition alone": (S, {**S, "if": LONG}),
    "a branch without a condition": (S, {**S, "then": LONG}),
    "a condition with an empty branch": (S, {**S, "if": LONG, "then": {}}),
    "a condition with branches that ask for nothing": (S, {**S, "if": LONG, "then": True, "else": {}}),
    "another condition without a branch": ({**S, "if": LONG}, {**S, "if": {"minLength": 4}}),
    "none need be there": (L, {**L, "contains": S, "minContains": 0}),
    "counting nothing": (L, {**L, "minContains": 2, "maxContains": 3}),
    "a dependency on nothing": (O, {**O, "dependentRequired": {"a": []}}),
    "a dependency as a schema": (
        {**O, "dependentRequired": {"a": ["b"]}},
        {**O, "dependentSchemas": {"a": {"required": ["b"]}}},
    ),
    "a dependent schema that asks for nothing": (O, {**O, "dependentSchemas": {"a": {}}}),
    "members that may be anything": (O, {**O, "additionalProperties": {}}),
    "members that may be anything, with words": (O, {**O, "additionalProperties": {"description": "Any"}}),
    "members left over that may be anything": (O, {**O, "unevaluatedProperties": True}),
    "items that may be anything": (L, {**L, "items": True}),
    "items that may be anything, with words": (L, {**L, "items": {"description": "Any"}}),
    "a position that may be anything": (L, {**L, "prefixItems": [{}]}),
    "no further positions, and no more elements": (
        {**L, "prefixItems": [S, I], "items": False},
        {**L, "prefixItems": [S, I], "maxItems": 2},
    ),
    "no elements": ({**L, "items": False}, {**L, "maxItems": 0}),
    "a pattern of names that may be anything": (O, {**O, "patternProperties": {"^a": {}}}),
    "names that may be anything": (O, {**O, "propertyNames": {}}),
    "content that may be anything": (S, {**S, "contentSchema": True}),
    "an expression that matches everything": (S, {**S, "pattern": ".*"}),
    "a part that may be anything": (S, {"allOf": [S, True, {}]}),
    "values listed twice": ({"enum": ["a", "b"]}, {"enum": ["a", "b", "a"]}),
    "steps said apart": ({**I, "multipleOf": 6}, {**I, "allOf": [{"multipleOf": 2}, {"multipleOf": 3}]}),
    "steps of decimals said apart": (
        {**N, "multipleOf": 0.5},
        {**N, "allOf": [{"multipleOf": 0.1}, {"multipleOf": 0.25}]},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("base", "head"), SAME.values(), ids=SAME)
def test_what_restricts_nothing_is_no_change(base: JsonValue, head: JsonValue) -> None:
    for host in (sends, returns):
        for one, other in ((base, head), (head, base)):
            found = judge("openapi.yaml", compare_texts(host(one, "3.1.0"), host(other, "3.1.0")))
            assert [f.message for f in found if f.verdict > Verdict.INFO] == []


NARROWER: dict[str, tuple[JsonValue, JsonValue]] = {
    "the second step": (
        {**I, "allOf": [{"multipleOf": 2}, {"multipleOf": 3}]},
        {**I, "allOf": [{"multipleOf": 2}, {"multipleOf": 9}]},
    ),
    "the second flag": (
        {**L, "allOf": [{"uniqueItems": False}]},
        {**L, "allOf": [{"uniqueItems": False}, {"uniqueItems": True}]},
    ),
    "the second dependency": (
        {**O, "dependentRequired": {"a": ["b"]}},
        {**O, "dependentRequired": {"a": ["b"]}, "allOf": [{"dependentRequired": {"a": ["c"]}}]},
    ),
    "a dependency added as a schema": (O, {**O, "dependentSchemas": {"a": {"required": ["b"]}}}),
    "one truth value": ({"enum": [True, False]}, {"enum": [True]}),
    "no value left": (S, {**S, "not": {}}),
    "a branch that asks": ({**S, "if": LONG}, {**S, "if": LONG, "then": {"pattern": "a"}}),
    "a position that asks": (L, {**L, "prefixItems": [{}, S]}),
    "fewer elements than positions": (
        {**L, "prefixItems": [S, I], "items": False},
        {**L, "prefixItems": [S, I], "maxItems": 1},
    ),
    "a pattern frees names no more": (
        {**O, "patternProperties": {"^a": {}}, "additionalProperties": S},
        {**O, "additionalProperties": S},
    ),
    "a format of numbers": (N, {**N, "format": "int32"}),
}  # fmt: skip


@pytest.mark.parametrize(("base", "head"), NARROWER.values(), ids=NARROWER)
def test_what_restricts_is_seen(base: JsonValue, head: JsonValue) -> None:
    found = judge("openapi.yaml", compare_texts(sends(base, "3.1.0"), sends(head, "3.1.0")))
    assert max(f.verdict for f in found) >= Verdict.DANGEROUS, [f.message for f in found]
    back = judge("openapi.yaml", compare_texts(returns(head, "3.1.0"), returns(base, "3.1.0")))
    assert max(f.verdict for f in back) >= Verdict.DANGEROUS, [f.message for f in back]
