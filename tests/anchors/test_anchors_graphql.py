"""Places of a GraphQL schema are found again in the next version, wherever their lines went."""

from __future__ import annotations

import pytest

from reviewtui.anchors import Detached, Followed
from tests.anchors.versions import followed

FILE = "schema.graphql"
OLD = """
type Query { order(id: ID!): Order }
type Order {
  id: ID!
  total: Float @deprecated(reason: "Use amount.")
}
enum Status { OPEN PAID }
"""
NEW = """
enum Status {
  PAID
  OPEN
}

"An order."
type Order {
  amount: Float
  total: Int @deprecated(reason: "Use amount.")
  id: ID!
}
type Query {
  order(first: Int, id: ID!): Order
}
"""


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("/types/Order", 8),
        ("/types/Order/fields/total", 10),
        ("/types/Order/fields/total/directives/0", 10),
        ("/types/Status/values/OPEN", 4),
        ("/types/Query/fields/order/arguments/id", 14),
    ],
)
def test_an_element_is_followed_by_its_name(pointer: str, line: int) -> None:
    found = followed({FILE: OLD}, {FILE: NEW}, pointer, path=FILE)

    assert isinstance(found, Followed)
    assert (found.pointer, found.line) == (pointer, line)


def test_what_is_gone_is_said_to_be_gone() -> None:
    found = followed({FILE: OLD}, {FILE: "type Query { ok: Boolean }"}, "/types/Order/fields/total", path=FILE)

    assert isinstance(found, Detached)
