"""What protocols are told is judged by what it does: another text is none, a usual port is no other address."""

from __future__ import annotations

import pytest

from tests.formats.events import TWO, changes, edited, findings

KEY = "bindings: {kafka: {key: {type: string}}}"
CLIENT = "clientId: {type: string}"
PLACE = 'url: "kafka://broker.example.com:9092/{space}"\n    protocol: kafka'
PULSAR = edited(
    TWO,
    ("bindings: {kafka: {partitions: 6}}", "bindings: {pulsar: {persistence: persistent, retention: {time: 7}}}"),
)
SOCKETS = edited(
    TWO,
    (
        "bindings: {kafka: {partitions: 6}}",
        "bindings: {ws: {method: GET, query: {properties: {since: {type: string}}}}}",
    ),
    (PLACE, 'url: "live.example.com/{space}"\n    protocol: wss'),
)


@pytest.mark.parametrize(
    ("text", "edit", "rules"),
    [
        (TWO, (KEY, KEY.replace("string", "string, description: The order.")), ["annotation-changed"]),
        (TWO, (KEY, KEY.replace("string", "string, format: uuid")), ["async-message-binding-changed"]),
        (TWO, (KEY, KEY.replace("string", "integer")), ["async-message-key-changed"]),
        (TWO, (f"      {KEY}\n", ""), ["async-message-binding-changed"]),
        (TWO, (KEY, "bindings: {kafka: {}}"), ["async-message-key-changed"]),
        (TWO, (CLIENT, CLIENT.replace("string", "string, title: Who")), ["annotation-changed"]),
        (TWO, (CLIENT, CLIENT.replace("string", "integer")), ["async-operation-binding-changed"]),
        (PULSAR, ("time: 7", "time: 3"), ["async-retention-shortened"]),
        (PULSAR, ("time: 7", "time: 9"), ["async-channel-binding-changed"]),
        (PULSAR, ("persistence: persistent", "persistence: non-persistent"), ["async-delivery-semantics-changed"]),
        (SOCKETS, ("method: GET", "method: POST"), ["async-request-method-changed"]),
        (SOCKETS, ("since: {type: string}", "since: {type: integer}"), ["request-type-narrowed"]),
        (SOCKETS, ("live.example.com", "live.example.com:443"), []),
        (SOCKETS, ("live.example.com", "live.example.com:80"), ["async-server-host-changed"]),
    ],
)
def test_a_setting_is_judged_by_what_it_does(text: str, edit: tuple[str, str], rules: list[str]) -> None:
    assert list(findings(text, edited(text, edit))) == rules


def test_a_part_of_a_setting_is_named_with_the_setting() -> None:
    told = {
        (change.subject, change.place)
        for edit in (
            ("since: {type: string}", "since: {type: integer}"),
            ("key: {type: string}", "key: {type: integer}"),
        )
        for change in changes(SOCKETS, edited(SOCKETS, edit))
    }

    assert told == {
        ("property `since`", "the ws query of channel orders.{region}.created"),
        ("the kafka key of message created", "the kafka key of message created"),
    }
