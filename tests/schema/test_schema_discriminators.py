"""What a variant is called on the wire: by the mapping, by its own values, or by the name of its component."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from tests.formats.documents import Mapping, facts, returns, sends

KIND: Mapping = {"type": "string"}
DOG: Mapping = {"type": "object", "properties": {"kind": KIND, "tricks": {"type": "integer"}}}
MAPPING_REPLACED = ("schema", "changed", "discriminator-mapping", "replaces")


def cat(kind: Mapping = KIND, **more: Mapping) -> Mapping:
    """Return a variant; `kind` is the schema of the property that tells variants apart."""
    return {"type": "object", "properties": {"kind": kind, "lives": {"type": "integer"}, **more}}


def either(first: str, *, mapping: Mapping | None = None, keyword: str = "oneOf") -> Mapping:
    """Return a union of a component and Dog."""
    branches: list[Mapping] = [{"$ref": f"#/components/schemas/{name}"} for name in (first, "Dog")]
    told: Mapping = {"propertyName": "kind"} | ({"mapping": mapping} if mapping else {})
    return {keyword: [*branches], "discriminator": told}


def found(base: tuple[Mapping, Mapping], head: tuple[Mapping, Mapping]) -> list[tuple[str, str, str, str]]:
    """Return the facts between two unions, each with what its first branch is, alike in both directions."""
    texts = []
    for host in (sends, returns):
        sides = []
        for union, variant in (base, head):
            branches = union.get("oneOf") or union.get("anyOf")
            assert isinstance(branches, list)
            assert isinstance(branches[0], dict)
            name = str(branches[0]["$ref"]).rsplit("/", 1)[-1]
            sides.append(host(union, "3.1.0", **{name: variant, "Dog": DOG}))
        texts.append(facts(*sides))
    assert texts[0] == texts[1]
    return texts[0]


def test_a_renamed_component_is_another_name_on_the_wire() -> None:
    for keyword in ("oneOf", "anyOf"):
        renamed = either("Cat", keyword=keyword), either("Kitty", keyword=keyword)
        assert found((renamed[0], cat()), (renamed[1], cat())) == [MAPPING_REPLACED]


def test_what_else_changes_in_a_renamed_component_is_seen_too() -> None:
    changes = found((either("Cat"), cat()), (either("Kitty"), cat(lives={"type": "string"})))
    assert sorted(changes) == sorted([MAPPING_REPLACED, ("schema", "changed", "type", "replaces")])


KEPT: dict[str, tuple[tuple[Mapping, Mapping], tuple[Mapping, Mapping]]] = {
    "the old name is mapped": ((either("Cat"), cat()), (either("Kitty", mapping={"Cat": "Kitty"}), cat())),
    "the old name is mapped by reference": (
        (either("Cat"), cat()),
        (either("Kitty", mapping={"Cat": "#/components/schemas/Kitty"}), cat()),
    ),
    "both names were given": (
        (either("Cat", mapping={"cat": "Cat", "dog": "Dog"}), cat()),
        (either("Kitty", mapping={"cat": "Kitty", "dog": "Dog"}), cat()),
    ),
    "the variant has one value": ((either("Cat"), cat({"const": "c"})), (either("Kitty"), cat({"const": "c"}))),
    "the variant lists one value": ((either("Cat"), cat({"enum": ["c"]})), (either("Kitty"), cat({"enum": ["c"]}))),
    "the implied names are written out": (
        (either("Cat"), cat()),
        (either("Cat", mapping={"Cat": "#/components/schemas/Cat", "Dog": "Dog"}), cat()),
    ),
    "the only value is mapped": (
        (either("Cat"), cat({"const": "c"})),
        (either("Cat", mapping={"c": "Cat"}), cat({"const": "c"})),
    ),
    "the target is spelled otherwise": (
        (either("Cat", mapping={"cat": "#/components/schemas/Cat"}), cat()),
        (either("Cat", mapping={"cat": "openapi.yaml#/components/schemas/Cat"}), cat()),
    ),
}


@pytest.mark.parametrize(("base", "head"), KEPT.values(), ids=KEPT)
def test_a_name_that_stays_is_no_change(base: tuple[Mapping, Mapping], head: tuple[Mapping, Mapping]) -> None:
    assert found(base, head) == []
    assert found(head, base) == []


def test_a_value_that_changes_where_it_is_listed_is_told_there() -> None:
    base, head = (either("Cat"), cat({"enum": ["a", "b"]})), (either("Kitty"), cat({"enum": ["a", "c"]}))
    assert found(base, head) == [("enum", "added", "", "widens"), ("enum", "removed", "", "narrows")]


def test_a_mapping_that_is_given_up_leaves_the_name_of_the_component() -> None:
    base, head = (either("Cat", mapping={"cat": "Cat"}), cat()), (either("Cat"), cat())
    assert found(base, head) == [MAPPING_REPLACED]


def test_a_name_beside_another_is_a_name_more() -> None:
    base = (either("Cat", mapping={"cat": "Cat"}), cat())
    head = (either("Cat", mapping={"cat": "Cat", "kitty": "Cat"}), cat())
    assert found(base, head) == [("schema", "changed", "discriminator-mapping", "widens")]
    assert found(head, base) == [("schema", "changed", "discriminator-mapping", "narrows")]


def test_the_names_are_told() -> None:
    base, head = sends(either("Cat"), Cat=cat(), Dog=DOG), sends(either("Kitty"), Kitty=cat(), Dog=DOG)
    (change,) = [c for c in compare_texts(base, head) if c.fact == "discriminator-mapping"]
    assert (change.before, change.after) == (["Cat"], ["Kitty"])
