"""Operations of GraphQL and of Protocol Buffers as trees of the types that they send and receive."""

from __future__ import annotations

import pytest

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.registry import format_of
from reviewtui.formats.semantic import SeesMeaning, SemanticTree, SemanticView, walk_marked
from reviewtui.model import Change, Direction, Location, Operation
from tests.formats.semantic_trees import lines, marks
from tests.formats.texts import Texts, compared

SCHEMA, MODULE = "schema.graphql", "shop.proto"

ORDERS = """
type Query { orders(first: Int = 20, only: Filter): [Order!]! }
input Filter { status: Status, and: [Filter!] }
type Order { id: ID!, status: Status!, items(first: Int): [Item!]!, parent: Order }
type Item { name: String!, order: Order! }
enum Status { OPEN PAID }
"""
SHOP = """syntax = "proto3";
package shop.v1;
service Orders { rpc List(ListRequest) returns (stream ListResponse); }
message ListRequest { int32 size = 1; string token = 2; }
message ListResponse { repeated Order orders = 1; map<string, Order> by_key = 2; }
message Order { string id = 1; State state = 2; oneof payment { string card = 3; Order parent = 4; } }
enum State { STATE_UNSPECIFIED = 0; STATE_OPEN = 1; }
"""


def view_of(file: str, base: str, head: str) -> SemanticView:
    """Open both texts; one without a letter is a file that is not there."""
    known: object = format_of(file, base.encode(), head.encode())
    assert isinstance(known, SeesMeaning)
    pair = SpecPair(file if base.strip() else None, file if head.strip() else None)
    return known.semantic_view(pair, Texts({file: base}), Texts({file: head}))


def tree_of(file: str, base: str, head: str, operation: str) -> tuple[SemanticTree, tuple[Change, ...]]:
    """Return the tree of an operation, and the changes that reach it."""
    named = Operation(*operation.split(" ", 1))
    changes = tuple(change for change in compared(file, base, head).changes if named in change.used_by)
    tree = view_of(file, base, head).operation(named, marks(changes))
    assert tree is not None
    assert tree.elsewhere == ()
    return tree, changes


def test_what_a_field_is_given_and_what_it_answers_is_shown_with_the_way_to_each_change() -> None:
    head = ORDERS.replace("OPEN PAID", "OPEN PAID LOST").replace("first: Int)", "first: Int!)")
    tree, changes = tree_of(SCHEMA, ORDERS, head, "QUERY orders")
    assert lines(tree) == [
        "~ QUERY orders",
        "=   first: Int · default 20",
        "~   only: Filter",
        "~     status: Status",
        "+       LOST: none ->   !",
        "=       2 unchanged",
        "=     and: [Filter!] (holds itself)",
        "~   Result: [Order!]!",
        "~     status: Status! (differs too, see only > status)",
        "~     items: [Item!]!",
        "~       first: Int -> Int!  !",
        "=       2 unchanged",
        "=     2 unchanged",
    ]
    assert len(changes) == 2


def test_a_method_shows_its_messages_their_fields_by_number_and_what_streams() -> None:
    head = SHOP.replace("string id = 1", "string key = 1").replace("int32 size", "int64 size").replace("(stream ", "(")
    tree, _ = tree_of(MODULE, SHOP, head, "RPC shop.v1.Orders/List")
    assert lines(tree) == [
        "~ RPC shop.v1.Orders/List",
        "~   Request: ListRequest",
        "~     size: int32 · = 1 -> int64 · = 1  !",
        "=     token: string · = 2",
        "~   Response: stream of ListResponse -> ListResponse  !",
        "~     orders: repeated Order · = 1",
        "~       key: id · string · = 1 -> key · string · = 1  !",
        "=       3 unchanged",
        "~     by_key: map of Order by string · = 2 (differs too, see Response > orders)",
    ]


@pytest.mark.parametrize(
    ("file", "text", "operation", "name"),
    [(SCHEMA, ORDERS, "QUERY orders", "Result"), (MODULE, SHOP, "RPC shop.v1.Orders/List", "Response")],
    ids=["graphql", "protobuf"],
)
def test_what_holds_itself_says_so_and_opens_as_often_as_one_likes(
    file: str, text: str, operation: str, name: str
) -> None:
    tree = view_of(file, text, text).operation(Operation(*operation.split(" ")), ())
    assert tree is not None
    part = next(part for part in tree.root.inside() if part.name == name)
    part = next((inner for inner in part.inside() if inner.name == "orders"), part)
    for _ in range(50):
        part = next(inner for inner in part.inside() if inner.name == "parent")
        assert part.words().note == "holds itself"
        assert not part.marks


@pytest.mark.parametrize(
    ("file", "text", "operation"),
    [(SCHEMA, ORDERS, "QUERY orders"), (MODULE, SHOP, "RPC shop.v1.Orders/List")],
    ids=["graphql", "protobuf"],
)
def test_an_operation_that_came_or_went_is_on_one_side_and_others_are_none(
    file: str, text: str, operation: str
) -> None:
    named = Operation(*operation.split(" "))
    for base, head, sign in (("", text, "+"), (text, "", "-")):
        view = view_of(file, base, head)
        tree = view.operation(named, ())
        assert tree is not None
        assert {line[0] for line in lines(tree)} == {sign}
        assert view.operation(Operation(named.method, "nobody"), ()) is None
        assert view.operation(Operation("GET", named.path), ()) is None


def test_a_type_is_a_tree_of_its_own_and_each_part_has_its_line() -> None:
    places = {SCHEMA: Location(SCHEMA, "/types/Order/fields/id"), MODULE: Location(MODULE, "/message Order/field id")}
    for file, text in ((SCHEMA, ORDERS), (MODULE, SHOP)):
        view = view_of(file, text, text)
        tree = view.component(None, places[file], Direction.RESPONSE, ())
        assert tree is not None
        assert tree.root.name.endswith("Order")
        found = {part.name: view.locate("head", part.head).line for part in tree.root.inside() if part.head}
        lines_written = text.splitlines()
        assert all(name in lines_written[line - 1] for name, line in found.items())
        assert view.component(None, Location(file, ""), Direction.NONE, ()) is None


def test_a_long_chain_of_types_is_followed_and_a_tangle_shown_once() -> None:
    def chain(last: str) -> str:
        links = [f"type T{number} {{ next: T{number + 1} }}" for number in range(600)]
        return "\n".join(["type Query { first: T0 }", *links, f"type T600 {{ value: {last} }}"])

    tree, _ = tree_of(SCHEMA, chain("Int"), chain("String"), "QUERY first")
    *_, end = walk_marked(tree.root, 2_000)
    assert (end.name, end.own, len(end.key)) == ("value", ("0",), 602)

    def tangle(own: str) -> str:
        names = [f"T{number}" for number in range(40)]
        fields = " ".join(f"to{name}: {name}" for name in names)
        return "\n".join(["type Query { first: T0 }", *(f"type {name} {{ {fields} own: {own} }}" for name in names)])

    tree, changes = tree_of(SCHEMA, tangle("Int"), tangle("String"), "QUERY first")
    assert sum(len(part.own) for part in walk_marked(tree.root, 10_000)) == len(changes) == 40
