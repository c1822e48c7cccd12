"""Which operations a change in a GraphQL schema reaches, and where it stands."""

from __future__ import annotations

import pytest

from reviewtui.model import Change, Direction
from tests.formats.texts import compared

FILE = "schema.graphql"
SCHEMA = """
type Query { order: Order node: Node find(by: By): [Found!] me: User }
type Mutation { pay(by: By): PayPayload }
type PayPayload { order: Order query: Query }
interface Node { id: ID! }
type Order implements Node { id: ID! status: Status user: User @deprecated(reason: "No.") }
type Item implements Node { id: ID! price(in: Currency): Int }
type User { name: String }
union Found = Item | User
enum Status { OPEN }
enum Currency { EUR }
input By { text: String status: Status }
type Lost { id: ID! }
"""


def _change(old: str, new: str, text: str = SCHEMA) -> Change:
    (change,) = compared(FILE, text, text.replace(old, new)).changes
    return change


@pytest.mark.parametrize(
    ("old", "new", "operations"),
    [
        ("order: Order node", "order: Order! node", "QUERY order"),
        ("find(by: By)", "find(by: By, first: Int)", "QUERY find"),
        ("name: String", "name: String!", "QUERY order, QUERY node, QUERY find, QUERY me, MUTATION pay"),
        ("price(in: Currency)", "price(in: Currency!)", "QUERY node, QUERY find"),
        ("text: String", "text: String!", "QUERY find, MUTATION pay"),
        ("EUR", "EUR USD", "QUERY node, QUERY find"),
        (
            "interface Node { id: ID! }",
            "interface Node { id: ID }",
            "QUERY order, QUERY node, QUERY find, MUTATION pay",
        ),
        ("union Found = Item | User", "union Found = Item", "QUERY find"),
        ("type Lost { id: ID! }", "type Lost { id: ID }", ""),
    ],
)
def test_a_change_names_the_root_fields_that_lead_to_it(old: str, new: str, operations: str) -> None:
    assert ", ".join(map(str, _change(old, new).used_by)) == operations


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("EUR", "EUR USD", Direction.REQUEST),
        ("OPEN", "OPEN PAID", Direction.BOTH),
        ("name: String", "name: String!", Direction.RESPONSE),
        ("by: By): [", "by: By!): [", Direction.REQUEST),
    ],
)
def test_a_change_says_who_sends(old: str, new: str, direction: Direction) -> None:
    assert _change(old, new).direction is direction


@pytest.mark.parametrize(
    "text",
    [
        "type Order { id: ID! total: Int }",
        'type Query { a: Int } type Order @key(fields: "id") { id: ID! total: Int }',
        "type Query { a: Int } type Order { id: ID! total: Int, by: ID @external }",
    ],
)
def test_where_a_router_or_another_file_may_lead_nothing_is_called_unreachable(text: str) -> None:
    assert _change("total: Int", "total: Float", text).fact == "type"


def test_a_renamed_root_is_told_once_and_its_fields_are_still_compared() -> None:
    base = "schema { query: Root } type Root { a: Int b: Int }"
    head = "schema { query: Start } type Start { a: Int }"

    told = [(change.kind.value, change.element) for change in compared(FILE, base, head).changes]

    assert told == [("graphql-schema", "schema query"), ("graphql-field", "Root.b")]


def test_places_are_those_of_both_sides() -> None:
    change = _change("total: Int", "\n\n  total: Float", "type Query { total: Int }")

    assert change.base is not None
    assert change.head is not None
    assert (change.base.line, change.base.pointer) == (1, "/types/Query/fields/total")
    assert (change.head.line, change.head.column) == (3, 3)
