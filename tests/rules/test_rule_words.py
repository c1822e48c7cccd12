"""How messages show names and values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import How, JsonValue, Kind, Operation
from reviewtui.rules.words import (
    at_least,
    at_most,
    body,
    called,
    clean,
    differs,
    either,
    keyword,
    listed,
    missing,
    one_of,
    quote,
    sentence,
    shown,
    types,
    what,
)
from tests.rules.vocabulary import change


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("EUR", "`EUR`"),
        ("", '`""`'),
        ("12", '`"12"`'),
        ("-1.5", '`"-1.5"`'),
        ("null", '`"null"`'),
        (" a", '`" a"`'),
        (12, "12"),
        (1.5, "1.5"),
        (True, "`true`"),
        (None, "`null`"),
        ({"a": [1]}, '`{"a": [1]}`'),
        ("größe", "`größe`"),
        ("a`b", "`a'b`"),
        ("x" * 100, f"`{'x' * 59}…`"),
    ],
)
def test_a_value_is_shown_as_a_reader_recognizes_it(value: JsonValue, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        ("a\nb\tc", "a b c"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b2J", "\\x9b2J"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\u2028end", "line end"),
        ("naïve ✓", "naïve ✓"),
    ],
)
def test_characters_that_act_are_made_visible(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_names_are_quoted_and_bounded() -> None:
    assert quote("limit") == "`limit`"
    assert len(quote("n" * 500)) == 122


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (["a"], "`a`"),
        (["a", 1], "`a` and 1"),
        (["a", "b", "c"], "`a`, `b` and `c`"),
        (["a", "b", "c", "d", "e", "f"], "`a`, `b`, `c`, `d` and 2 more"),
        ([], ""),
        ("a", "`a`"),
    ],
)
def test_several_values_are_listed(values: JsonValue, text: str) -> None:
    assert listed(values) == text


def test_what_is_missing_keeps_its_order() -> None:
    assert missing(["c", "a", "b"], ["a"]) == ["c", "b"]
    assert missing(["a"], None) == ["a"]
    assert missing(None, ["a"]) == []


def test_limits_are_counted() -> None:
    assert at_most(20) == "at most 20"
    assert at_most(None) == "any number"
    assert at_least(1, "items") == "at least 1 item"
    assert at_least(1, "properties") == "at least 1 property"
    assert at_most("5 (exclusive)", "characters") == "at most 5 (exclusive) characters"
    assert at_least(None, "items") == "any number of items"


def test_types_are_words() -> None:
    assert types(None) == "any type"
    assert types(["string", "null"]) == "string or null"
    assert types([]) == "no type"


@pytest.mark.parametrize(
    ("subject", "place", "text"),
    [
        ("property `amount`", "request body", "property `amount` in the request body"),
        ("property `amount`", "response 200", "property `amount` in response 200"),
        ("query parameter `limit`", "parameters", "query parameter `limit`"),
        ("component `Money`", "component Money", "component `Money`"),
        ("parameter `limit`", "component limit", "parameter `limit`"),
        ("items of `tags`", "response 200", "each item of `tags` in response 200"),
        ("property `cents`", "component Money", "property `cents` in component Money"),
        ("operation `GET /orders`", "GET /orders", "operation `GET /orders`"),
        ("response 200", "response 200", "response 200"),
        ("the description", "the description", "the description"),
    ],
)
def test_an_element_is_named_with_its_place(subject: str, place: str, text: str) -> None:
    assert what(change(Kind.SCHEMA, How.CHANGED, subject=subject, place=place)) == text


def test_values_of_which_one_is_meant() -> None:
    assert either(["a", "b", "c"]) == "`a`, `b` or `c`"
    assert one_of(["a", "b"]) == "one of `a` and `b`"
    assert one_of(["a"]) == "`a`"


def test_a_body_without_a_place_of_its_own_is_named_by_its_operation() -> None:
    modern = change(Kind.REQUEST_BODY, How.CHANGED, subject="the request body", place="request body")
    old = change(Kind.REQUEST_BODY, How.CHANGED, subject="operation `POST /orders`", place="POST /orders")

    assert body(modern) == "the request body"
    assert body(old) == "the request body of operation `POST /orders`"


def test_credentials_asked_for_at_the_top_are_asked_for_by_the_api() -> None:
    operation = change(Kind.SECURITY, How.ADDED, subject="operation `GET /orders`")
    top = change(Kind.SECURITY, How.ADDED, subject="the description")
    single = replace(top, used_by=(Operation("GET", "/orders"),))

    assert called(operation) == called(single) == "operation `GET /orders`"
    assert called(top) == "the API"


def test_differences_name_both_sides() -> None:
    assert differs(change(Kind.API, How.CHANGED, before="a", after=None)) == "from `a` to nothing"
    assert differs(change(Kind.API, How.CHANGED, before=["a", "b"], after=["c"])) == "from `a` and `b` to `c`"
    long = "What is said of an order at length, and of each of its lines, and of all "
    told = differs(change(Kind.API, How.CHANGED, before=f"{long}prices.", after=f"{long}parcels."))
    assert told == "from `…lines, and of all prices.` to `…lines, and of all parcels.`"
    told = differs(change(Kind.API, How.CHANGED, before="a" * 80, after="a" * 90))
    assert told == f"from `…{'a' * 16}` to `…{'a' * 26}`"


def test_a_keyword_without_a_fact_of_its_own_is_read_from_its_place() -> None:
    assert keyword(change(Kind.SCHEMA, How.CHANGED, "contains", 1, 2)) == "`contains`"
    assert keyword(change(Kind.SCHEMA, How.CHANGED, "keyword", 1, 2)) == "`amount`"


def test_a_message_is_a_bounded_line_with_a_capital() -> None:
    assert sentence("property `a`\nis gone.") == "Property `a` is gone."
    assert sentence("`a` is gone.") == "`a` is gone."
    assert len(sentence("long " * 500)) == 600
