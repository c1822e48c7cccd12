"""What design rules say of OpenAPI 2.0, which the documents around the cases cannot show."""

from __future__ import annotations

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.house import House
from reviewtui.rules.linting import Offence, put

TEXT = """\
swagger: "2.0"
info: {title: Orders, version: 1.0.0}
host: example.com
basePath: /api/v1
schemes: [https]
paths:
  /orders/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, type: integer}
        - {name: Accept, in: header, type: string}
        - {name: state, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: shop, in: query, type: array, items: {type: string}}
      responses:
        "200":
          description: OK
          schema: {$ref: "#/definitions/Order", description: The order.}
definitions:
  Order: {type: object, properties: {id: {type: integer}}}
  Gone: {type: object}
"""


def _minded(rule_id: str, text: str = TEXT) -> list[str]:
    return [offence.node.pointer for offence in _offences(rule_id, text)]


def _said(rule_id: str, text: str) -> list[str]:
    return [offence.words for offence in _offences(rule_id, text)]


def _offences(rule_id: str, text: str) -> tuple[Offence, ...]:
    (asked,) = put(survey_text(text), [catalogue().get(rule_id)], House())
    return asked.offences


def test_headers_of_the_negotiation_are_no_empty_words_there() -> None:
    assert _minded("design-parameter-reserved-header") == []


def test_a_collection_format_says_how_values_are_written() -> None:
    assert _minded("design-collection-parameter-style") == ["/paths/~1orders~1{id}/get/parameters/3"]


def test_an_id_is_typed_without_a_schema() -> None:
    assert _minded("design-id-not-numeric") == ["/paths/~1orders~1{id}/get/parameters/0"]


def test_definitions_are_shared_parts() -> None:
    assert _minded("design-component-unused") == ["/definitions/Gone"]


def test_a_base_path_is_a_server() -> None:
    assert _minded("design-path-no-api-prefix") == ["/basePath"]


def test_a_host_without_schemes_tells_where_the_api_is_served() -> None:
    text = TEXT.replace("schemes: [https]\n", "")
    assert _minded("docs-servers-present", text) == []
    assert _said("docs-servers-present", text.replace("host: example.com\n", "")) == ["has no `host`"]


def test_a_server_that_has_no_name_is_told_by_its_address() -> None:
    (said,) = _said("docs-server-no-trailing-slash", TEXT.replace("/api/v1", "/v1/"))
    assert said == "is served at `https://example.com/v1/`, which ends in a slash"


def test_what_stands_beside_a_reference_is_ignored() -> None:
    assert _minded("design-ref-siblings") == ["/paths/~1orders~1{id}/get/responses/200/schema"]
