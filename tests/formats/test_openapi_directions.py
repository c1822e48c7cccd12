"""The same edit means the opposite to the other side; what is shared is compared once for each."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import Direction, Effect, How, Kind, Operation
from tests.formats.documents import Mapping, body, document, facts, only, returns, sends

STRING: Mapping = {"type": "string"}
NARROWER: dict[str, tuple[Mapping, Mapping]] = {
    "nullable": ({"type": "string", "nullable": True}, STRING),
    "maxLength": ({"type": "string", "maxLength": 9}, {"type": "string", "maxLength": 5}),
    "minLength": (STRING, {"type": "string", "minLength": 1}),
    "maximum": ({"type": "number"}, {"type": "number", "maximum": 5}),
    "minimum": ({"type": "number", "minimum": 1}, {"type": "number", "minimum": 2}),
    "multipleOf": ({"type": "integer", "multipleOf": 2}, {"type": "integer", "multipleOf": 4}),
    "pattern": (STRING, {"type": "string", "pattern": "^a"}),
    "format": ({"type": "integer", "format": "int64"}, {"type": "integer", "format": "int32"}),
    "type": ({"type": "number"}, {"type": "integer"}),
    "uniqueItems": ({"type": "array", "items": STRING}, {"type": "array", "items": STRING, "uniqueItems": True}),
    "maxItems": ({"type": "array", "items": STRING}, {"type": "array", "items": STRING, "maxItems": 3}),
    "minProperties": ({"type": "object"}, {"type": "object", "minProperties": 1}),
    "additionalProperties": ({"type": "object"}, {"type": "object", "additionalProperties": False}),
    "constraint": (STRING, {"type": "string", "enum": ["a"]}),
    "not": (STRING, {"type": "string", "not": {"enum": ["a"]}}),
}


@pytest.mark.parametrize(("wide", "narrow"), NARROWER.values(), ids=NARROWER)
@pytest.mark.parametrize("holder", [sends, returns])
def test_effects_are_facts_and_turn_around(
    wide: Mapping, narrow: Mapping, holder: object, request: pytest.FixtureRequest
) -> None:
    assert callable(holder)
    fact = request.node.callspec.id.split("-")[-1]
    there, back = only(holder(wide), holder(narrow)), only(holder(narrow), holder(wide))
    assert (there.fact, there.effect) == (fact, Effect.NARROWS)
    assert (back.fact, back.effect) == (fact, Effect.WIDENS)
    direction = Direction.REQUEST if holder is sends else Direction.RESPONSE
    assert there.direction is back.direction is direction


def test_a_shared_component_is_one_cause_for_each_direction_with_all_its_operations() -> None:
    def shared(kind: str) -> str:
        reference: Mapping = {"$ref": "#/components/schemas/Thing"}
        thing: Mapping = {"type": "object", "properties": {"size": {"type": kind}}}
        paths: Mapping = {
            f"/{name}": {
                "post": {"requestBody": body(reference), "responses": {}},
                "get": {"responses": {"200": {"description": "", **body({"type": "array", "items": reference})}}},
            }
            for name in "abc"
        }
        return document(paths, components={"schemas": {"Thing": thing}})

    changes = compare_texts(shared("integer"), shared("number"))
    assert {c.direction: c.used_by for c in changes} == {
        Direction.REQUEST: tuple(Operation("POST", f"/{name}") for name in "abc"),
        Direction.RESPONSE: tuple(Operation("GET", f"/{name}") for name in "abc"),
    }
    assert {(c.kind, c.fact, c.element, c.subject) for c in changes} == {
        (Kind.SCHEMA, "type", "Thing size", "property `size`")
    }


def test_a_recursive_schema_is_compared_to_its_end() -> None:
    def tree(kind: str) -> str:
        node: Mapping = {
            "type": "object",
            "properties": {"v": {"type": kind}, "next": {"$ref": "#/components/schemas/Node"}},
        }
        return returns({"$ref": "#/components/schemas/Node"}, Node=node)

    assert facts(tree("string"), tree("string")) == []
    assert facts(tree("string"), tree("integer")) == [("schema", "changed", "type", "replaces")]


@pytest.mark.parametrize("where", ["callbacks", "webhooks"])
def test_what_the_api_sends_by_itself_is_a_response(where: str) -> None:
    def calls(schema: Mapping) -> str:
        item: Mapping = {"post": {"requestBody": body(schema), "responses": {"200": {"description": ""}}}}
        if where == "webhooks":
            return document({}, "3.1.0", webhooks={"done": item})
        operation: Mapping = {"responses": {}, "callbacks": {"done": {"{$request.body#/url}": item}}}
        return document({"/subscribe": {"post": operation}})

    change = only(calls({"type": "integer"}), calls({"type": "number"}))
    assert (change.direction, change.effect) == (Direction.RESPONSE, Effect.WIDENS)
    expected = Operation("POST", "webhook:done") if where == "webhooks" else Operation("POST", "/subscribe")
    assert change.used_by == (expected,)


def test_a_required_property_counts_where_it_is_sent() -> None:
    def thing(required: list[str], **flags: bool) -> Mapping:
        return {"type": "object", "required": [*required], "properties": {"id": {"type": "string", **flags}}}

    added = only(sends(thing([])), sends(thing(["id"])))
    assert (added.kind, added.how, added.fact) == (Kind.PROPERTY, How.CHANGED, "required")
    hidden = ("property", "changed", "read-only", "annotates")
    assert facts(sends(thing([], readOnly=True)), sends(thing(["id"], readOnly=True))) == [hidden]
    hidden = ("property", "changed", "write-only", "annotates")
    assert facts(returns(thing([], writeOnly=True)), returns(thing(["id"], writeOnly=True))) == [hidden]


OWNER: Mapping = {"$ref": "#/components/schemas/Owner"}


@pytest.mark.parametrize("member", [{"readOnly": True, "allOf": [OWNER]}, {"allOf": [OWNER, {"readOnly": True}]}])
@pytest.mark.parametrize("moved", [False, True])
def test_what_stands_below_a_read_only_property_is_not_sent(member: Mapping, *, moved: bool) -> None:
    def pet(kind: str, **more: Mapping) -> str:
        owner: Mapping = {"type": "object", "properties": {"age": {"type": kind}}}
        held: Mapping = {"type": "object", "properties": {"owner": member, **more}}
        return sends({"$ref": "#/components/schemas/Pet"}, Pet=held, Owner=owner)

    head = pet("string", name={"type": "string"}) if moved else pet("string")
    found = [fact for fact in facts(pet("integer"), head) if fact[2] != "optional"]
    assert found == [("property", "changed", "read-only", "annotates")]


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        ([], [{"key": []}], ("changed", "required", "narrows")),
        ([{"key": []}], [], ("changed", "dropped", "widens")),
        ([{"key": []}], [{"key": []}, {}], ("changed", "dropped", "widens")),
        ([{"key": []}], [{"key": []}, {"token": []}], ("added", "alternative", "widens")),
        ([{"key": []}, {"token": []}], [{"key": []}], ("removed", "alternative", "narrows")),
        ([{"key": []}], [{"key": [], "token": []}], ("added", "scheme", "narrows")),
        ([{"key": [], "token": []}], [{"key": []}], ("removed", "scheme", "widens")),
        ([{"token": ["read"]}], [{"token": ["read", "write"]}], ("added", "scope", "narrows")),
        ([{"token": ["read", "write"]}], [{"token": ["read"]}], ("removed", "scope", "widens")),
    ],
)
def test_security_is_judged_as_logic(base: list[Mapping], head: list[Mapping], expected: tuple[str, str, str]) -> None:
    def secured(security: list[Mapping]) -> str:
        schemes: Mapping = {
            "key": {"type": "apiKey", "in": "header", "name": "K"},
            "token": {"type": "http", "scheme": "bearer"},
        }
        operation: Mapping = {"security": [*security], "responses": {}}
        return document({"/a": {"get": operation}}, components={"securitySchemes": schemes})

    assert facts(secured(base), secured(head)) == [("security", *expected)]


def test_security_of_the_document_is_one_cause_and_a_renamed_scheme_none() -> None:
    def secured(name: str, listed: list[Mapping]) -> str:
        schemes: Mapping = {name: {"type": "apiKey", "in": "header", "name": "K"}}
        paths: Mapping = {f"/{p}": {"get": {"responses": {}}} for p in "ab"}
        return document(paths, security=[*listed], components={"securitySchemes": schemes})

    change = only(secured("key", []), secured("key", [{"key": []}]))
    assert change.used_by == (Operation("GET", "/a"), Operation("GET", "/b"))
    assert facts(secured("key", [{"key": []}]), secured("apiKey", [{"apiKey": []}])) == []
