"""Notations of the same set are no change; where sets differ, the verdict follows from which one holds the other."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import JsonValue, Verdict
from reviewtui.rules.judge import judge
from tests.formats.documents import Mapping, returns, sends

S: Mapping = {"type": "string"}
I: Mapping = {"type": "integer"}  # noqa: E741 - beside S and N it is read at once
N: Mapping = {"type": "number"}
A: Mapping = {"$ref": "#/components/schemas/A"}
B: Mapping = {"$ref": "#/components/schemas/B"}
C: Mapping = {"$ref": "#/components/schemas/C"}


def thing(required: str = "", **properties: JsonValue) -> Mapping:
    """Return an object schema with these properties; the names in `required` must be there."""
    demanded: Mapping = {"required": [*required.split()]} if required else {}
    return {"type": "object", "properties": properties, **demanded}


def closed(schema: Mapping) -> Mapping:
    """Return the schema without room for other properties."""
    return {**schema, "additionalProperties": False}


def array(**keywords: JsonValue) -> Mapping:
    """Return an array schema."""
    return {"type": "array", **keywords}


PARTS: dict[str, JsonValue] = {"A": thing("k a", k=S, a=S), "B": thing("k b", k=S, b=S), "C": thing("k c", k=S, c=S)}
OVERLAPPING: list[JsonValue] = [thing(a=S), thing(b=I)]


def either(*branches: JsonValue, mapping: Mapping | None = None) -> Mapping:
    """Return a union that is told apart by the property `k`."""
    named: Mapping = {"mapping": mapping} if mapping else {}
    return {"oneOf": [*branches], "discriminator": {"propertyName": "k", **named}}


SAME: dict[str, tuple[JsonValue, JsonValue]] = {
    "reference wrapped in allOf": (A, {"allOf": [A]}),
    "reference named twice": (A, {"allOf": [A, A]}),
    "properties moved into branches": (thing(a=S, b=I), {"allOf": [thing(a=S), thing(b=I)]}),
    "required moved into a branch": (thing("a", a=S), {"allOf": [thing(a=S), {"required": ["a"]}]}),
    "union of types, apart": ({"anyOf": [S, I]}, {"oneOf": [S, I]}),
    "union of types, as a list": ({"anyOf": [S, I]}, {"type": ["string", "integer"]}),
    "order of variants": ({"oneOf": OVERLAPPING}, {"oneOf": OVERLAPPING[::-1]}),
    "union moved into allOf": ({"type": "object", "oneOf": [A, B]}, {"type": "object", "allOf": [{"oneOf": [A, B]}]}),
    "integers are numbers": ({"type": ["number", "integer"]}, N),
    "null in a union": ({"oneOf": [{"type": "null"}, S]}, {"type": ["string", "null"]}),
    "null beside a reference": ({"oneOf": [{"type": "null"}, A]}, {"anyOf": [A, {"type": "null"}]}),
    "constant and list of one": ({"const": "a"}, {"enum": ["a"]}),
    "type beside a constant": ({"const": "a"}, {"type": "string", "const": "a"}),
    "type beside a list": ({"type": "string", "enum": ["a"]}, {"enum": ["a"]}),
    "list in another order, doubled": ({"enum": ["a", "b"]}, {"enum": ["b", "a", "a"]}),
    "list as constants": ({"enum": ["a", "b"]}, {"anyOf": [{"const": "a"}, {"const": "b"}]}),
    "list as titled constants": (
        {"type": "string", "enum": ["a", "b"]},
        {"oneOf": [{"const": "a", "title": "A"}, {"const": "b", "title": "B"}]},
    ),
    "bound in two notations": ({"type": "integer", "exclusiveMinimum": 0}, {"type": "integer", "minimum": 1}),
    "every integer is a multiple of one": (I, {"type": "integer", "multipleOf": 1}),
    "limits that limit nothing": (array(items=S), array(items=S, minItems=0, uniqueItems=False)),
    "open in three notations": (thing(a=S), {**thing(a=S), "additionalProperties": {}}),
    "items that may be anything": (array(), array(items={})),
    "nothing asked for": (array(), array(contains=S, minContains=0)),
    "position that the rest covers": (array(prefixItems=[S], items=I), array(prefixItems=[S, I], items=I)),
    "discriminator names a component both ways": (
        either(A, B, mapping={"a": "A", "b": "#/components/schemas/B"}),
        either(A, B, mapping={"a": "#/components/schemas/A", "b": "B"}),
    ),
}


@pytest.mark.parametrize(("base", "head"), SAME.values(), ids=SAME)
def test_another_notation_is_no_change(base: JsonValue, head: JsonValue) -> None:
    for host in (sends, returns):
        for one, other in ((base, head), (head, base)):
            found = judge("openapi.yaml", compare_texts(host(one, "3.1.0", **PARTS), host(other, "3.1.0", **PARTS)))
            assert [f.rule for f in found if f.verdict > Verdict.INFO] == []


def test_a_discriminator_that_spells_out_the_names_of_components_is_no_change() -> None:
    spelled: Mapping = {"A": "#/components/schemas/A", "B": "#/components/schemas/B"}
    for host in (sends, returns):
        base, head = either(A, B), either(A, B, mapping=spelled)
        texts = host(base, "3.1.0", **PARTS), host(head, "3.1.0", **PARTS)
        assert compare_texts(*texts) == ()


SAFE, DANGEROUS, BREAKING = Verdict.SAFE, Verdict.DANGEROUS, Verdict.BREAKING
FEWER = (BREAKING, SAFE)
MORE = (SAFE, BREAKING)
UNDECIDED = (DANGEROUS, DANGEROUS)

DIFFERENT: dict[str, tuple[JsonValue, JsonValue, tuple[Verdict, Verdict]]] = {
    "any became one, overlapping": ({"anyOf": OVERLAPPING}, {"oneOf": OVERLAPPING}, FEWER),
    "integer among numbers": (I, {"type": ["number", "integer"]}, MORE),
    "a second value": ({"const": "a"}, {"enum": ["a", "b"]}, (SAFE, DANGEROUS)),
    "no value left": ({"type": "string", "enum": ["a"]}, {"type": "string", "enum": []}, FEWER),
    "a property that must not come": (thing(a=S), thing(a=False), FEWER),
    "steps of decimals": ({"type": "number", "multipleOf": 0.01}, {"type": "number", "multipleOf": 0.1}, FEWER),
    "steps of decimals, finer": ({"type": "number", "multipleOf": 0.1}, {"type": "number", "multipleOf": 0.01}, MORE),
    "a position in a closed list": (
        array(prefixItems=[S], items=False),
        array(prefixItems=[S, I], items=False),
        MORE,
    ),
    "a position in an open list": (array(prefixItems=[S]), array(prefixItems=[S, I]), FEWER),
    "a position narrower than the rest": (array(prefixItems=[S], items=N), array(prefixItems=[S, I], items=N), FEWER),
    "the rest closed": (array(prefixItems=[S]), array(prefixItems=[S], items=False), FEWER),
    "only the first has a type": (array(items=S), array(prefixItems=[S]), MORE),
    "more may be counted": (array(contains=I, maxContains=2), array(contains=N, maxContains=2), UNDECIDED),
    "a pattern in an open object": (thing(a=S), {**thing(a=S), "patternProperties": {"^x-": S}}, FEWER),
    "a pattern in a closed object": (closed(thing(a=S)), {**closed(thing(a=S)), "patternProperties": {"^x-": S}}, MORE),
    "objects come too, and must have a name": (
        {"type": ["string"]},
        {"type": ["string", "object"], "required": ["a"], "properties": {"a": S}, "additionalProperties": False},
        MORE,
    ),
    "lists come no more, which had to hold something": (
        {"type": ["string", "array"], "minItems": 1, "items": S},
        {"type": ["string"]},
        FEWER,
    ),
    "whole numbers come too, up to a limit": (
        {"type": ["string"]},
        {"type": ["string", "integer"], "maximum": 3},
        MORE,
    ),
    "numbers come too, and whole ones had a limit": (
        {"type": ["string", "integer"], "maximum": 3},
        {"type": ["string", "number"], "maximum": 2},
        (BREAKING, BREAKING),
    ),
    "a name of its own with another type": (
        {"type": "object", "additionalProperties": S},
        {"type": "object", "additionalProperties": S, "properties": {"a": I}},
        (BREAKING, BREAKING),
    ),
    "a variant that the discriminator tells apart": (either(A, B), either(A, B, C), MORE),
    "a variant of the same title": (
        {"oneOf": [{"title": "A", **thing(a=S, b=S)}, {"title": "B", **thing(c=S)}]},
        {"oneOf": [{"title": "A", **thing(a=S, x=S, y=S)}, {"title": "B", **thing(c=S)}]},
        (DANGEROUS, BREAKING),
    ),
    "names of variants swapped": (
        either(A, B, mapping={"a": "A", "b": "B"}),
        either(A, B, mapping={"a": "B", "b": "A"}),
        (BREAKING, BREAKING),
    ),
}


@pytest.mark.parametrize(("base", "head", "verdicts"), DIFFERENT.values(), ids=DIFFERENT)
def test_the_worst_verdict_follows_from_the_sets(
    base: JsonValue, head: JsonValue, verdicts: tuple[Verdict, Verdict]
) -> None:
    for host, expected in zip((sends, returns), verdicts, strict=True):
        found = judge("openapi.yaml", compare_texts(host(base, "3.1.0", **PARTS), host(head, "3.1.0", **PARTS)))
        assert max(f.verdict for f in found) is expected, [f.message for f in found]
