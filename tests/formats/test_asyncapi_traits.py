"""Traits are merged by the rule of their generation, and are told by what comes of it."""

from __future__ import annotations

from tests.formats.events import changes, edited, findings

TWO = """\
asyncapi: 2.6.0
info: {title: Orders, version: "1"}
channels:
  orders:
    subscribe:
      message:
        name: own
        payload: {type: object}
        headers: {type: object, properties: {a: {type: string}}}
        traits: [{name: trait, headers: {properties: {b: {type: string}}}}]
"""
THREE = """\
asyncapi: 3.0.0
info: {title: Orders, version: "1"}
channels:
  orders:
    address: orders
    messages:
      made:
        name: own
        payload: {type: object}
        headers: {type: object, properties: {a: {type: string}}}
        traits: [{name: trait, headers: {properties: {b: {type: string}}}}]
operations:
  announce: {action: send, channel: {$ref: "#/channels/orders"}}
"""
MERGED = "headers: {type: object, properties: {a: {type: string}, b: {type: string}}}"


def test_a_trait_overrides_in_the_second_generation() -> None:
    merged = edited(
        TWO,
        ("name: own", "name: trait"),
        ("headers: {type: object, properties: {a: {type: string}}}", MERGED),
        ("        traits: [{name: trait, headers: {properties: {b: {type: string}}}}]\n", ""),
    )

    assert changes(TWO, merged) == ()


def test_the_message_has_the_last_word_in_the_third() -> None:
    merged = edited(
        THREE,
        ("headers: {type: object, properties: {a: {type: string}}}", MERGED),
        ("        traits: [{name: trait, headers: {properties: {b: {type: string}}}}]\n", ""),
    )

    assert changes(THREE, merged) == ()


def test_so_that_a_name_that_differs_shows_in_a_migration() -> None:
    assert set(findings(TWO, THREE)) == {"async-version-major-changed", "async-message-name-changed"}


def test_what_a_trait_loses_is_told_as_what_it_is() -> None:
    found = findings(THREE, edited(THREE, ("b: {type: string}", "c: {type: string}")))

    assert set(found) == {"response-optional-property-removed", "response-optional-property-added"}
