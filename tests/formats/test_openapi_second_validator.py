"""The second validator is asked only what it can answer: whatever stands in a description, nothing hangs."""

from __future__ import annotations

import pytest

from reviewtui.formats.validation import Validation
from reviewtui.model import JsonValue
from tests.formats.documents import returns
from tests.formats.test_openapi_validity import said


def levels(keyword: str, branches: int, deepest: JsonValue) -> dict[str, JsonValue]:
    """Return forty components, each of which is the next one several times over."""
    schemas: dict[str, JsonValue] = {
        f"L{at}": {keyword: [{"$ref": f"#/components/schemas/L{at + 1}"}] * branches} for at in range(39)
    }
    return {**schemas, "L39": deepest}


def told(schema: JsonValue, components: dict[str, JsonValue] | None = None, version: str = "3.0.3") -> list[str]:
    """Return what the second validator adds."""
    text = returns(schema, version, **(components or {}))
    known = {one.message for one in said(text, Validation.SCHEMA)}
    return [one.message for one in said(text, Validation.FULL) if one.message not in known]


TOP: JsonValue = {"$ref": "#/components/schemas/L0"}
TEXT: JsonValue = {"type": "string"}
PATTERN: JsonValue = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!"}


@pytest.mark.parametrize(
    ("schema", "components", "reason"),
    [
        (TOP, levels("allOf", 4, TEXT), "too many ways"),
        ({"anyOf": [TOP], "default": "a"}, levels("anyOf", 4, TEXT), "too many ways"),
        ({"anyOf": [TOP], "default": [[1]]}, {"L0": {"type": "array", "items": TOP, "anyOf": [TOP]}}, "leads back"),
        ({"type": "array", "uniqueItems": True, "items": {}, "default": [[n] for n in range(400)]}, {}, "too many"),
    ],
)
def test_what_might_never_end_is_not_begun(schema: JsonValue, components: dict[str, JsonValue], reason: str) -> None:
    (message,) = told(schema, components)
    assert "was not asked" in message
    assert reason in message


def test_a_regular_expression_is_never_run() -> None:
    assert told(PATTERN) == []
    (message,) = told(
        {"type": "object", "patternProperties": {"^(a+)+$": {}}, "default": {"a" * 60 + "!": 1}}, version="3.1.0"
    )
    assert "never run" in message


def test_what_is_put_together_from_shared_parts_is_asked_about() -> None:
    wrong: JsonValue = {"allOf": [TOP], "default": 5}
    (message,) = told(wrong, levels("allOf", 1, TEXT))
    assert message.startswith("the default of")


def test_a_tree_is_asked_about() -> None:
    tree: JsonValue = {
        "type": "object",
        "properties": {"left": TOP, "right": TOP, "size": {"type": "integer", "default": "big"}},
        "default": {"left": {"left": {}}},
    }
    (message,) = told({"allOf": [TOP]}, {"L0": tree})
    assert "size" in message
