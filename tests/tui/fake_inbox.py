"""An inbox of made-up rows, which answers when a test lets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.inbox.waiting import Batch, Horizon, Judged, LeftOut, Said, Spoke, Stand, Top, Waiting
from reviewtui.model import Verdict
from reviewtui.reports.tally import Tally
from reviewtui.repository.heads import Head, HeadKind
from tests.tui.fake_session import FakeSession

if TYPE_CHECKING:
    from reviewtui.tui.port import Opener

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
HORIZON = Horizon("origin/main", 90, is_shallow=False)
LEFT_OUT = LeftOut(merged=4, unchanged=31, reviews=1, stale=12)
BREAKING = Judged(
    Tally(2, 1, 4, 0, 0, 0),
    Verdict.BREAKING,
    ("apis/orders/openapi.yaml",),
    (
        Top(
            Verdict.BREAKING,
            "DELETE /orders/{orderId} is gone: clients that call it get an error.",
            "operation-removed",
            "apis/orders/openapi.yaml",
        ),
        Top(Verdict.DANGEROUS, "Property `state` may now be `held`.", "response-enum-value-added", "a.yaml"),
    ),
)
SAFE = Judged(Tally(0, 0, 3, 1, 0, 0), Verdict.SAFE, ("apis/customers.yaml",))
UNREADABLE = Judged(Tally(0, 0, 0, 0, 0, 1), problems=("apis/broken.yaml: line 4: a list is not closed",))
STAND = Stand(
    reviewers=(Spoke("Ana Reviewer"), Spoke("Ben Builder", "request-changes", holds=False)),
    missing=("Every finding that shuts the gate was decided, and may stay", "2 reviewers agree"),
    required=11,
    days=3,
    is_late=True,
    comment=Said("Ben Builder", "Who still calls the endpoint that goes?", NOW),
)
NOBODY = Stand(missing=("1 reviewer agrees",), required=11)


def row(name: str, days: int = 0, **others: object) -> Waiting:
    """Return a branch whose last commit is so many days old."""
    number = int(name.removeprefix("pr-")) if name.startswith("pr-") else 0
    kind = HeadKind.PULL if number else HeadKind.LOCAL
    commit = f"{abs(hash(name)):040x}"[:40] if not others.get("commit") else str(others.pop("commit"))
    head = Head(
        f"refs/heads/{name}",
        name,
        name,
        kind,
        commit,
        "Ben Builder",
        "ben@example.com",
        NOW - timedelta(days=days),
        f"Change {name}",
        number,
    )
    facts: dict[str, object] = {"specs": ("apis/orders/openapi.yaml",), "parts": 0, "review": f"{name}-1", "days": days}
    return Waiting(head, "b" * 40, "origin/main", **{**facts, **others})  # type: ignore[arg-type]


ROWS = (
    row("orders-v2", 3, drafted=NOW, reviewers=("ben@example.com",), also=("#12",)),
    row("customers", 1, specs=("apis/customers.yaml",), is_mine=True),
    row("pr-40", 2, specs=("apis/broken.yaml",)),
    row("payments-with-a-name-that-is-longer-than-there-is-room-for-in-a-list", 8, decided="approve", drafted=NOW),
)


class FakeInbox:
    """Answers by the names of rows; `held` keeps comparisons back until the test lets them go."""

    def __init__(self, rows: tuple[Waiting, ...] = ROWS) -> None:
        """Answer at once."""
        self.found = rows
        self.left_out = LEFT_OUT if rows else replace(LEFT_OUT, stale=0)
        self.refused: ReviewtuiError | None = None
        self.go = Event()
        self.go.set()
        self.answers: dict[str, Judged] = {"customers": SAFE, "pr-40": UNREADABLE}
        self.stands: dict[str, Stand] = {"orders-v2": STAND}
        self.asked: list[tuple[str, str]] = []
        self.looks: list[bool] = []
        self.session = FakeSession()
        self.opening_error: ReviewtuiError | None = None
        self.rests = 0

    def rows(self, *, stale: bool) -> Iterator[Batch]:
        """Yield the rows in two batches."""
        self.looks.append(stale)
        if self.refused is not None:
            raise self.refused
        left_out = LeftOut() if stale else self.left_out
        yield Batch(self.found[:40], left_out, HORIZON)
        yield Batch(self.found[40:], left_out, HORIZON)

    def judged(self, row: Waiting) -> Judged:
        """Return what the test says of the row."""
        self.go.wait(10)
        self.asked.append(("judged", row.head.name))
        return self.answers.get(row.head.name, BREAKING)

    def stand(self, row: Waiting) -> Stand:
        """Return how the test says that the review stands."""
        self.go.wait(10)
        self.asked.append(("stand", row.head.name))
        return self.stands.get(row.head.name, NOBODY)

    def opener(self, row: Waiting) -> Opener:
        """Return what opens the made-up review, whichever row it is."""

        def opened(progress: Callable[[str], None]) -> FakeSession:
            progress("Finding the two sides")
            if self.opening_error is not None:
                raise self.opening_error
            return self.session

        self.asked.append(("open", row.head.name))
        return opened

    def rest(self) -> None:
        """Count how often nothing more was wanted."""
        self.rests += 1
