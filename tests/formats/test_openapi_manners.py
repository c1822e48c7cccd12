"""How a body is written decides what a change below it means, also where the body itself did not change."""

from __future__ import annotations

import pytest

from reviewtui.model import JsonValue
from tests.formats.documents import document, facts

REFERENCE: JsonValue = {"$ref": "#/components/schemas/Size"}
THING: JsonValue = {"type": "object", "properties": {"size": REFERENCE}}
FORM = "application/x-www-form-urlencoded"


def described(size: JsonValue, body: JsonValue, headers: JsonValue = None) -> str:
    """Return a document that takes a body, and answers with headers; both come to a component."""
    answer: dict[str, JsonValue] = {"description": "", "headers": headers or {}}
    paths: dict[str, JsonValue] = {"/things": {"post": {"requestBody": body, "responses": {"200": answer}}}}
    return document(paths, components={"schemas": {"Size": size}})


def changed(body: JsonValue, headers: JsonValue = None) -> list[tuple[str, str, str, str]]:
    """Return what is said when a component becomes a string that was a number."""
    before, after = (described({"type": name}, body, headers) for name in ("number", "string"))
    return facts(before, after)


@pytest.mark.parametrize(
    ("media", "effect"), [("application/json", "replaces"), ("application/xml", "widens"), (FORM, "widens")]
)
def test_an_unchanged_body_is_judged_by_how_it_is_written(media: str, effect: str) -> None:
    assert changed({"content": {media: {"schema": THING}}}) == [("schema", "changed", "type", effect)]


def test_the_header_of_an_unchanged_part_is_text() -> None:
    encoding: JsonValue = {"file": {"headers": {"X-Size": {"schema": REFERENCE}}}}
    form: JsonValue = {"schema": {"type": "object", "properties": {"file": {}}}, "encoding": encoding}
    both: JsonValue = {"content": {"multipart/form-data": form, FORM: {"schema": {"type": "object"}}}}
    assert changed(both) == [("schema", "changed", "type", "widens")]


def test_the_header_of_an_unchanged_answer_is_text() -> None:
    told = changed({"content": {}}, {"X-Size": {"schema": REFERENCE}})
    assert told == [("schema", "changed", "type", "annotates")]
