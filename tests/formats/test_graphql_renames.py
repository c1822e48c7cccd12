"""What went and what came that look like one: a hint for people, which changes no verdict."""

from __future__ import annotations

import pytest

from reviewtui.model import Change, How
from reviewtui.rules.judge import judge
from tests.formats.texts import compared

FILE = "schema.graphql"
SCHEMA = """
type Query { order(id: ID!, in: Currency): Order search(by: By): [Order] shop: Shop node: Node }
interface Node { id: ID! }
type Order implements Node { id: ID! total: Float paid: Boolean placed: Time
  owner: Owner next: Order lines(first: Int): [Line] }
type Owner { name: String mail: String }
type Shop { owner: Owner keeper: Owner }
type Line { sku: String parent: Line }
input By { text: String status: Status since: Time until: Time }
enum Status { OPEN PAID_LATE }
enum Currency { EUR }
scalar Time
directive @show(as: String) on FIELD
"""


def _changes(*swaps: tuple[str, str]) -> tuple[Change, ...]:
    head = SCHEMA
    for old, new in swaps:
        assert old in head
        head = head.replace(old, new)
    return compared(FILE, SCHEMA, head).changes


def _linked(*swaps: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [
        (change.element, twin.before, twin.after)
        for change in _changes(*swaps)
        for twin in change.counterparts
        if change.how is How.REMOVED
    ]


@pytest.mark.parametrize(
    ("old", "new", "linked"),
    [
        ("total: Float", "totals: Float", ("Order.total", "total", "totals")),  # by its name
        ("owner: Owner next", "customer: Owner next", ("Order.owner", "owner", "customer")),  # by its type
        ("lines(first: Int)", "positions(first: Int)", ("Order.lines", "lines", "positions")),  # by its arguments
        ("in: Currency)", "currency: Currency)", ("Query.order(in:)", "in", "currency")),
        ("status: Status", "state: Status", ("By.status", "status", "state")),
        ("PAID_LATE", "PaidLate", ("Status.PAID_LATE", "PAID_LATE", "PaidLate")),
        ("as: String", "As: String", ("@show(as:)", "as", "As")),
    ],
)
def test_a_part_that_is_alike_looks_renamed(old: str, new: str, linked: tuple[str, str, str]) -> None:
    assert _linked((old, new)) == [linked]


def test_a_type_is_known_by_what_it_consists_of() -> None:
    assert _linked(("Line", "Position")) == [("Line", "Line", "Position")]
    assert _linked(("type Owner", "type Person"), (": Owner", ": Person")) == [("Owner", "Owner", "Person")]


@pytest.mark.parametrize(
    "swap",
    [
        ("paid: Boolean", "open: Boolean"),  # many fields are of this type
        ("placed: Time", "sent: Time"),  # and of a scalar of its own
        ("since: Time", "limit: Time"),
        ("owner: Owner keeper", "buyer: Owner keeper"),  # a neighbour says the same
        ("OPEN", "CLOSED"),
        ("total: Float", "price: Int"),
        ("paid: Boolean", ""),
    ],
)
def test_what_may_be_something_else_is_not_guessed(swap: tuple[str, str]) -> None:
    assert not _linked(swap)


def test_a_guess_stands_on_both_sides_and_leaves_the_verdicts() -> None:
    changes = _changes(("owner: Owner next", "customer: Owner next"))
    gone, come = sorted(changes, key=lambda change: change.how is How.ADDED)

    assert gone.counterparts[0].other == come.head
    assert come.counterparts[0].other == gone.base
    assert {one.rule: one.verdict.word for one in judge(FILE, changes)} == {
        "gql-field-removed": "breaking",
        "gql-field-added": "safe",
    }
