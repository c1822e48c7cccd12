"""Operations of AsyncAPI as trees: the messages that they carry, what comes back, and the channel."""

from __future__ import annotations

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.formats.semantic import SeesMeaning, SemanticTree
from reviewtui.model import Direction, Location, Operation
from tests.formats.semantic_trees import lines, marks
from tests.formats.texts import Texts

FILE = "events.yaml"
THREE = """asyncapi: 3.0.0
info: {title: Orders, version: "1"}
channels:
  orders:
    address: orders
    messages:
      placed:
        contentType: application/json
        headers: {type: object, properties: {trace: {type: string}}}
        payload: {$ref: "order.json"}
      picture: {payload: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: {type: string}}}
    bindings: {kafka: {partitions: 3}}
  answers: {address: answers, messages: {done: {payload: {type: object, properties: {id: {type: string}}}}}}
operations:
  place:
    action: receive
    channel: {$ref: "#/channels/orders"}
    reply: {channel: {$ref: "#/channels/answers"}}
"""
TWO = """asyncapi: 2.6.0
info: {title: Orders, version: "1"}
channels:
  orders:
    publish: {operationId: place, message: {$ref: "#/components/messages/placed"}}
components:
  messages: {placed: {payload: {$ref: "#/components/schemas/Order"}}}
  schemas: {Order: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}}
"""
ORDER = '{"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "note": {"type": "string"}}}'
STRICT = ORDER.replace('["id"]', '["id", "note"]')


def tree_of(known: SeesMeaning, base: dict[str, str], head: dict[str, str], operation: str) -> SemanticTree:
    """Return the tree of an operation with all changes that reach it, each of them on a part."""
    file, named = next(iter(base)), Operation(*operation.split(" "))
    pair, sides = SpecPair(file, file), (Texts(base), Texts(head))
    changes = known.compare(pair, *sides).changes  # type: ignore[attr-defined]  # it is a format
    tree = known.semantic_view(pair, *sides).operation(
        named, marks(tuple(change for change in changes if named in change.used_by))
    )
    assert tree is not None
    assert tree.elsewhere == ()
    return tree


def test_messages_their_headers_and_payloads_and_what_comes_back_are_shown_with_their_changes() -> None:
    head = THREE.replace("trace: {type: string}", "trace: {type: integer}").replace("partitions: 3", "partitions: 5")
    head = head.replace("id: {type: string}", "id: {type: integer}")
    found = tree_of(
        AsyncApi(), {FILE: THREE, "order.json": ORDER}, {FILE: head, "order.json": STRICT}, "RECEIVE orders"
    )
    assert lines(found) == [
        "~ RECEIVE orders: place",
        "~   placed: application/json",
        "~     headers: object",
        "~       trace: string -> integer  !",
        "~     payload: order.json",
        "=       id: string · required",
        "~       note: string · optional -> string · required  !",
        "=   picture",
        "~   Reply",
        "~     done",
        "~       payload: object",
        "~         id: string -> integer  !",
        "~   Channel: orders  !",
    ]
    (picture,) = (part for part in found.root.inside() if part.name == "picture")
    (payload,) = picture.inside()
    assert (payload.words().after, payload.inside()) == (("avro",), ())


def test_version_two_is_read_the_same_way_and_components_are_trees_of_their_own() -> None:
    head = TWO.replace("required: [id]", "required: [id, note]")
    assert lines(tree_of(AsyncApi(), {FILE: TWO}, {FILE: head}, "RECEIVE orders"))[1:4] == [
        "~   placed",
        "~     payload: Order",
        "=       id: string · required",
    ]
    view = AsyncApi.semantic_view(SpecPair(FILE, FILE), Texts({FILE: TWO}), Texts({FILE: head}))
    place = Location(FILE, "/components/schemas/Order/properties/note")
    tree = view.component(place, place, Direction.REQUEST, ())
    assert tree is not None
    assert (tree.root.name, [part.name for part in tree.root.inside()]) == ("Order", ["id", "note"])
    assert tree.root.head is not None
    assert view.locate("head", tree.root.head).line == TWO.splitlines().index(TWO.splitlines()[-1]) + 1
    assert view.component(None, Location(FILE, "/channels/orders"), Direction.NONE, ()) is None
    assert view.operation(Operation("SEND", "orders"), ()) is None


def test_a_description_that_came_or_went_is_on_one_side_and_one_that_cannot_be_read_is_refused() -> None:
    for pair, sides, sign in (
        (SpecPair(None, FILE), ({}, {FILE: TWO}), "+"),
        (SpecPair(FILE, None), ({FILE: TWO}, {}), "-"),
    ):
        tree = AsyncApi.semantic_view(pair, *map(Texts, sides)).operation(Operation("RECEIVE", "orders"), ())
        assert tree is not None
        assert lines(tree)[0][0] == sign
    with pytest.raises(UnreadableError):
        AsyncApi.semantic_view(SpecPair(FILE, FILE), Texts({FILE: TWO}), Texts({FILE: "asyncapi: ["}))


def test_what_a_schema_in_a_file_of_its_own_says_is_on_its_parts_for_calls_too() -> None:
    shop = """openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "order.json"}}}}
      responses: {"204": {description: Done}}
"""
    before, after = ({"shop.yaml": shop, "order.json": text} for text in (ORDER, STRICT))
    found = lines(tree_of(OpenApi(), before, after, "POST /orders"))
    assert "~       note: string · optional -> string · required  !" in found
