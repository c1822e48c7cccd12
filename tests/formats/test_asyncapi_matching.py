"""Channels, operations and messages are known by what is on the wire; one cause is one finding."""

from __future__ import annotations

import pytest

from tests.formats.events import THREE, edited, findings

HEAD = 'asyncapi: 3.0.0\ninfo: {title: Orders, version: "1"}\n'
ORDERS = """\
channels:
  orders:
    address: orders
    messages: {made: {payload: {type: object}}, sold: {payload: {type: string}}}
"""


def operation(action: str, name: str = "act", messages: str = "") -> str:
    """Return a document with one operation on the channel."""
    listed = f", messages: [{messages}]" if messages else ""
    return (
        f'{HEAD}{ORDERS}operations:\n  {name}: {{action: {action}, channel: {{$ref: "#/channels/orders"}}{listed}}}\n'
    )


def test_a_channel_that_goes_takes_its_operations_along() -> None:
    base = operation("send")
    found = findings(base, f"{HEAD}channels: {{}}\n")

    assert list(found) == ["async-channel-removed"]
    assert [str(one) for one in found["async-channel-removed"].operations] == ["SEND orders"]


def test_an_operation_of_another_name_is_the_same_operation() -> None:
    assert list(findings(operation("send"), operation("send", "tell"))) == ["async-operation-id-changed"]


def test_an_operation_that_turns_is_no_other() -> None:
    assert list(findings(operation("send"), operation("receive"))) == ["async-operation-action-changed"]


def test_all_messages_of_a_channel_are_meant_where_none_is_listed() -> None:
    listed = operation("send", messages='{$ref: "#/channels/orders/messages/made"}')

    assert list(findings(operation("send"), listed)) == ["async-message-removed-send"]


def sent(payload: str, name: str = "m") -> str:
    """Return a document with one message that is sent."""
    return (
        f"{HEAD}channels: {{a: {{address: a, messages: {{{name}: {{payload: {payload}}}}}}}}}\n"
        'operations: {tell: {action: send, channel: {$ref: "#/channels/a"}}}\n'
    )


def test_the_only_message_of_an_operation_is_the_same_by_what_it_holds() -> None:
    """Whoever reads a channel of one kind does not look at its kind: another payload is what breaks."""
    texts = sent("{type: object}", "validationError"), sent("{type: string}", "rejected")

    assert list(findings(*texts)) == ["response-type-changed"]


def test_a_property_of_another_name_looks_renamed() -> None:
    base, head = (sent(f"{{properties: {{{name}: {{type: string}}}}}}") for name in ("orderId", "order_id"))
    gone = findings(base, head)["response-optional-property-removed"]

    assert [(one.before, one.after) for one in gone.change.counterparts] == [("orderId", "order_id")]


def test_a_channel_with_the_same_messages_looks_renamed() -> None:
    base, head = operation("send"), operation("send").replace("orders:", "sales:").replace("orders", "sales")
    gone = findings(base, head)["async-channel-removed"]

    assert [(one.before, one.after) for one in gone.change.counterparts] == [("orders", "sales")]
    assert [str(one) for one in gone.operations] == ["SEND orders"]
    assert sorted(findings(base, head)) == ["async-channel-added", "async-channel-removed"]


def test_long_addresses_are_told_to_their_ends() -> None:
    long = edited(THREE, ("address: orders.", "address: shop.example.com.events.of.the.whole.market.place.orders."))
    (told,) = findings(long, edited(long, (".created\n", ".made\n"))).values()

    assert "orders.{region}.created` to `" in told.message
    assert "orders.{region}.made`" in told.message


def test_another_text_of_a_parameter_is_told() -> None:
    described = edited(THREE, ("region: {enum", "region: {description: Where., enum"))

    assert list(findings(described, edited(described, ("Where.", "In which region.")))) == ["async-tags-docs-changed"]


