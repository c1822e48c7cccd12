"""What design rules say of examples, errors and addresses where OpenAPI 2.0 writes them in a way of its own."""

from __future__ import annotations

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.house import House
from reviewtui.rules.linting import put

TEXT = """\
swagger: "2.0"
info: {title: Orders, version: 1.0.0}
host: example.com
basePath: /
schemes: [https]
produces: [application/json]
paths:
  /orders:
    get:
      responses:
        "200":
          description: OK
          schema: {$ref: "#/definitions/Order"}
          examples:
            application/json: {items: [{value: 1}]}
            application/xml: <order/>
        "503":
          description: Down
          schema: {$ref: "#/definitions/Error"}
          headers: {Retry-After: {type: integer}}
definitions:
  Order:
    type: object
    properties:
      items: {type: array, items: {type: object, properties: {value: {type: string}}}}
  Error: {type: object, properties: {message: {type: string, example: Come back later}}}
"""


def _minded(rule_id: str) -> list[tuple[str, str]]:
    survey = survey_text(TEXT)
    (asked,) = put(survey, [catalogue().get(rule_id)], House())
    return [(survey.naming(offence.node).subject, offence.words) for offence in asked.offences]


def test_an_example_is_held_against_the_schema_and_told_by_its_answer() -> None:
    words = "has an example in which `/items/0/value` is an integer (1) where the schema has a text"

    assert _minded("testing-examples-valid") == [("response 200", words)]


def test_an_answer_is_shown_by_its_examples() -> None:
    assert _minded("testing-examples-present") == []
    assert _minded("testing-error-examples") == []


def test_a_host_alone_does_not_end_in_a_slash() -> None:
    assert _minded("docs-servers-present") == []
    assert _minded("docs-server-no-trailing-slash") == []


def test_errors_are_what_the_operation_produces() -> None:
    words = "tells of an error as `application/json`, not as `application/problem+json`"

    assert _minded("docs-problem-json") == [("response 503", words)]
    assert _minded("docs-error-consistent") == []


def test_headers_are_found() -> None:
    assert _minded("reliability-503-retry") == []
