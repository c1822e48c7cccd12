"""Which rows of the inbox are shown, in which order, and what is known of each; no widget in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.inbox.ordering import Only, Order, ordered
from reviewtui.inbox.waiting import Judged, LeftOut

if TYPE_CHECKING:
    from reviewtui.errors import ReviewtuiError
    from reviewtui.inbox.waiting import Batch, Horizon, Stand, Waiting


class Change(NamedTuple):
    """What a row is about: it is the same as long as the branch and where it began stand where they stood."""

    ref: str
    commit: str
    base: str

    @classmethod
    def of(cls, row: Waiting) -> Change:
        """Return what a row is about."""
        return cls(row.head.ref, row.head.commit, row.base)


@dataclass(frozen=True, slots=True)
class Task:
    """Something that takes long: comparing a row, or holding its review against what is asked for."""

    row: Waiting
    standing: bool = False


class InboxState:
    """Rows never change their place while more becomes known; only a key sorts them anew."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.left_out = LeftOut()
        self.horizon: Horizon | None = None
        self.order = Order.RECENT
        self.only = Only.ALL
        self.stale = False
        self.looking = False
        self.refused: ReviewtuiError | None = None
        self.shown: list[Waiting] = []
        # The row under the cursor, by what it is about: it is found again when the rows are looked for anew.
        self.cursor: Change | None = None
        self._rows: list[Waiting] = []
        # What is found while earlier rows are shown takes their place at once, so that nothing flickers.
        self._fresh: list[Waiting] | None = None
        self._judged: dict[Change, Judged] = {}
        self._stands: dict[Change, Stand] = {}

    def begin(self) -> None:
        """Look anew; what was compared stays known."""
        self.looking, self.refused = True, None
        self._fresh = [] if self._rows else None

    def take(self, batch: Batch) -> None:
        """Add rows at the end; an order that needs all of them waits for them."""
        self.left_out, self.horizon = batch.left_out, batch.horizon
        if self._fresh is not None:
            self._fresh += batch.rows
            return
        self._rows += batch.rows
        if self.order is Order.RECENT:
            self.shown += [row for row in batch.rows if self.only.wants(row, self.judged(row))]

    def end(self, refused: ReviewtuiError | None = None) -> None:
        """Stop looking; then every row is known."""
        self.looking, self.refused = False, refused
        if refused is not None:
            self._rows = []
        elif self._fresh is not None:
            self._rows = self._fresh
        renewed, self._fresh = self._fresh is not None or refused is not None, None
        if renewed or self.order is not Order.RECENT:
            self.arrange()

    def arrange(self) -> None:
        """Sort and filter anew, by what is known now."""
        known = {row.head.ref: judged for row in self._rows if (judged := self.judged(row)) is not None}
        self.shown = [row for row in ordered(self._rows, self.order, known) if self.only.wants(row, self.judged(row))]

    def turn_order(self) -> None:
        """Sort in the next way."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.arrange()

    def turn_only(self) -> None:
        """Show only rows of the next kind."""
        kinds = list(Only)
        self.only = kinds[(kinds.index(self.only) + 1) % len(kinds)]
        self.arrange()

    def show_all(self) -> None:
        """Take the filter off."""
        self.only = Only.ALL
        self.arrange()

    def judged(self, row: Waiting) -> Judged | None:
        """Return what comparing said of a row, if it was compared."""
        return self._judged.get(Change.of(row))

    def stand(self, row: Waiting) -> Stand | None:
        """Return how the review of a row stands, if it was asked."""
        return self._stands.get(Change.of(row))

    def keep(self, row: Waiting, answer: Judged | Stand) -> None:
        """Remember what was found out about a row; one that turns out to be wanted comes last."""
        if isinstance(answer, Judged):
            self._judged[Change.of(row)] = answer
            if self.only is Only.BREAKING and row not in self.shown and self.only.wants(row, answer):
                self.shown.append(row)
        else:
            self._stands[Change.of(row)] = answer

    def forget(self, row: Waiting) -> None:
        """Forget how the review of a row stands: it was opened, and more may have been said."""
        self._stands.pop(Change.of(row), None)

    @property
    def place(self) -> int | None:
        """Where the row stands that the cursor was on; None when it is not shown."""
        return self._place_of(self.cursor)

    def place_of(self, row: Waiting) -> int | None:
        """Return where a row stands; None when it is not shown."""
        return self._place_of(Change.of(row))

    def _place_of(self, change: Change | None) -> int | None:
        return next((place for place, row in enumerate(self.shown) if Change.of(row) == change), None)

    @property
    def goes_by_verdicts(self) -> bool:
        """Whether all rows are compared, for the filter or the order asks for it."""
        return self.order is Order.VERDICT or self.only is Only.BREAKING

    @property
    def progress(self) -> str:
        """How many rows were compared, while all of them are to be; empty when none is missing."""
        compared = sum(self.judged(row) is not None for row in self._rows)
        return f"{compared:,} of {self.count:,} compared" if self.goes_by_verdicts and compared < self.count else ""

    @property
    def count(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def tasks(self, first: int, last: int, cursor: int) -> list[Task]:
        """Return what is to be found out, in this order: what is in sight, the row under the cursor, what was said.

        Where the filter or the order goes by verdicts, all rows are compared.
        """
        in_sight = self.shown[first : last + 1]
        rest = self._rows if self.goes_by_verdicts else []
        compare = [row for row in (*in_sight, *rest) if self.judged(row) is None]
        here = self.shown[cursor : cursor + 1]
        stand = [*here, *(row for row in in_sight if row.is_spoken_of)]
        return [
            *(Task(row) for row in dict.fromkeys(compare)),
            *(Task(row, standing=True) for row in dict.fromkeys(stand) if self.stand(row) is None),
        ]
