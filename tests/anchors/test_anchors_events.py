"""A comment on a channel, a message or what it carries stays there over versions, and over a move to AsyncAPI 3."""

from __future__ import annotations

import pytest

from reviewtui.anchors import Detached, Followed
from tests.anchors.versions import followed
from tests.formats.events import THREE, TWO, edited

FILE = "asyncapi.yaml"
ORDERS = "/channels/orders.{region}.created"
PAID = "{properties: {id: {type: string}, paid: {type: boolean}}}"
SHORT = f"""\
asyncapi: 3.0.0
channels:
  orders: {{address: orders, messages: {{paid: {{payload: {PAID}}}, sent: {{payload: {{properties: {{by: {{}}}}}}}}}}}}
operations: {{tell: {{action: send, channel: {{$ref: "#/channels/orders"}}}}}}
"""
PROPERTY = "/channels/orders/messages/paid/payload/properties/paid"


def line_of(text: str, words: str) -> int:
    """Return the number of the line that holds some words, of which there must be one."""
    (number,) = [number for number, line in enumerate(text.split("\n"), start=1) if words in line]
    return number


# In the version of AsyncAPI 2, and where it is in that of AsyncAPI 3.
MIGRATED = {
    ORDERS: ("/channels/ordersCreated", "the channel with the same address"),
    f"{ORDERS}/description": ("/channels/ordersCreated/description", "the channel with the same address"),
    f"{ORDERS}/bindings/kafka/partitions": ("/channels/ordersCreated/bindings/kafka/partitions", "the same address"),
    f"{ORDERS}/parameters/region": ("/channels/ordersCreated/parameters/region", "the same address"),
    f"{ORDERS}/subscribe/summary": ("/operations/announce/summary", "what is done on the same channel"),
    f"{ORDERS}/subscribe/message": ("/channels/ordersCreated/messages/orderCreated", "the same message"),
    "/channels/commands/publish": ("/operations/handle", "what is done on the same channel"),
    "/channels/commands/publish/message/oneOf/1/payload/properties/id": (
        "/channels/commands/messages/cancel/payload/properties/id",
        "the same message of the same operation",
    ),
    "/components/messages/created/correlationId/location": ("/components/messages/created/correlationId/location", ""),
    "/components/messages/ship/payload/fields/0": ("/components/messages/ship/payload/schema/fields/0", "same message"),
    "/components/schemas/Order/properties/state": ("/components/schemas/Order/properties/state", ""),
    "/servers/main/variables/space": ("/servers/main/variables/space", ""),
}


@pytest.mark.parametrize("pointer", MIGRATED)
def test_a_comment_survives_the_move_to_another_generation(pointer: str) -> None:
    found, (where, how) = followed(TWO_ONLY, THREE_ONLY, pointer, path=FILE), MIGRATED[pointer]

    assert isinstance(found, Followed), found
    assert found.pointer == where
    assert how in found.how
    assert bool(how) == bool(found.how)


TWO_ONLY, THREE_ONLY = {FILE: TWO}, {FILE: THREE}


def test_what_the_next_generation_has_no_place_for_is_detached() -> None:
    found = followed(TWO_ONLY, THREE_ONLY, "/servers/main/url", path=FILE)

    assert isinstance(found, Detached)
    assert "`url`" in found.why


MOVED = {
    "the key of a channel": (("  orders: {", "  orderEvents: {"), ("channels/orders", "channels/orderEvents")),
    "the key of a message": (("{paid: {p", "{orderPaid: {p"), None),
    "a message to the components": (
        (
            f"{{payload: {PAID}}}",
            '{$ref: "#/components/messages/paid"}',
        ),
        ("\noperations", f"\ncomponents: {{messages: {{paid: {{payload: {PAID}}}}}}}\noperations"),
    ),
    "a schema to the components": (
        (PAID, '{$ref: "#/components/schemas/Paid"}'),
        ("\noperations", f"\ncomponents: {{schemas: {{Paid: {PAID}}}}}\noperations"),
    ),
}


@pytest.mark.parametrize("edit", MOVED)
def test_a_comment_goes_where_its_part_goes(edit: str) -> None:
    head = edited(SHORT, *(one for one in MOVED[edit] if one))
    found = followed({FILE: SHORT}, {FILE: head}, PROPERTY, path=FILE)

    assert isinstance(found, Followed), found
    assert found.line == line_of(head, "paid: {type: boolean}")
    assert found.pointer.endswith("properties/paid")


def test_a_comment_goes_along_into_files() -> None:
    head = edited(SHORT, (PAID, "{$ref: schemas/paid.json}"))
    found = followed(
        {FILE: SHORT},
        {FILE: head, "schemas/paid.json": '{"properties":\n {"id": {},\n "paid": {"type": "boolean"}}}'},
        PROPERTY,
        path=FILE,
    )

    assert isinstance(found, Followed)
    assert (found.path, found.pointer, found.line) == ("schemas/paid.json", "/properties/paid", 3)


def test_a_channel_at_another_address_is_another_one() -> None:
    head = edited(
        SHORT, ("  orders: {address: orders", "  sales: {address: sales"), ("channels/orders", "channels/sales")
    )
    kept = followed({FILE: SHORT}, {FILE: head}, PROPERTY, path=FILE)
    gone = followed({FILE: SHORT}, {FILE: edited(head, ("tell:", "shout:"))}, PROPERTY, path=FILE)

    assert isinstance(kept, Followed), kept
    assert (kept.line, kept.how) == (3, "it is the same message of the same operation")
    assert isinstance(gone, Detached), gone


# Schemas that are files of their own: what was commented on, before and after, and where it is then.
AVRO = '{"type": "record", "name": "Order", "fields": [\n%s,\n%s]}'
DRAFT = '{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": %s}'
SCHEMAS = {
    "order.avsc": (
        AVRO % ('{"name": "id", "type": "string"}', '{"name": "sum", "type": "int"}'),
        AVRO % ('{"name": "sum", "type": "long"}', '{"name": "id", "type": "string"}'),
        ("/fields/1/type", "/fields/0/type", 2),
    ),
    "order.schema.json": (
        DRAFT % '{"sum": {"type": "number"}}',
        DRAFT % '{"sum": {"$ref": "#/$defs/Sum"}},\n"$defs": {\n"Sum": {"type": "number"}}',
        ("/properties/sum/type", "/$defs/Sum/type", 3),
    ),
}


@pytest.mark.parametrize("path", SCHEMAS)
def test_a_comment_on_a_schema_of_its_own_is_followed(path: str) -> None:
    old, new, (pointer, where, line) = SCHEMAS[path]
    found = followed({path: old}, {path: new}, pointer, path=path)

    assert isinstance(found, Followed), found
    assert (found.pointer, found.line) == (where, line)
