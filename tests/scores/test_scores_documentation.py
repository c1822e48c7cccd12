"""Documentation completeness: operations with one part missing each, and what that comes to."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from reviewtui.figures import Completeness
from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.scores.documentation import WORST, documentation

COMPLETE = """
summary: List orders
description: Newest first, without those that were cancelled.
parameters: [{name: limit, in: query, description: How many at most, schema: {type: integer}}]
responses:
  "200": {description: OK, content: {application/json: {schema: {type: array}, example: []}}}
  "400": {description: Refused, content: {application/problem+json: {schema: {type: object}}}}
"""


def answering(schema: str) -> str:
    """Return the change to an operation that answers with a schema and no example beside it."""
    return f"responses: {{'200': {{description: OK, content: {{application/json: {{schema: {schema}}}}}}}}}"


def measured(*changes: str, top: str = "security: [{key: []}]") -> Completeness:
    """Return how complete operations are of which each changes the complete one in some keys."""
    paths = {}
    for number, change in enumerate(changes):
        operation: dict[str, Any] = yaml.safe_load(COMPLETE) | (yaml.safe_load(change) or {})
        paths[f"/{number}"] = {"get": {key: value for key, value in operation.items() if value is not None}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Orders", "version": "1"},
        "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
        **yaml.safe_load(top),
        "paths": paths,
    }
    return documentation(survey_text(yaml.safe_dump(document)).api, 70)


def parts(change: str, top: str = "security: [{key: []}]") -> dict[str, float]:
    """Return the share of each aspect of one operation, and of those that do not arise nothing."""
    return {aspect.name: aspect.share for aspect in measured(change, top=top).aspects if aspect.operations}


def test_an_operation_with_all_parts_is_complete() -> None:
    found = measured("")

    assert found.score.share == 100
    assert not found.worst


@pytest.mark.parametrize(
    ("change", "aspect", "share"),
    [
        ("summary: null", "summary", 0),
        ("summary: '  '", "summary", 0),
        ("summary: {a: 1}", "summary", 0),
        ("description: null", "description", 0),
        ("description: List orders.", "description", 0),
        ("parameters: [{name: a, in: query, description: A}, {name: b, in: query}]", "parameters", 50),
        ("parameters: [{name: a, in: query, schema: {description: A}}]", "parameters", 100),
        (answering("{}"), "examples", 0),
        (answering("{properties: {id: {type: string, examples: [a]}, done: {type: boolean}}}"), "examples", 100),
        ("requestBody: {content: {application/json: {schema: {type: object}}}}", "examples", 50),
        ("responses: {'200': {description: OK}}", "errors", 0),
        ("responses: {'200': {description: OK}, '500': {description: Down}}", "errors", 0),
        ("responses: {'200': {description: OK}, 4XX: {description: Refused}}", "errors", 50),
        ("responses: {'200': {description: OK}, default: {$ref: '#/nowhere'}}", "errors", 50),
        ("security: [{other: []}]", "auth", 0),
        ("security: []", "auth", 100),
    ],
)
def test_a_part_that_is_missing_costs_its_share(change: str, aspect: str, share: float) -> None:
    assert parts(change)[aspect] == share


def test_who_may_call_must_be_written_somewhere() -> None:
    assert parts("", top="{}")["auth"] == 0


@pytest.mark.parametrize("change", ["parameters: null", "responses: {'204': {description: Done}}"])
def test_a_part_that_does_not_arise_costs_nothing(change: str) -> None:
    found = parts(change)

    assert len(found) == 5


def test_the_score_is_the_mean_of_the_operations() -> None:
    assert measured("", "{summary: null, description: null, parameters: null}").score.share == pytest.approx(80)


def test_the_worst_operations_are_named_with_what_they_lack() -> None:
    found = measured("", *["summary: null"] * WORST, "{summary: null, description: null}")

    assert len(found.worst) == WORST
    assert str(found.worst[0].operation) == f"GET /{WORST + 1}"
    assert found.worst[0].lacks == ("summary", "description")


def test_a_description_without_operations_has_nothing_to_measure() -> None:
    assert measured().score.share is None


def test_a_schema_that_holds_itself_is_no_example() -> None:
    schema = "{$ref: '#/paths/~10/get/responses/200/content/application~1json/schema'}"
    change = answering(f"{{type: array, items: {schema}}}")

    assert parts(change)["examples"] == 0


def test_a_long_chain_of_references_ends() -> None:
    chain = {
        f"S{number}": {"properties": {"next": {"$ref": f"#/components/schemas/S{number + 1}"}}}
        for number in range(5000)
    }
    document = {
        "openapi": "3.1.0",
        "components": {"schemas": chain | {"S5000": {"example": 1}}},
        "paths": {"/a": {"get": yaml.safe_load(answering("{$ref: '#/components/schemas/S0'}"))}},
    }

    found = documentation(survey_text(yaml.safe_dump(document)).api, 70)

    assert next(aspect.share for aspect in found.aspects if aspect.name == "examples") == 0
