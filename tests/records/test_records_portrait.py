"""What a description says of itself is read as it is written, and nothing is said where it says nothing."""

from __future__ import annotations

from reviewtui.records.portrait import Call, Introduction, calls, introduction
from tests.records.files import InMemory

ORDERS = """
openapi: 3.0.3
info:
  title: Orders
  version: 1.2.0
  description: Shops place orders. Much more text follows here.
  x-audience: company-internal
  contact: {name: Team Orders, email: orders@example.com}
security: [{oauth: [orders.read]}]
paths:
  /orders:
    get: {summary: List orders, responses: {"200": {description: ok}}}
    post:
      description: Place an order. It is paid later.
      security: [{oauth: [orders.write]}, {key: []}, {oauth: [orders.write, orders.read]}]
      responses: {"201": {description: ok}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    oauth: {type: oauth2, flows: {}}
"""


def test_a_description_introduces_itself() -> None:
    assert introduction("a.yaml", InMemory({"a.yaml": ORDERS})) == Introduction(
        "Orders", "1.2.0", "Shops place orders.", "company-internal", "Team Orders, orders@example.com"
    )


def test_its_operations_are_told_with_what_they_do_and_take() -> None:
    assert calls("a.yaml", InMemory({"a.yaml": ORDERS})) == (
        Call("GET /orders", "List orders", ("orders.read",)),
        Call("POST /orders", "Place an order.", ("orders.write", "orders.read")),
    )


def test_what_says_nothing_or_cannot_be_read_is_empty() -> None:
    files = InMemory(
        {"odd.yaml": "info: [1]\n", "broken.yaml": "info: [", "n.yaml": "openapi: 3.0.3\ninfo: {title: 1}"}
    )
    for path in ("odd.yaml", "broken.yaml", "n.yaml", "none.yaml"):
        assert introduction(path, files) == Introduction()
        assert calls(path, files) == ()


def test_words_are_told_without_what_decorates_them() -> None:
    text = "info: {description: '<p>Read [the guide](https://example.com/a) for x &lt; y.</p> More.'}\n"
    assert introduction("a.yaml", InMemory({"a.yaml": text})).purpose == "Read the guide for x &lt; y."


def test_a_long_first_sentence_is_cut() -> None:
    text = f"openapi: 3.0.3\ninfo: {{description: {'word ' * 1000}}}\n"
    assert introduction("a.yaml", InMemory({"a.yaml": text})).purpose.endswith("…")
