"""Schemas that no validator takes: what a default check says of them, where, and what else it advises."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.texts import open_description
from reviewtui.formats.openapi.validity import judge_validity
from reviewtui.formats.openapi.validity.expressions import broken
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem
from reviewtui.text import read
from tests.formats.test_openapi_validity import Files

DOCUMENT = """\
openapi: {version}
info: {{title: Orders, version: "1"}}
paths:
  /orders:
    post:
      requestBody:
        content:
          application/json:
            schema: {{}}
      responses:
        default: {{description: ""}}
components:
  schemas:
    Order:
      x-schema: {{type: nonsense}}
      example: {{type: nonsense}}
      properties:
        type: {{type: string}}
        size: {schema}
"""
LINE = 19


def told(schema: str, version: str = "3.0.3", base: str | None = None) -> list[Problem]:
    readers = [
        open_description(Files(), read("openapi.yaml", DOCUMENT.format(version=version, schema=one).encode()))
        for one in (schema, base or schema)
    ]
    return list(judge_validity(readers[0], readers[1] if base else None, Validation.BASIC))


FLAWS = [
    ("string", "`Order size` must be a schema, which is a mapping; the text `string`", "Write `type: string`."),
    ("", "`Order size` must be a schema, which is a mapping; nothing stands there", "Write `{}` for any value."),
    ("{type: int}", "`int` is no type: `Order size` has it", "Did you mean `integer`?"),
    ("{type: 'null'}", "`null` is no type", "write `nullable: true`"),
    ("{type: [string]}", "`type` of `Order size` is a list, which needs OpenAPI 3.1", "`nullable: true`"),
    ("{type: {a: b}}", "`type` of `Order size` must be the name of a type", "`type: string`"),
    ("{type: array}", "it has no `items`", "`items: {}` stands for any value"),
    ("{type: array, items: string}", "`Order size items` must be a schema", "Write `type: string`."),
    ("{required: true}", "`required` of `Order size` must be a list of names; the value `true`", "required: [name]"),
    ("{required: [5]}", "`required` of `Order size` lists names; the value `5` is none", "quotation marks"),
    ("{enum: big}", "`enum` of `Order size` must be a list; the text `big` stands there", "after a `-`"),
    ("{pattern: '(['}", "is no regular expression: the `[` at character 2 is never closed", "backslash"),
    ("{maximum: '10'}", "`maximum` of `Order size` must be a number; the text `10` stands there", "a number"),
    ("{maximum: .nan}", "`maximum` of `Order size` must be a number", "a number"),
    ("{multipleOf: 0}", "`multipleOf` of `Order size` must be a number above 0", "a number above 0"),
    ("{minLength: -1}", "`minLength` of `Order size` must be a whole number from 0 on", "from 0 on"),
    ("{minLength: 9, maxLength: 3}", "its `minLength` is above its `maxLength`", "`9` and `3`"),
    ("{exclusiveMaximum: 5}", "is `true` or `false` before OpenAPI 3.1", "`maximum: 5` and `exclusiveMaximum: true`"),
    ("{allOf: {a: b}}", "`allOf` of `Order size` must be a list; a mapping stands there", "a list"),
    ("{oneOf: [x]}", "must be a schema, which is a mapping; the text `x` stands there", "Write `{}`"),
    ("{nullable: 'yes'}", "`nullable` of `Order size` must be `true` or `false`", "without quotation marks"),
    ("{$ref: 5}", "`$ref` of `Order size` must be a text", "a text"),
]


@pytest.mark.parametrize(("schema", "message", "hint"), FLAWS, ids=[row[0] for row in FLAWS])
def test_a_flaw_of_a_schema_is_told_with_its_line(schema: str, message: str, hint: str) -> None:
    (one,) = told(schema)
    assert one.line == LINE
    assert message in one.message
    assert hint in one.hint


def test_each_version_has_its_own_notations() -> None:
    assert told("{type: [string, 'null'], exclusiveMaximum: 5, items: {}}", "3.1.0") == []
    (one,) = told("{exclusiveMaximum: true}", "3.1.0")
    assert "is a number from OpenAPI 3.1 on" in one.message


def test_the_official_schema_says_nothing_twice() -> None:
    text = DOCUMENT.format(version="3.0.3", schema="{type: int, minLength: -1, minimum: 2, maximum: 1, items: x}")
    reader = open_description(Files(), read("openapi.yaml", text.encode()))
    enforced = judge_validity(reader, None, Validation.SCHEMA)
    assert len(enforced) == 3, "the limits that nothing meets are allowed by the standard"
    assert len(judge_validity(reader, None, Validation.BASIC)) == 4


def test_what_the_base_had_is_not_told_again() -> None:
    assert told("{type: int, description: new}", base="{type: int}") == []


@pytest.mark.parametrize("pattern", ["a)", "(a", "[a", "a\\", "([)]", "[^a", "(?:a))"])
def test_an_expression_that_no_dialect_takes_is_broken(pattern: str) -> None:
    assert broken(pattern)


@pytest.mark.parametrize(
    "pattern", ["", "^[a-z(]+$", "a\\)", "(a|[)])", "[]", "[^]]", "[]a]", "(?<n>a)\\k<n>", "\\p{L}", "[\\]]"]
)
def test_an_expression_that_some_dialect_takes_is_not(pattern: str) -> None:
    assert not broken(pattern)
