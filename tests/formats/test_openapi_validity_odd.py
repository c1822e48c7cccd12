"""Whatever stands at whatever place of a document: it is told or it is not, and nothing is raised."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.texts import open_description
from reviewtui.formats.openapi.validity import judge_validity
from reviewtui.formats.validation import Validation
from reviewtui.model import JsonValue
from reviewtui.text import read

DOCUMENT: JsonValue = {
    "openapi": "3.0.3",
    "info": {"title": "Orders", "version": "1"},
    "security": [{"key": []}],
    "paths": {
        "/orders/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "post": {
                "operationId": "order",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
                "responses": {"200": {"description": "", "headers": {"X": {"schema": {"type": "string"}}}}},
            },
        }
    },
    "components": {
        "parameters": {"Id": {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}},
        "schemas": {"Order": {"type": "object", "properties": {"a": {"oneOf": [{"type": "string"}]}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
}
ODD: list[JsonValue] = [
    None, True, 5, 1.5, 10**400, "", "x", "a\nb" * 100, [], {}, [[]], [{}], [None], {"": ""}, {"$ref": 5},
    {"$ref": "#"}, {"$ref": "#/paths"}, {"$ref": "#/nowhere"}, {"$ref": "http://example.com"},
    {"$ref": "../outside.yaml"},
]  # fmt: skip


class NoFiles:
    """Nothing lies beside the document."""

    def read(self, path: str) -> bytes:
        raise UnreadableError("there is no such file", path=path)


def _places(value: JsonValue) -> Iterator[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield (key,)
        yield from ((key, *inner) for inner in _places(child))


def _with(place: tuple[str | int, ...], odd: JsonValue) -> JsonValue:
    document = copy.deepcopy(DOCUMENT)
    holder: object = document
    for key in place[:-1]:
        holder = holder[key]  # type: ignore[index]  # the place was taken from the document
    holder[place[-1]] = odd  # type: ignore[index]  # as above
    return document


@pytest.mark.parametrize("level", [Validation.BASIC, Validation.SCHEMA])
@given(place=some.sampled_from(list(_places(DOCUMENT))), odd=some.sampled_from(ODD))
def test_nothing_is_raised(level: Validation, place: tuple[str | int, ...], odd: JsonValue) -> None:
    try:
        reader = open_description(NoFiles(), read("openapi.json", json.dumps(_with(place, odd)).encode()))
    except UnreadableError:
        return
    assert all(problem.line and problem.message and problem.hint for problem in judge_validity(reader, None, level))


def test_the_document_itself_is_valid() -> None:
    reader = open_description(NoFiles(), read("openapi.json", json.dumps(DOCUMENT).encode()))
    assert judge_validity(reader, None, Validation.FULL) == ()
