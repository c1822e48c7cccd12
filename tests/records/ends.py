"""A review in which things end, and who is affected: what tests of plans, notices and guides start from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from reviewtui.consumers.consumer import Consumer, Inventory, Step
from reviewtui.model import How, Kind, Location, Verdict
from reviewtui.records import front_matter
from tests.records.conftest import finding, known_from, report_of, review_of

if TYPE_CHECKING:
    from reviewtui.model import Finding, JsonValue
    from reviewtui.records.known import Known

PATH = "docs/api-changes/0001-x.md"
TODAY = dt.date(2026, 3, 2)
PEOPLE = Inventory(
    "consumers.yaml",
    (
        Consumer("Mobile app", contact="mobile@example.com", operations=("GET /orders/*",), migrated=Step(done=True)),
        Consumer("Bot", operations=("POST /elsewhere",)),
        Consumer("A | B", owner="team-b"),
    ),
)


def ending(number: int, fact: str, after: JsonValue, before: JsonValue = None) -> Finding:
    """Return a finding that says that an operation ends."""
    one = finding(number, Verdict.INFO)
    place = Location("apis/orders/openapi.yaml", f"/paths/~1orders~1{number}/get/{fact}", number, 7)
    change = replace(
        one.change,
        kind=Kind.OPERATION,
        how=How.CHANGED,
        fact=fact,
        before=before,
        after=after,
        subject=f"operation `GET /orders/{number}`",
        place=f"GET /orders/{number}",
        head=place,
    )
    return replace(one, rule=f"operation-{fact}", change=change)


def promised(number: int, day: str) -> Finding:
    """Return a finding that says on which day an operation ends."""
    one = ending(number, "x-sunset", day)
    return replace(one, change=replace(one.change, fact="sunset"))


def known_of(*findings: Finding) -> Known:
    """Return what is known of a review that found this, in tier-2."""
    known = known_from(review_of(report_of(*findings)), PATH)
    return replace(known, today=TODAY, number=1, inventory=PEOPLE, tier="tier-2", notice=180)


def shape(text: str) -> list[str]:
    """Return the blocks, cells and links that a reader of Markdown sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(front_matter.parted(text).body)
    inner = (child for token in tokens for child in token.children or [])
    return [*(token.type for token in tokens), *(child.type for child in inner if child.type in {"link_open", "image"})]
