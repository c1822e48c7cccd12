"""Errors are counted by the forms of their bodies, whoever describes them and wherever."""

from __future__ import annotations

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.lint.problems import error_answers, error_forms

OPENAPI = """
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get:
      responses:
        "200": {description: OK}
        "404": {$ref: "#/components/responses/Missing"}
        "422":
          description: Wrong
          content:
            application/json:
              schema:
                allOf:
                  - $ref: "#/components/schemas/Error"
                  - {type: object, properties: {fields: {type: array, items: {type: string}}}}
        default:
          description: Anything else
          content:
            application/json:
              schema: {type: object, properties: {fault: {type: string}}}
    post:
      responses:
        default: {description: Good or bad}
components:
  responses:
    Missing:
      description: Not found
      content:
        application/problem+json:
          schema: {$ref: "#/components/schemas/Error"}
        text/html:
          schema: {type: string}
  schemas:
    Error: {type: object, properties: {code: {type: string}}}
"""

SWAGGER = """
swagger: "2.0"
info: {title: Orders, version: "1"}
paths:
  /orders:
    get:
      responses:
        "200": {description: OK}
        "404": {description: Missing, schema: {$ref: "#/definitions/Error"}}
definitions:
  Error: {type: object, properties: {code: {type: string}}}
"""


def test_a_schema_that_only_adds_members_is_of_the_same_form() -> None:
    first, second = error_forms(survey_text(OPENAPI).api)

    assert (first.name, first.uses) == ("Error", 2)
    assert (second.name, second.uses, second.names) == ("", 1, frozenset({"fault"}))


def test_a_default_answer_beside_no_other_is_no_error() -> None:
    _, post = survey_text(OPENAPI).api.operations

    assert error_answers(post) == ()


def test_a_body_without_a_media_type_counts() -> None:
    (form,) = error_forms(survey_text(SWAGGER).api)

    assert (form.name, form.uses) == ("Error", 1)
