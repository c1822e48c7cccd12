"""A schema that is a part of itself is noted; one that holds itself below a property is a tree."""

from __future__ import annotations

from reviewtui.formats.validation import Validation
from reviewtui.model import JsonValue
from tests.formats.documents import returns
from tests.formats.test_openapi_validity import said


def component(name: str) -> JsonValue:
    return {"$ref": f"#/components/schemas/{name}"}


def noted(**schemas: JsonValue) -> list[str]:
    """Return what is noted of a description with these components."""
    text = returns({"type": "string"}, "3.0.3", **schemas)
    return [one.message for one in said(text, Validation.BASIC)]


def test_a_schema_that_is_its_own_part_is_noted() -> None:
    (told,) = noted(Node={"allOf": [component("Node"), {"type": "object"}]})
    assert told.startswith("`allOf` of ")
    assert "itself" in told


def test_a_circle_of_parts_is_noted_once() -> None:
    assert len(noted(A={"allOf": [component("B"), component("B")]}, B={"allOf": [component("A")]})) == 1


def test_a_tree_and_a_diamond_are_not_noted() -> None:
    tree: JsonValue = {"allOf": [component("Base")], "properties": {"next": component("Tree")}}
    assert noted(Base={"type": "object"}, Tree=tree, Both={"allOf": [component("Base"), component("Tree")]}) == []


def test_a_long_line_of_parts_is_gone_through() -> None:
    parts: dict[str, JsonValue] = {f"P{at}": {"allOf": [component(f"P{at + 1}")]} for at in range(3_000)}
    assert noted(**parts, P3000={"type": "object"}) == []
