"""Which files make one schema."""

from __future__ import annotations

import pytest

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.graphql.format import GraphQl
from reviewtui.model import SpecStatus
from tests.formats.texts import Texts

QUERY = "type Query { order: Order }"
ORDER = "type Order { id: ID! }"


def _gathered(**files: str) -> dict[str, tuple[str, ...]]:
    contents = {name.replace("__", "/") + ".graphql": text.encode() for name, text in files.items()}
    return {one.path: one.files for one in GraphQl.gather(contents)}


@pytest.mark.parametrize(
    ("files", "schemas"),
    [
        ({"schema": f"{QUERY} {ORDER}"}, {"schema.graphql": ("schema.graphql",)}),
        ({"a__q": QUERY, "a__t": ORDER}, {"a": ("a/q.graphql", "a/t.graphql")}),
        ({"q": QUERY, "sub__t": ORDER}, {".": ("q.graphql", "sub/t.graphql")}),
        ({"q": "type Query { a: Int }", "more": "extend type Query { b: Int }"}, {".": ("more.graphql", "q.graphql")}),
        ({"q": f"{QUERY} {ORDER}", "client": "query { order { id } }"}, {"q.graphql": ("q.graphql",)}),
        (
            {"a__q": QUERY, "a__t": ORDER, "b__q": QUERY, "b__t": ORDER},
            {"a": ("a/q.graphql", "a/t.graphql"), "b": ("b/q.graphql", "b/t.graphql")},
        ),
        (
            {
                "orders": 'type Query { order: Order } type Order @key(fields: "id") { id: ID! }',
                "users": 'extend type Query { me: User } type User { id: ID! } extend type Order @key(fields: "id") '
                "{ id: ID! @external buyer: User }",
            },
            {"orders.graphql": ("orders.graphql",), "users.graphql": ("users.graphql",)},
        ),
        ({"broken": "type Query {", "t": ORDER}, {"broken.graphql": ("broken.graphql",), "t.graphql": ("t.graphql",)}),
    ],
)
def test_files_that_need_each_other_make_a_schema(files: dict[str, str], schemas: dict[str, tuple[str, ...]]) -> None:
    assert _gathered(**files) == schemas


def test_two_schemas_of_one_folder_go_by_their_files() -> None:
    files = {"a": "type Query { x: X }", "b": "type X { a: Int }", "c": "type Z { y: Y }", "d": "type Y { a: Int }"}

    assert _gathered(**files) == {"a.graphql": ("a.graphql", "b.graphql"), "c.graphql": ("c.graphql", "d.graphql")}


def test_a_name_in_a_text_joins_nothing() -> None:
    assert len(_gathered(a='"See Order." type Query { a: Int }', b=ORDER)) == 2


def test_a_schema_in_one_file_is_the_same_in_many() -> None:
    whole = {"schema.graphql": f"{QUERY}\n{ORDER}\nextend type Order {{ note: String }}"}
    split = {"q.graphql": QUERY, "t.graphql": "type Order { note: String id: ID! }"}
    pair = SpecPair("schema.graphql", ".", tuple(whole), tuple(split))

    outcome = GraphQl().compare(pair, Texts(whole), Texts(split))

    assert outcome.status is SpecStatus.UNCHANGED


def test_a_definition_that_stands_twice_is_joined_and_noted() -> None:
    files = {"a.graphql": "type Query { a: Int }", "b.graphql": "type Query { b: Int }"}
    pair = SpecPair(".", ".", tuple(files), tuple(files))

    outcome = GraphQl().compare(pair, Texts(files), Texts({**files, "b.graphql": "type Query { c: Int }"}))

    assert {change.element for change in outcome.changes} == {"Query.b", "Query.c"}
    assert "defined here and in a.graphql, line 1" in outcome.notes[0].message


@pytest.mark.parametrize(("base", "path"), [(None, "schema.graphql"), ("schema.graphql", None)])
def test_a_schema_that_comes_or_goes_tells_its_operations(base: str | None, path: str | None) -> None:
    files = Texts({"schema.graphql": f"{QUERY} {ORDER} type Mutation {{ pay: Order }}"})

    outcome = GraphQl().compare(SpecPair(base, path), files, files)

    assert {change.element for change in outcome.changes} == {"Query.order", "Mutation.pay"}
    assert outcome.status is (SpecStatus.REMOVED if path is None else SpecStatus.ADDED)
    assert [str(one) for change in outcome.changes for one in change.used_by] == ["QUERY order", "MUTATION pay"]
