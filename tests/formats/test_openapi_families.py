"""Where a component is named that has a discriminator, its descendants may stand, though nothing lists them."""

from __future__ import annotations

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import Operation
from tests.formats.documents import Mapping, body, document, facts, returns, sends

PET: Mapping = {"$ref": "#/components/schemas/Pet"}
CAT: Mapping = {"$ref": "#/components/schemas/Cat"}
PARENT: Mapping = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}},
    "discriminator": {"propertyName": "kind"},
}


def descends(parent: Mapping, **properties: Mapping) -> Mapping:
    """Return a schema that adds properties to its parent."""
    return {"allOf": [parent, {"type": "object", "properties": {**properties}}]}


def test_a_change_in_a_descendant_reaches_those_that_name_the_parent() -> None:
    base, head = (descends(PET, age={"type": kind}) for kind in ("integer", "string"))
    changed = ("schema", "changed", "type", "replaces")
    for host in (sends, returns):
        assert facts(host(PET, Pet=PARENT, Cat=base), host(PET, Pet=PARENT, Cat=head)) == [changed]


def test_a_descendant_of_a_descendant_counts_too() -> None:
    lion = descends(CAT, mane={"type": "boolean"}), descends(CAT, mane={"type": "string"})
    base, head = (returns(PET, Pet=PARENT, Cat=descends(PET), Lion=one) for one in lion)
    assert facts(base, head) == [("schema", "changed", "type", "replaces")]


def test_descendants_come_and_go() -> None:
    alone, joined = returns(PET, Pet=PARENT), returns(PET, Pet=PARENT, Cat=descends(PET))
    assert facts(alone, joined) == [("variant", "added", "anyOf", "widens")]
    assert facts(joined, alone) == [("variant", "removed", "anyOf", "narrows")]


def test_a_descendant_named_by_itself_is_not_its_sister() -> None:
    def shop(kind: str, version: str) -> str:
        schemas: Mapping = {
            "Pet": PARENT,
            "Cat": descends(PET, lives={"type": "integer"}),
            "Dog": descends(PET, tricks={"type": kind}),
        }
        answers: Mapping = {"responses": {"200": {"description": version, **body(CAT)}}}
        every: Mapping = {"responses": {"200": {"description": "", **body(PET)}}}
        return document({"/cats": {"get": answers}, "/pets": {"get": every}}, components={"schemas": schemas})

    for version in ("", "Cats"):
        found = [c for c in compare_texts(shop("integer", ""), shop("string", version)) if c.fact == "type"]
        assert [c.used_by for c in found] == [(Operation("GET", "/pets"),)]


REPLACED = ("schema", "changed", "discriminator-mapping", "replaces")


def parent(**mapping: str) -> Mapping:
    """Return the parent with a mapping of names."""
    return {**PARENT, "discriminator": {"propertyName": "kind", "mapping": {**mapping}}}


def test_a_renamed_descendant_is_another_name_on_the_wire() -> None:
    for host in (sends, returns):
        assert facts(host(PET, Pet=PARENT, Cat=descends(PET)), host(PET, Pet=PARENT, Kitty=descends(PET))) == [REPLACED]


def test_a_descendant_that_is_named_by_itself_goes_by_its_name_too() -> None:
    kitty: Mapping = {"$ref": "#/components/schemas/Kitty"}
    listed: tuple[Mapping, Mapping] = {"oneOf": [CAT, {"type": "string"}]}, {"oneOf": [kitty, {"type": "string"}]}
    for base, head in ((CAT, kitty), listed):
        texts = returns(base, Pet=PARENT, Cat=descends(PET)), returns(head, Pet=PARENT, Kitty=descends(PET))
        assert facts(*texts) == [REPLACED]


def test_a_mapping_keeps_the_name_of_a_renamed_descendant() -> None:
    cats = descends(PET, age={"type": "integer"}), descends(PET, age={"type": "string"})
    changed = ("schema", "changed", "type", "replaces")
    for before, after in ((parent(cat="Cat"), parent(cat="Kitty")), (PARENT, parent(Cat="Kitty"))):
        assert facts(returns(PET, Pet=before, Cat=cats[0]), returns(PET, Pet=after, Kitty=cats[0])) == []
        assert facts(returns(PET, Pet=before, Cat=cats[0]), returns(PET, Pet=after, Kitty=cats[1])) == [changed]


def test_a_descendant_that_says_its_own_name_may_be_renamed() -> None:
    for one in (descends(PET, kind={"enum": ["cat"]}), {**descends(PET), "x-ms-discriminator-value": "cat"}):
        assert facts(returns(PET, Pet=PARENT, Cat=one), returns(PET, Pet=PARENT, Kitty=one)) == []


def test_descendants_are_seen_through_words_beside_the_reference() -> None:
    base, head = (descends(PET, age={"type": kind}) for kind in ("integer", "string"))
    changed = ("schema", "changed", "type", "replaces")
    wrapped: Mapping = {"description": "A pet", "allOf": [PET]}
    for host in (sends, returns):
        assert facts(host(wrapped, Pet=PARENT, Cat=base), host(wrapped, Pet=PARENT, Cat=head)) == [changed]
    beside = {"description": "A pet", **PET}
    texts = [returns(beside, "3.1.0", Pet=PARENT, Cat=one) for one in (base, head)]
    assert facts(*texts) == [changed]


def test_another_name_for_a_descendant_is_no_descendant_more() -> None:
    base = returns(PET, Pet=PARENT, Cat=descends(PET))
    head = returns(PET, Pet=PARENT, Cat=descends(PET), Tom=CAT)
    assert facts(base, head) == []


def test_components_that_extend_themselves_in_many_ways_are_read_in_little_time() -> None:
    tangled: Mapping = {"allOf": [CAT, PET, CAT, PET], "properties": {"age": {"type": "integer"}}}
    parent: Mapping = {**PARENT, "allOf": [CAT, PET, CAT, PET]}
    assert facts(returns(PET, Pet=parent, Cat=tangled), returns(PET, Pet=parent, Cat=tangled)) == []
