"""Semantic trees of descriptions that somebody made to break them."""

from __future__ import annotations

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.formats.semantic import walk_marked
from reviewtui.model import JsonValue
from tests.formats.documents import document, returns
from tests.formats.semantic_trees import tree_of

_LONG = 600


def test_a_long_chain_of_components_is_followed_to_its_end() -> None:
    def chain(last: str) -> str:
        links: dict[str, JsonValue] = {
            f"C{number}": {"type": "object", "properties": {"next": {"$ref": f"#/components/schemas/C{number + 1}"}}}
            for number in range(_LONG)
        }
        components: JsonValue = {"schemas": {**links, f"C{_LONG}": {"type": last}}}
        body: JsonValue = {"application/json": {"schema": {"$ref": "#/components/schemas/C0"}}}
        answers: JsonValue = {"200": {"description": "", "content": body}}
        return document({"/things": {"get": {"responses": answers}}}, components=components)

    tree = tree_of(chain("string"), chain("integer"), "GET /things")
    *_, end = walk_marked(tree.root, 2 * _LONG)
    assert (end.name, end.own, len(end.key)) == ("next", ("0",), _LONG + 3)


def test_all_that_refers_to_all_is_shown_once() -> None:
    def tangle(kind: str) -> str:
        names = [f"T{number}" for number in range(40)]
        to_all: dict[str, JsonValue] = {name: {"$ref": f"#/components/schemas/{name}"} for name in names}
        schemas: dict[str, JsonValue] = {
            name: {"type": "object", "properties": {**to_all, f"own{name}": {"type": kind}}} for name in names
        }
        ref: JsonValue = {"$ref": "#/components/schemas/T0"}
        return returns(ref, **schemas)  # type: ignore[arg-type]  # every one of them is a component

    base, head = tangle("string"), tangle("integer")
    parts = walk_marked(tree_of(base, head, "GET /things").root, 10_000)
    assert sum(len(part.own) for part in parts) == len([c for c in compare_texts(base, head) if c.used_by])


def test_references_that_lead_nowhere_or_in_a_circle_leave_the_rest_to_be_seen() -> None:
    def dead(kind: str) -> str:
        members: JsonValue = {
            "gone": {"$ref": "#/components/schemas/Nobody"},
            "round": {"$ref": "#/components/schemas/Round"},
            "away": {"$ref": "https://example.com/x.json"},
            "kept": {"type": kind},
        }
        return returns({"type": "object", "properties": members}, Round={"$ref": "#/components/schemas/Round"})

    *_, kept = walk_marked(tree_of(dead("string"), dead("integer"), "GET /things").root, 99)
    assert kept.name == "kept"


def test_values_of_the_wrong_kind_are_shown_as_nothing() -> None:
    odd: JsonValue = {"get": {"parameters": "none", "responses": ["200"], "callbacks": 3, "security": {"a": 1}}}
    root = tree_of(document({"/things": odd}), document({"/things": odd}), "GET /things").root
    assert [part.name for part in root.inside()] == ["Responses", "Security", "Servers"]
