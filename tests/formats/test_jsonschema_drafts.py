"""What older drafts write otherwise is read as what it means, and told where it is written."""

from __future__ import annotations

import json

import pytest

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.registry import format_of
from reviewtui.model import Change, Direction, SpecStatus
from tests.formats.texts import Texts, compared

DRAFTS = {
    "4": "http://json-schema.org/draft-04/schema#",
    "6": "http://json-schema.org/draft-06/schema#",
    "7": "http://json-schema.org/draft-07/schema#",
    "2019-09": "https://json-schema.org/draft/2019-09/schema",
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
}


def written(draft: str, **said: object) -> str:
    """Return a schema of a draft as text."""
    return json.dumps({"$schema": DRAFTS[draft], **said}, indent=1)


def changes(base: str, head: str) -> tuple[Change, ...]:
    """Return what differs for those who read with the newer schema what was written with the older one."""
    found = compared("order.json", base, head)
    assert not found.errors
    return tuple(change for change in found.changes if change.direction is not Direction.RESPONSE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"items": [{"type": "string"}]}, {"prefixItems": [{"type": "string"}]}),
        (
            {"items": [{"type": "string"}], "additionalItems": False},
            {"prefixItems": [{"type": "string"}], "items": False},
        ),
        ({"items": {"type": "string"}, "additionalItems": False}, {"items": {"type": "string"}}),
        ({"dependencies": {"a": ["b"]}}, {"dependentRequired": {"a": ["b"]}}),
        (
            {"dependencies": {"a": {"maxProperties": 3}}},
            {"dependentSchemas": {"a": {"maxProperties": 3}}},
        ),
        ({"definitions": {"a": {"type": "string"}}, "$ref": "#/definitions/a"}, {"type": "string"}),
        ({"definitions": {"a": {"$id": "#a", "type": "string"}}, "$ref": "#a"}, {"type": "string"}),
    ],
)
def test_another_notation_is_no_change(old: dict[str, object], new: dict[str, object]) -> None:
    found = changes(written("7", **old), written("2020-12", **new))
    assert [change.fact for change in found] == ["draft"]


def test_an_exclusive_limit_may_be_a_flag() -> None:
    old = written("4", type="number", minimum=0, exclusiveMinimum=True)
    assert [one.fact for one in changes(old, written("7", type="number", exclusiveMinimum=0))] == ["draft"]


@pytest.mark.parametrize(("draft", "said"), [("7", []), ("2019-09", ["maxLength"])])
def test_keywords_beside_a_reference_count_since_2019(draft: str, said: list[str]) -> None:
    old, new = ({"$ref": "#/definitions/a", "definitions": {"a": {"type": "string"}}, "maxLength": n} for n in (9, 5))
    assert [one.fact for one in changes(written(draft, **old), written(draft, **new))] == said


@pytest.mark.parametrize(
    ("old", "new", "pointer"),
    [
        (
            {"items": [{"maxLength": 9}], "additionalItems": False},
            {"items": [{"maxLength": 5}], "additionalItems": False},
            "/items/0/maxLength",
        ),
        (
            {"items": [{}], "additionalItems": {"maxLength": 9}},
            {"items": [{}], "additionalItems": {"maxLength": 5}},
            "/additionalItems/maxLength",
        ),
        (
            {"dependencies": {"a": {"properties": {"b": {"maxLength": 9}}}}},
            {"dependencies": {"a": {"properties": {"b": {"maxLength": 5}}}}},
            "/dependencies/a/properties/b/maxLength",
        ),
        (
            {"items": [{"maxLength": 9}], "properties": {"a": {"$ref": "#/items/0"}}},
            {"items": [{"maxLength": 5}], "properties": {"a": {"$ref": "#/items/0"}}},
            "/items/0/maxLength",
        ),
    ],
)
def test_a_place_is_that_in_the_file(old: dict[str, object], new: dict[str, object], pointer: str) -> None:
    (found,) = changes(written("7", **old), written("7", **new))
    assert found.head is not None
    assert (found.fact, found.head.pointer) == ("maxLength", pointer)
    lines = written("7", **new).splitlines()
    assert '"maxLength": 5' in lines[found.head.line - 1]


def test_schemas_inside_may_have_addresses_of_their_own() -> None:
    def bundled(longest: int) -> str:
        name = {"$id": "https://example.com/parts/name", "maxLength": longest}
        list_ = {"$id": "https://example.com/parts/list", "items": {"$ref": "name"}}
        return written(
            "2020-12",
            **{
                "$id": "https://example.com/order",
                "properties": {"names": {"$ref": "parts/list"}},
                "$defs": {"n": name, "l": list_},
            },
        )

    (found,) = changes(bundled(9), bundled(5))
    assert found.head is not None
    assert found.head.pointer == "/$defs/n/maxLength"


@pytest.mark.parametrize("reference", ["money.json", "https://example.com/v1/money.json", "/v1/money.json#"])
def test_an_address_leads_to_the_file_beside(reference: str) -> None:
    order = written("7", **{"$id": "https://example.com/v1/order.json", "properties": {"total": {"$ref": reference}}})
    sides = [Texts({"s/order.json": order, "s/money.json": written("7", maximum=maximum)}) for maximum in (9, 5)]
    known = format_of("s/order.json", order.encode())
    assert known is not None
    found = known.compare(SpecPair("s/order.json", "s/order.json"), *sides)
    assert not found.errors
    assert {(one.fact, one.head.path) for one in found.changes if one.head} == {("maximum", "s/money.json")}


@pytest.mark.parametrize(
    ("draft", "old", "new"),
    [
        ("2019-09", {"$recursiveRef": "#"}, {"$ref": "#"}),
        ("2020-12", {"$dynamicRef": "#node"}, {"$ref": "#"}),
    ],
)
def test_a_dynamic_reference_that_can_only_lead_to_one_schema_is_an_ordinary_one(
    draft: str, old: dict[str, object], new: dict[str, object]
) -> None:
    anchor = {"$recursiveAnchor": True} if draft == "2019-09" else {"$dynamicAnchor": "node"}
    found = compared(
        "tree.json",
        written(draft, **anchor, properties={"child": old}),
        written(draft, **anchor, properties={"child": new}),
    )
    assert found.changes == ()


def test_an_older_draft_than_these_is_refused_with_its_line() -> None:
    text = '{\n"$schema": "http://json-schema.org/draft-03/schema#"}'
    found = compared("order.json", text, text)
    assert found.status is SpecStatus.UNREADABLE
    assert found.errors[0].line == 2
    assert "draft 3" in found.errors[0].message