def test_tags_are_told_by_their_names() -> None:
    tagged = edited(
        THREE, ("    protocol: kafka\n", "    protocol: kafka\n    tags: [{name: live, description: Runs.}]\n")
    )

    (told,) = findings(THREE, tagged).values()
    assert told.message == "The tags of server `main` differ: from nothing to `live`."


@pytest.mark.parametrize(
    "operation",
    [
        '{$ref: "#/components/messages/made"}',
        '{oneOf: [{$ref: "#/components/messages/made"}]}',
        '{oneOf: [{summary: Made., payload: {"application/schema+json;version=draft-07": {type: object}}}]}',
    ],
)
def test_an_operation_of_a_draft_is_its_message(operation: str) -> None:
    parts = "components: {messages: {made: {summary: Made., payload: {type: object}}}}\n"
    base, head = (
        f'asyncapi: 2.0.0\ninfo: {{title: Orders, version: "1"}}\nchannels: {{a: {{publish: {one}}}}}\n{parts}'
        for one in (operation, '{message: {$ref: "#/components/messages/made"}}')
    )

    assert findings(base, head) == {}
    assert list(findings(head, base.replace("type: object", "type: string"))) == ["request-type-changed"]


def test_parameters_of_other_names_are_the_same_address() -> None:
    texts = [f'{HEAD}channels: {{a: {{address: "o.{{{name}}}", parameters: {{{name}: {{}}}}}}}}\n' for name in "xy"]

    assert list(findings(*texts)) == ["async-channel-key-renamed"]


@pytest.mark.parametrize(
    ("described", "rules"),
    [
        ("    variables: {space: {default: live, enum: [live, test]}}\n", ["variable-changed", "variable-widened"]),
        ("    parameters: {region: {enum: [eu, us]}}\n", ["parameter-enum-widened"]),
    ],
)
def test_a_part_of_an_address_that_is_not_described_any_more_is_told(described: str, rules: list[str]) -> None:
    found = findings(THREE, edited(THREE, (described, "")))

    assert [rule.removeprefix("async-").removeprefix("server-").removeprefix("channel-") for rule in found] == rules
    assert any(f"of {owner}" in one.message for one in found.values() for owner in ("server main", "channel orders"))


@pytest.mark.parametrize("direction", ["request", "response"])
def test_who_sends_a_message_that_no_operation_names_is_not_known(direction: str) -> None:
    base, head = (
        f"{HEAD}channels: {{a: {{address: a, messages: {{m: {{payload: {{type: {kind}}}}}}}}}}}\n"
        for kind in ("string", "number")
    )

    assert f"{direction}-type-changed" in findings(base, head)


def test_a_default_that_nobody_relies_on_reaches_no_operation() -> None:
    base = operation("send").replace("payload: {type: object}", "contentType: application/json")
    base = base.replace("payload: {type: string}", "contentType: application/json")
    texts = [f"{base}defaultContentType: application/{kind}\n" for kind in ("json", "cbor")]

    assert findings(*texts)["async-default-content-type-changed"].operations == ()


def test_a_reply_is_read_by_the_other_side() -> None:
    reply = """\
  answers: {address: answers, messages: {done: {payload: {type: object, properties: {id: {type: string}}}}}}
operations:
  act:
    action: receive
    channel: {$ref: "#/channels/orders"}
    reply: {channel: {$ref: "#/channels/answers"}}
"""
    base = f"{HEAD}{ORDERS}{reply}"
    head = base.replace("properties: {id: {type: string}}", "properties: {}")

    assert list(findings(base, head)) == ["response-optional-property-removed"]


def test_a_server_that_moved_is_told_to_those_who_use_it() -> None:
    servers = "servers: {a: {host: a, protocol: kafka}, b: {host: b, protocol: kafka}}\n"
    base = operation("send").replace("address: orders", "address: orders\n    servers: [{$ref: '#/servers/a'}]")
    found = findings(base + servers, base + servers.replace("host: b", "host: c"))

    assert found["async-server-host-changed"].operations == ()
