"""Tables: what each shows of a small description, and what bounds them all."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reviewtui.figures import EvidenceTable
from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules import tables as folder
from reviewtui.rules.tabling import MOST_ROWS, table_ids, tables, tables_of

SHOP = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
security: [{login: [read]}]
paths:
  /orders:
    get:
      parameters: [{name: cursor, in: query}, {name: limit, in: query}]
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/OrderPage'}}}}
        "400": {$ref: '#/components/responses/Refused'}
    post:
      security: [{login: [read, write]}, {}]
      parameters: [{name: Idempotency-Key, in: header}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses: {"201": {description: Created}, "400": {$ref: '#/components/responses/Refused'}}
  /orders/{orderId}:
    put:
      parameters:
        - {name: orderId, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: If-Match, in: header}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses: {"204": {description: Replaced}, "404": {description: Unknown}}
components:
  securitySchemes: {login: {type: oauth2}}
  responses:
    Refused: {description: No, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
  schemas:
    Problem: {type: object, properties: {title: {type: string}, status: {type: integer}}}
    OrderPage:
      type: object
      properties: {items: {type: array, items: {$ref: '#/components/schemas/Order'}}, next: {type: string}}
    Order:
      type: object
      properties:
        id: {type: string, pattern: "^[a-z]+$", readOnly: true}
        email: {type: string, x-data-classification: confidential}
        status: {type: string, enum: [open, paid], readOnly: true}
        channel: {anyOf: [{type: string}, {type: string, enum: [shop, web]}]}
        kind: {type: string, enum: [order]}
"""


def filled(text: str = SHOP) -> dict[str, EvidenceTable]:
    """Return the tables of a description, by id."""
    return {one.id: one for one in tables_of(survey_text(text))}


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "operations-by-scheme",
            [
                ("login", "read", "read", "1", "GET /orders"),
                ("login", "read, write", "write", "1", "POST /orders"),
                ("none: everybody may call", "", "write", "1", "POST /orders"),
                ("login", "read", "write", "1", "PUT /orders/{orderId}"),
            ],
        ),
        (
            "error-schemas",
            [
                (
                    "Problem",
                    "application/problem+json",
                    "title, status",
                    "2",
                    "400 of GET /orders, 400 of POST /orders",
                ),
                ("none: no body", "", "", "1", "404 of PUT /orders/{orderId}"),
            ],
        ),
        ("pagination-styles", [("cursor", "cursor, limit", "items", "a member", "1", "GET /orders")]),
        (
            "identifiers",
            [
                ("orderId", "path parameter", "string", "uuid", "1", "PUT /orders/{orderId}"),
                ("id", "property", "string", "a pattern", "1", "property `id` in component Order"),
            ],
        ),
        (
            "retry-safe-writes",
            [
                ("POST", "no", "Idempotency-Key", "", "1", "POST /orders"),
                ("PUT", "yes", "", "If-Match", "1", "PUT /orders/{orderId}"),
            ],
        ),
        (
            "enums",
            [
                ("open, paid", "the API", "closed", "1", "property `status` in component Order"),
                ("shop, web", "both sides", "open: may grow", "1", "variant `one of shop, web` in component Order"),
            ],
        ),
        (
            "personal-properties",
            [
                (
                    "email",
                    "both sides",
                    "x-data-classification: confidential",
                    "1",
                    "property `email` in component Order",
                )
            ],
        ),
    ],
)
def test_a_table_shows_what_is_alike_with_its_places(table: str, rows: list[tuple[str, ...]]) -> None:
    assert list(filled()[table].rows) == rows


def test_every_file_of_the_folder_is_a_table() -> None:
    files = {file.stem.replace("_", "-") for file in Path(folder.__file__).parent.glob("*.py")} - {"--init--"}

    assert set(table_ids()) == files == {one.id for one in tables()} == set(filled())


def test_every_row_has_a_cell_for_each_column() -> None:
    for table in filled().values():
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert table.title[0].isupper()


def test_a_table_names_three_places_and_counts_the_rest() -> None:
    document = yaml.safe_load(SHOP)
    document["paths"] = {f"/orders{number}": {"get": {"responses": {}}} for number in range(5)}

    (row,) = filled(yaml.safe_dump(document))["operations-by-scheme"].rows

    assert row[-2:] == ("5", "GET /orders0, GET /orders1, GET /orders2 and 2 more")


def test_a_long_table_is_cut_and_counted() -> None:
    document = yaml.safe_load(SHOP)
    document["components"]["schemas"] = {
        f"S{number}": {"type": "object", "properties": {f"e{number}_id": {"type": "string"}}} for number in range(60)
    }
    document["paths"] = {}

    table = filled(yaml.safe_dump(document))["identifiers"]

    assert (len(table.rows), table.count, table.more) == (MOST_ROWS, 60, 10)


def test_nothing_to_show_is_no_table() -> None:
    assert filled("openapi: 3.1.0\ninfo: {title: Empty, version: '1'}\npaths: {}\n") == {}


def test_who_may_call_is_left_open_where_nothing_is_said() -> None:
    document = yaml.safe_load(SHOP)
    del document["security"]

    rows = filled(yaml.safe_dump(document))["operations-by-scheme"].rows

    assert ("nothing is said", "", "read", "1", "GET /orders") in rows


def test_names_of_the_description_are_harmless_and_short() -> None:
    document = yaml.safe_load(SHOP)
    document["components"]["schemas"]["Order"]["properties"]["\x1b[31m" + 300 * "x" + "_id"] = {"type": {"a": 1}}

    cells = [cell for row in filled(yaml.safe_dump(document))["identifiers"].rows for cell in row]

    assert not any("\x1b" in cell for cell in cells)
    assert max(map(len, cells)) < 600


@pytest.mark.parametrize("odd", ["enum: {}", "anyOf: 3", "x-extensible-enum: yes", "type: [1]", "properties: []"])
def test_odd_schemas_do_no_harm(odd: str) -> None:
    document = yaml.safe_load(SHOP)
    document["components"]["schemas"]["Order"]["properties"]["id"] = yaml.safe_load(f"{{{odd}}}")

    assert filled(yaml.safe_dump(document))
