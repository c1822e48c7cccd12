"""Looks at what waits for a command line: which rows are wanted, in which order, and how much is asked of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reviewtui.inbox.inbox import Inbox
from reviewtui.inbox.ordering import Only, Order, ordered
from reviewtui.inbox.waiting import Horizon, Judged, LeftOut, Stand, Waiting


class Asked(NamedTuple):
    """What a command line asks for; `quick` is what Git knows, without comparing anything."""

    only: Only = Only.ALL
    order: Order = Order.RECENT
    limit: int = 30
    stale: bool = False
    quick: bool = False


class Told(NamedTuple):
    """A row, and what was found out about it as far as that was asked for."""

    row: Waiting
    judged: Judged | None = None
    stand: Stand | None = None


class Waits(NamedTuple):
    """The rows up to the limit; `wanted` counts all that were asked for."""

    told: tuple[Told, ...]
    wanted: int
    left_out: LeftOut
    horizon: Horizon
    order: Order
    is_everything: bool

    @property
    def has_problems(self) -> bool:
        """Whether something of a row could not be read."""
        return any(
            (one.judged is not None and (one.judged.trouble or one.judged.problems))
            or (one.stand is not None and one.stand.trouble)
            for one in self.told
        )


def look(inbox: Inbox, asked: Asked, progress: Callable[[str], None]) -> Waits:
    """Return what waits; `progress` is told what is being compared."""
    batches = tuple(inbox.rows(stale=asked.stale))
    rows = [row for batch in batches for row in batch.rows]
    known: dict[str, Judged] = {}

    def judge(row: Waiting) -> Judged | None:
        if not asked.quick and row.head.ref not in known:
            progress(f"Comparing {row.head.name}")
            known[row.head.ref] = inbox.judged(row)
        return known.get(row.head.ref)

    if asked.only is Only.BREAKING or asked.order is Order.VERDICT:
        # Which rows are wanted, or come first, is known only when all of them are compared.
        for row in rows:
            judge(row)
    wanted = [row for row in ordered(rows, asked.order, known) if asked.only.wants(row, known.get(row.head.ref))]
    told = []
    for row in wanted[: asked.limit]:
        stand = None
        if not asked.quick and row.is_spoken_of:
            progress(f"Looking at the review of {row.head.name}")
            stand = inbox.stand(row)
        told.append(Told(row, judge(row), stand))
    return Waits(
        told=tuple(told),
        wanted=len(wanted),
        left_out=batches[-1].left_out,
        horizon=batches[-1].horizon,
        order=asked.order,
        is_everything=asked.only is Only.ALL,
    )
