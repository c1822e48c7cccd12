"""Both generations of AsyncAPI are one model: the same application is the same in both."""

from __future__ import annotations

import json

import pytest
import yaml

from reviewtui.model import Direction, Operation
from tests.formats.events import THREE, TWO, changes, edited, findings


def test_a_migration_is_told_once() -> None:
    assert list(findings(TWO, THREE)) == ["async-version-major-changed"]
    assert list(findings(THREE, TWO)) == ["async-version-major-changed"]


@pytest.mark.parametrize("text", [TWO, THREE])
def test_nothing_differs_from_itself_in_another_order_and_notation(text: str) -> None:
    mixed = json.dumps(yaml.safe_load(text), sort_keys=True)

    assert changes(text, mixed) == ()
    assert changes(mixed, text) == ()


NARROWER = ("required: [id]", "required: [id, state]")


@pytest.mark.parametrize("generations", [(TWO, TWO), (THREE, THREE), (TWO, THREE)])
def test_what_the_application_sends_is_read_by_others(generations: tuple[str, str]) -> None:
    base, head = generations

    found = findings(base, edited(head, NARROWER))["response-property-became-required"]

    assert found.change.direction is Direction.RESPONSE
    assert found.operations == (Operation("SEND", "orders.{region}.created"),)


PAYLOAD = "payload: {type: object, properties: {id: {type: string}}}"


@pytest.mark.parametrize("generations", [(TWO, TWO), (THREE, THREE), (TWO, THREE)])
def test_what_others_publish_is_received(generations: tuple[str, str]) -> None:
    base, head = generations

    changed = edited(head, (PAYLOAD, "payload: {type: object, required: [id], properties: {id: {type: string}}}"))
    found = findings(base, changed)["request-property-became-required"]

    assert found.operations == (Operation("RECEIVE", "commands"),)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("broker.example.com", "kafka.example.com", "async-server-host-changed"),
        ("enum: [live, test]", "enum: [live]", "async-server-variable-changed"),
        ("enum: [eu, us]", "enum: [eu]", "async-channel-parameter-enum-narrowed"),
        ("partitions: 6", "partitions: 8", "async-channel-binding-partitions-changed"),
        ("key: {type: string}", "key: {type: integer}", "async-message-key-changed"),
        ("clientId: {type: string}", "clientId: {type: integer}", "async-operation-binding-changed"),
        ("name: OrderCreated", "name: OrderMade", "async-message-name-changed"),
        ("$message.header#/trace", "$message.header#/id", "async-message-correlation-id-moved"),
        ("[{name: id, type: string}]", "[{name: id, type: long}]", "avro-type-changed"),
        ("type: scramSha256", "type: plain", "async-server-security-changed"),
        ("trace: {type: string}", "trace: {type: string, maxLength: 9}", "response-max-length-decreased"),
        ("urn:example:orders", "urn:example:other", "async-id-changed"),
    ],
)
def test_both_generations_say_the_same_of_one_edit(old: str, new: str, rule: str) -> None:
    for base, head in ((TWO, TWO), (THREE, THREE)):
        assert list(findings(base, edited(head, (old, new)))) == [rule]
    assert set(findings(TWO, edited(THREE, (old, new)))) == {"async-version-major-changed", rule}


def test_the_words_of_generated_names_are_no_matter() -> None:
    renamed = edited(THREE, ("ordersCreated", "created"), ("/orderCreated", "/made"), ("orderCreated:", "made:"))

    assert list(findings(TWO, renamed)) == ["async-version-major-changed"]
    assert list(findings(THREE, renamed)) == ["async-channel-key-renamed"]
