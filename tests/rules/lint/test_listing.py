"""Which operations hand out lists, how a page is chosen, and what leads to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.lint.listing import listings
from reviewtui.rules.lint.paging import Style

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.rules.lint.listing import Listing

ITEMS: dict[str, JsonValue] = {"type": "array", "items": {"type": "object"}}


def _listing(path: str, schema: JsonValue, *parameters: str, text: bool = False) -> Listing | None:
    """Return what is known of a GET that answers with a schema and takes query parameters of these names."""
    asked = [{"name": name, "in": "query", "schema": {"type": "string" if text else "integer"}} for name in parameters]
    answer = {"description": "OK", "content": {"application/json": {"schema": schema}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Orders", "version": "1"},
        "paths": {path: {"get": {"parameters": asked, "responses": {"200": answer}}}},
        "components": {"schemas": {"Page": {"type": "object", "properties": {"next": {"type": "string"}}}}},
    }
    return next(iter(listings(survey_text(json.dumps(document)).api).values()), None)


@pytest.mark.parametrize(
    ("names", "style"),
    [
        (("limit",), Style.LIMIT),
        (("page", "per_page"), Style.PAGE),
        (("page[number]", "page[size]"), Style.PAGE),
        (("offset", "limit"), Style.OFFSET),
        (("$skip", "$top"), Style.OFFSET),
        (("from", "size"), Style.OFFSET),
        (("starting_after", "limit"), Style.CURSOR),
        (("after", "first"), Style.CURSOR),
        (("offset", "marker", "limit"), Style.CURSOR),
        (("PageToken", "Page", "PageSize"), Style.CURSOR),
        (("from", "page", "per_page"), Style.PAGE),
        (("start", "end", "limit"), Style.LIMIT),
        (("from", "to", "count"), Style.NONE),
        (("from",), Style.NONE),
        (("count",), Style.NONE),
        (("before", "status"), Style.NONE),
        ((), Style.NONE),
    ],
)
def test_the_parameters_tell_how_a_page_is_chosen(names: tuple[str, ...], style: Style) -> None:
    listing = _listing("/orders", ITEMS, *names)

    assert listing is not None
    assert listing.style is style


def test_a_page_that_is_text_is_a_cursor() -> None:
    listing = _listing("/orders", ITEMS, "page", "limit", text=True)

    assert listing is not None
    assert listing.style is Style.CURSOR


@pytest.mark.parametrize(
    ("path", "schema", "member"),
    [
        ("/orders", ITEMS, ""),
        ("/orders/{id}", ITEMS, ""),
        ("/orders", {"type": "object", "properties": {"data": ITEMS}}, "data"),
        ("/dispatch-rules", {"properties": {"dispatch_rules": ITEMS, "owner": {}}}, "dispatch_rules"),
        ("/v1/x", {"properties": {"subnets": ITEMS, "total_count": {}, "errors": ITEMS}}, "subnets"),
        ("/messages", {"properties": {"messages": ITEMS, "next": {}}}, "messages"),
        ("/o", {"allOf": [{"$ref": "#/components/schemas/Page"}, {"properties": {"items": ITEMS}}]}, "items"),
    ],
)
def test_a_list_is_found_bare_or_in_an_envelope(path: str, schema: JsonValue, member: str) -> None:
    listing = _listing(path, schema)

    assert listing is not None
    assert listing.member == member
    assert listing.leads_on is ("next" in listing.members)


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("/orders/{id}", {"type": "object", "properties": {"items": ITEMS}}),
        ("/account", {"type": "object", "properties": {"name": {}, "roles": ITEMS}}),
        ("/account", {"type": "object", "properties": {"roles": ITEMS, "rights": ITEMS}}),
        ("/ping", {"type": "string"}),
        ("/ping", {"$ref": "#/nowhere"}),
    ],
)
def test_a_single_thing_is_no_list(path: str, schema: JsonValue) -> None:
    assert _listing(path, schema) is None


def test_what_an_envelope_says_of_its_page_leads_on() -> None:
    meta: JsonValue = {"type": "object", "properties": {"continue": {"type": "string"}}}
    listing = _listing("/orders", {"properties": {"items": ITEMS, "metadata": meta}}, "limit", "continue")

    assert listing is not None
    assert listing.leads_on


def test_swagger_lists_are_lists_too() -> None:
    document = {
        "swagger": "2.0",
        "info": {"title": "Orders", "version": "1"},
        "produces": ["application/json"],
        "paths": {
            "/orders": {
                "get": {
                    "parameters": [{"name": "offset", "in": "query", "type": "integer"}],
                    "responses": {"200": {"description": "OK", "schema": ITEMS, "headers": {"Link": {}}}},
                }
            }
        },
    }

    (listing,) = listings(survey_text(json.dumps(document)).api).values()

    assert (listing.style, listing.leads_on) == (Style.OFFSET, True)
