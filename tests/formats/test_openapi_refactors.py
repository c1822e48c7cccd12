"""A refactor is no change: the same contract in another spelling gives nothing."""

from __future__ import annotations

import json

import pytest

from tests.formats.documents import Mapping, body, document, facts, returns, sends

THING: Mapping = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "n": {"type": "integer"}},
}
REF: Mapping = {"$ref": "#/components/schemas/Thing"}

PAIRS = {
    "a reference is written out": (returns(REF, Thing=THING), returns(THING)),
    "a schema is moved to the components": (sends(THING), sends(REF, Thing=THING)),
    "a component gets another name": (
        returns(REF, Thing=THING),
        returns({"$ref": "#/components/schemas/Other"}, Other=THING),
    ),
    "a reference goes through another": (
        returns(REF, Thing=THING),
        returns({"$ref": "#/components/schemas/Alias"}, Alias=REF, Thing=THING),
    ),
    "a schema is wrapped in allOf": (sends(THING), sends({"allOf": [THING]})),
    "an object is split in two": (
        returns(THING),
        returns(
            {
                "allOf": [
                    {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
                    {"type": "object", "properties": {"n": {"type": "integer"}}},
                ]
            }
        ),
    ),
    "a single variant is unwrapped": (sends({"oneOf": [THING]}), sends(THING)),
    "nullable becomes a type list": (
        returns({"type": "string", "nullable": True}),
        returns({"type": ["string", "null"]}, version="3.1.0"),
    ),
    "nullable becomes a union with null": (
        sends({"type": "string", "nullable": True}),
        sends({"anyOf": [{"type": "string"}, {"type": "null"}]}, version="3.1.0"),
    ),
    "a nullable reference": (
        returns({"allOf": [REF], "nullable": True}, Thing=THING),
        returns({"oneOf": [REF, {"type": "null"}]}, version="3.1.0", Thing=THING),
    ),
    "an exclusive bound in the other notation": (
        sends({"type": "number", "minimum": 0, "exclusiveMinimum": True}),
        sends({"type": "number", "exclusiveMinimum": 0}, version="3.1.0"),
    ),
    "an exclusive bound of an integer": (
        sends({"type": "integer", "minimum": 0, "exclusiveMinimum": True}),
        sends({"type": "integer", "minimum": 1}),
    ),
    "a constant is an enumeration of one": (
        sends({"type": "string", "enum": ["a"]}),
        sends({"type": "string", "const": "a"}, version="3.1.0"),
    ),
    "the order of variants": (
        returns({"oneOf": [THING, {"type": "string"}]}),
        returns({"oneOf": [{"type": "string"}, THING]}),
    ),
    "defaults that are spelled out": (
        sends({"type": "object", "additionalProperties": True, "minProperties": 0}),
        sends({"type": "object"}),
    ),
}


@pytest.mark.parametrize(("base", "head"), PAIRS.values(), ids=PAIRS)
def test_another_spelling_is_no_change_in_either_direction(base: str, head: str) -> None:
    assert facts(base, head) == []
    assert facts(head, base) == []


def test_a_parameter_may_move_to_the_path() -> None:
    parameter: Mapping = {"name": "q", "in": "query", "schema": {"type": "string"}}
    inside = document({"/a": {"get": {"parameters": [parameter], "responses": {}}}})
    outside = document({"/a": {"parameters": [parameter], "get": {"responses": {}}}})
    assert facts(inside, outside) == []
    assert facts(outside, inside) == []


def test_a_renamed_path_parameter_is_said_and_harms_nobody() -> None:
    def path(name: str) -> str:
        parameter: Mapping = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        return document({f"/a/{{{name}}}": {"get": {"parameters": [parameter], "responses": {}}}})

    assert facts(path("id"), path("key")) == [("path", "changed", "renamed-parameter", "annotates")]


def test_swagger_and_openapi_describe_the_same_operation() -> None:
    old = json.dumps(
        {
            "swagger": "2.0",
            "info": {"title": "T", "version": "1"},
            "consumes": ["application/json"],
            "produces": ["application/json"],
            "definitions": {"Thing": THING},
            "paths": {
                "/things": {
                    "post": {
                        "parameters": [
                            {"name": "body", "in": "body", "required": True, "schema": {"$ref": "#/definitions/Thing"}},
                            {"name": "tag", "in": "query", "type": "array", "items": {"type": "string"}},
                        ],
                        "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Thing"}}},
                    }
                }
            },
        }
    )
    parameter: Mapping = {
        "name": "tag",
        "in": "query",
        "explode": False,
        "schema": {"type": "array", "items": {"type": "string"}},
    }
    operation: Mapping = {
        "parameters": [parameter],
        "requestBody": {"required": True, **body(REF)},
        "responses": {"200": {"description": "", **body(REF)}},
    }
    new = document({"/things": {"post": operation}}, components={"schemas": {"Thing": THING}})
    assert facts(old, new) == []
    assert facts(new, old) == []
