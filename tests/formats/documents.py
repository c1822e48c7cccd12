"""Small OpenAPI documents for tests: say only what the test is about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.texts import compare_texts

if TYPE_CHECKING:
    from reviewtui.model import Change, JsonValue

Mapping = dict[str, "JsonValue"]


def document(paths: Mapping, version: str = "3.0.3", **more: JsonValue) -> str:
    """Return a document as JSON text, which is YAML too."""
    return json.dumps({"openapi": version, "info": {"title": "T", "version": "1"}, "paths": paths, **more})


def body(schema: JsonValue) -> Mapping:
    """Return a request body or response content of JSON."""
    return {"content": {"application/json": {"schema": schema}}}


def sends(schema: JsonValue, version: str = "3.0.3", **components: JsonValue) -> str:
    """Return a document with one operation that takes this schema."""
    paths: Mapping = {"/things": {"post": {"requestBody": body(schema), "responses": {"204": {"description": ""}}}}}
    return document(paths, version, components={"schemas": components})


def returns(schema: JsonValue, version: str = "3.0.3", **components: JsonValue) -> str:
    """Return a document with one operation that answers with this schema."""
    paths: Mapping = {"/things": {"get": {"responses": {"200": {"description": "", **body(schema)}}}}}
    return document(paths, version, components={"schemas": components})


def facts(base: str, head: str) -> list[tuple[str, str, str, str]]:
    """Return what differs as (kind, how, fact, effect), words apart, components that came or went apart."""
    return [
        (c.kind.value, c.how.value, c.fact, c.effect.value)
        for c in compare_texts(base, head)
        if c.kind.value != "component" and c.fact not in {"annotation", "openapi"}
    ]


def only(base: str, head: str) -> Change:
    """Return the single change between two documents."""
    (change,) = [c for c in compare_texts(base, head) if c.kind.value != "component"]
    return change
