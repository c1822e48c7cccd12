"""Reading GraphQL: definitions are cut apart exactly, and every part of a file has its place."""

from __future__ import annotations

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.cutting import cut
from reviewtui.formats.graphql.format import GraphQl
from reviewtui.model import SpecStatus
from reviewtui.text import Source
from tests.formats.texts import compared

ORDERS = '''\
"""All that can be asked."""
type Query {
  "One order."
  order(id: ID! = "a", by: [By!]): Order @cost(weight: 2)
  all: [Order!]!
}

interface Node { id: ID! }
type Order implements Node & Priced @key(fields: "id") {
  id: ID!
}
enum Status { OPEN PAID @deprecated }
union Found = Order | Item
input By { id: ID = "x" }
scalar Day
directive @cost(weight: Int) repeatable on FIELD_DEFINITION | OBJECT
schema { query: Query }
'''


def _tree(text: str = ORDERS) -> Source:
    return GraphQl.tree("schema.graphql", text.encode())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("type A { a: Int } type B { b: Int }", ["A", "B"]),
        ('type A { a(b: String = "} type X {"): Int } scalar B', ["A", "B"]),
        ('"""type X { """ type A { a: Int } # type Y {\nscalar B', ["A", "B"]),
        ('"""a \\""" type X { """ scalar A', ["A"]),
        ("union type = input | enum scalar B", ["type", "B"]),
        ("directive @type(input: Int) on FIELD | enum scalar B", ["@type", "B"]),
        ("scalar on scalar implements scalar B", ["on", "implements", "B"]),
        ("interface type implements enum & input { a: Int } enum enum { type }", ["type", "enum"]),
        ('extend schema @link(url: "x") extend type A @key(fields: "id") extend scalar B @c', ["schema", "A", "B"]),
        ("query type { type } fragment input on enum { a } type A { a: Int }", ["type", "input", "A"]),
        ("{ a } type A { a: Int }", ["query", "A"]),
        ('type A @b(c: {d: [{e: "}"}]}) { a: Int }\r\nscalar B\rscalar C', ["A", "B", "C"]),
    ],
)
def test_definitions_are_cut_where_the_language_parts_them(text: str, names: list[str]) -> None:
    assert [chunk.name for chunk in cut("a.graphql", text)] == names


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("type A {\n  a: Int\n", 1, "never closed"),
        ("type A {\n  a: Int)\n}", 2, "closes another bracket"),
        ("scalar A\n}", 2, "closes nothing"),
        ('scalar A\n"never', 2, "never ends"),
        ('type A {\n  "never\n  a: Int\n}', 2, "never ends"),
        ('scalar A\n"""never', 2, "never ends"),
        ("hello world", 1, "begins no definition"),
        (f"type A {{ a(b: Int = {'[' * 500}{']' * 500}): Int }}", 1, "nested"),
    ],
)
def test_what_has_no_end_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as caught:
        cut("a.graphql", text)

    assert (caught.value.path, caught.value.line) == ("a.graphql", line)
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "type A {\n  a\n}\n",
        "type A {\n  a: Int!!\n}\n",
        "type Query { a: Int }\ntype A { a: Int } hello",
        "type A implements B, C {\n  a: Int\n}",
        "type A { a: Int }\nenum A { B }",
        "type A { \x00 }",
        "type A { a: Int }\n<<<<<<< ours\n=======\n>>>>>>> theirs\n",
        "extend type",
    ],
)
def test_a_broken_side_is_an_error_with_file_and_line(text: str) -> None:
    outcome = compared("schema.graphql", "type Query { ok: Int }", text)

    assert outcome.status is SpecStatus.UNREADABLE
    assert all(error.path == "schema.graphql" and error.line and error.hint for error in outcome.errors)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-8"):
        GraphQl.tree("a.graphql", b"type A { a: Int } # \xff")


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/types/Query", (2, 6)),
        ("/types/Query/description", (1, 1)),
        ("/types/Query/fields/order", (4, 3)),
        ("/types/Query/fields/order/arguments/by", (4, 24)),
        ("/types/Query/fields/order/directives/0", (4, 42)),
        ("/types/Query/fields/all/type", (5, 3)),
        ("/types/Order/interfaces/Priced", (9, 30)),
        ("/types/Status/values/PAID", (12, 20)),
        ("/types/Found/members/Item", (13, 23)),
        ("/types/By/fields/id", (14, 12)),
        ("/directives/cost/arguments/weight", (16, 17)),
        ("/schema/query", (17, 10)),
        ("/types/None/fields/a", (1, 1)),
    ],
)
def test_each_part_has_a_place(pointer: str, place: tuple[int, int]) -> None:
    assert _tree().locate(pointer) == place


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        (1, "/types/Query/description"),
        (3, "/types/Query/fields/order/description"),
        (4, "/types/Query/fields/order"),
        (6, "/types/Query"),
        (8, "/types/Node"),
        (11, "/types/Order"),
        (17, "/schema"),
    ],
)
def test_a_line_tells_what_stands_on_it(line: int, pointer: str) -> None:
    assert _tree().pointer_at(line) == pointer


def test_a_column_tells_the_innermost_part() -> None:
    assert _tree().pointer_at(4, 26) == "/types/Query/fields/order/arguments/by"


def test_a_bracket_on_its_own_belongs_to_what_it_closes() -> None:
    tree = _tree("type Query {\n  order(\n    id: ID\n  ): ID\n}\n")

    assert tree.pointer_at(4) == "/types/Query/fields/order"
    assert tree.pointer_at(5) == "/types/Query"


def test_the_tree_says_what_is_written() -> None:
    value = _tree().value

    assert isinstance(value, dict)
    types = value["types"]
    assert isinstance(types, dict)
    assert types["By"] == {"kind": "input", "fields": {"id": {"type": "ID", "default": '"x"'}}}
    assert value["schema"] == {"query": "Query"}
    assert types["Status"] == {
        "kind": "enum",
        "values": {"OPEN": {}, "PAID": {"directives": [{"name": "deprecated"}]}},
    }
