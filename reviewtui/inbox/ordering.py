"""In which order rows stand, and which of them are wanted; what is not known yet of a row puts it last."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.inbox.waiting import Judged, Waiting


class Order(Enum):
    """How the rows are sorted; drafts are on top unless names or verdicts are asked for."""

    RECENT = "recent"
    OLDEST = "oldest"
    VERDICT = "verdict"
    NAME = "name"

    @property
    def phrase(self) -> str:
        """The order in a reader's words."""
        return _PHRASES[self]


_PHRASES = {
    Order.RECENT: "drafts first, then the latest commits",
    Order.OLDEST: "drafts first, then what waits longest",
    Order.VERDICT: "the worst first, as far as known",
    Order.NAME: "by name",
}


class Only(Enum):
    """Which rows are wanted; the value is the word on the screen and of the option."""

    ALL = "all"
    FOR_ME = "for-me"
    MINE = "mine"
    DRAFTS = "drafts"
    BREAKING = "breaking"

    @property
    def phrase(self) -> str:
        """What is shown, in a reader's words; empty for everything."""
        return {Only.ALL: "", Only.FOR_ME: "waits for me"}.get(self, self.value)

    def wants(self, row: Waiting, judged: Judged | None) -> bool:
        """Return whether a row is wanted, by what is known of it now."""
        match self:
            case Only.FOR_ME:
                return row.waits_for_me
            case Only.MINE:
                return row.is_mine
            case Only.DRAFTS:
                return row.is_draft
            case Only.BREAKING:
                return judged is not None and judged.worst is Verdict.BREAKING
            case _:
                return True


def ordered(rows: Sequence[Waiting], order: Order, known: Mapping[str, Judged]) -> list[Waiting]:
    """Return the rows in this order, by what is `known` of each now, by the full names of their heads."""
    match order:
        case Order.NAME:
            return sorted(rows, key=lambda row: (row.head.name.casefold(), row.head.ref))
        case Order.VERDICT:
            return sorted(rows, key=lambda row: _badness(known.get(row.head.ref)), reverse=True)
        case Order.OLDEST:
            return sorted(rows, key=lambda row: (not row.is_draft, row.head.at, row.head.ref))
        case _:
            return list(rows)


def _badness(judged: Judged | None) -> tuple[int, int, int]:
    if judged is None:
        return (-2, 0, 0)
    worst = -1 if judged.worst is None else int(judged.worst)
    return (worst, judged.tally.breaking, judged.tally.dangerous)
