"""The history of the demo: who committed what, when and why; the files of each commit lie in `files/`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

MAIN = "main"
BRANCH = "orders-v2"


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who works at the shop of the demo."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: `folder` under `files/` holds what it adds or replaces."""

    branch: str
    folder: str
    author: Author
    at: datetime
    message: str


@dataclass(frozen=True, slots=True)
class Story:
    """A history: what was there before the branch, what the branch brings, and what `main` got meanwhile."""

    branch: str
    before: tuple[Commit, ...]
    on_the_branch: tuple[Commit, ...]
    meanwhile: tuple[Commit, ...] = ()

    @property
    def commits(self) -> tuple[Commit, ...]:
        """All commits, those of the branch after those that it starts from."""
        return self.before + self.on_the_branch + self.meanwhile


INES = Author("Ines Almeida", "ines.almeida@shop.example")
TOMASZ = Author("Tomasz Wrona", "tomasz.wrona@shop.example")
GRACE = Author("Grace Okafor", "grace.okafor@shop.example")

BEFORE_THE_BRANCH = (
    Commit(
        MAIN,
        "main/1-decision",
        INES,
        datetime(2025, 9, 1, 9, 12, tzinfo=UTC),
        "Decide to describe an API before building it\n",
    ),
    Commit(
        MAIN,
        "main/2-orders",
        GRACE,
        datetime(2025, 9, 15, 14, 3, tzinfo=UTC),
        "Describe how an order is taken, changed and read\n",
    ),
    Commit(
        MAIN,
        "main/3-shipments",
        GRACE,
        datetime(2025, 11, 3, 10, 41, tzinfo=UTC),
        "Let customers follow their shipments\n\nThe shops asked for it before the winter sale.\n",
    ),
    Commit(
        MAIN,
        "main/4-payments",
        TOMASZ,
        datetime(2026, 1, 20, 16, 30, tzinfo=UTC),
        "Describe payments and refunds\n",
    ),
)
ON_THE_BRANCH = (
    Commit(
        BRANCH,
        "branch/1-cursor",
        GRACE,
        datetime(2026, 3, 2, 9, 5, tzinfo=UTC),
        "Page through orders by cursor\n\n"
        "Page numbers skip orders when new ones arrive meanwhile, and counting all of them takes seconds.\n",
    ),
    Commit(
        BRANCH,
        "branch/2-cancellation",
        GRACE,
        datetime(2026, 3, 4, 11, 20, tzinfo=UTC),
        "Cancel an order instead of deleting it\n\nAccounting needs cancelled orders to stay readable.\n",
    ),
    Commit(
        BRANCH,
        "branch/3-channel",
        TOMASZ,
        datetime(2026, 3, 9, 15, 48, tzinfo=UTC),
        "Say where an order came from, and drop the old shop's number\n\n"
        "Nobody should need legacyId any more: the old shop was switched off in December.\n",
    ),
    Commit(
        BRANCH,
        "branch/4-parcels",
        GRACE,
        datetime(2026, 3, 11, 13, 17, tzinfo=UTC),
        "Ship one order in several parcels\n\nLarge orders leave from two warehouses.\n",
    ),
)
# Main moves on while the branch is under review, as it does in life: only the merge base compares rightly.
MEANWHILE = (
    Commit(
        MAIN,
        "main/5-fees",
        TOMASZ,
        datetime(2026, 3, 10, 8, 55, tzinfo=UTC),
        "Show what the bank kept of a refund\n",
    ),
)
ORDERS = Story(BRANCH, BEFORE_THE_BRANCH, ON_THE_BRANCH, MEANWHILE)

MARKET_BRANCH = "returns"
MARKET = Story(
    MARKET_BRANCH,
    before=(
        Commit(
            MAIN,
            "formats/1-contracts",
            INES,
            datetime(2026, 2, 2, 9, 30, tzinfo=UTC),
            "Keep every contract of the market in one place\n",
        ),
    ),
    on_the_branch=(
        Commit(
            MARKET_BRANCH,
            "formats/2-change",
            GRACE,
            datetime(2026, 4, 7, 14, 12, tzinfo=UTC),
            "Let buyers send back what they bought\n\nAnd tidy up what nobody should need any more.\n",
        ),
    ),
)
"""One description of each format, and a change that touches all of them."""
