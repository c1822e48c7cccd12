"""What a composed schema holds: by references, beside them, and under `allOf`."""

from __future__ import annotations

import json

import pytest

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.model import JsonValue
from reviewtui.rules.lint.composition import members, required, types

SCHEMAS: dict[str, JsonValue] = {
    "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
    "Order": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"note": {}}, "required": ["note", 5]}]},
    "Beside": {"$ref": "#/components/schemas/Base", "properties": {"note": {}}},
    "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}, {"properties": {"x": {}}}]},
    "Dead": {"allOf": [{"$ref": "#/nowhere"}, {"properties": {"x": {}}}, 5]},
    "Odd": {"allOf": {"properties": {"x": {}}}, "properties": [1], "required": True},
    "Wide": {"allOf": [{"properties": {f"m{number}": {}}} for number in range(1000)]},
}


def _known(name: str, version: str = "3.1.0") -> tuple[list[str], frozenset[str], tuple[str, ...]]:
    document = {
        "openapi": version,
        "info": {"title": "Orders", "version": "1"},
        "paths": {},
        "components": {"schemas": SCHEMAS},
    }
    api = survey_text(json.dumps(document)).api
    schema = api.node.at("components").at("schemas").at(name)
    return list(members(schema, api.side)), required(schema, api.side), types(schema, api.side)


def test_parts_bring_their_members_together() -> None:
    assert _known("Order") == (["id", "note"], frozenset({"id", "note"}), ("object",))


@pytest.mark.parametrize(("version", "found"), [("3.1.0", ["note", "id"]), ("3.0.3", ["id"])])
def test_what_stands_beside_a_reference_counts_since_3_1(version: str, found: list[str]) -> None:
    assert _known("Beside", version)[0] == found


@pytest.mark.parametrize(("name", "found"), [("Loop", ["x"]), ("Dead", ["x"]), ("Odd", []), ("Nowhere", [])])
def test_odd_compositions_hold_what_can_be_read(name: str, found: list[str]) -> None:
    assert _known(name)[0] == found


def test_no_more_parts_are_read_than_anybody_writes() -> None:
    assert len(_known("Wide")[0]) < len(SCHEMAS["Wide"]["allOf"])  # type: ignore[call-overload,index,arg-type]  # it is a list
