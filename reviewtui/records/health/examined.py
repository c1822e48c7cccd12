"""What the checks look at: the records of one kind taken apart, the day, and what else they may ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.records.logs.sheet import Sheet, sheet_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reviewtui.records.kind import Kind, Log, Record
    from reviewtui.records.marked import Marked

_IN_FORCE = frozenset({"accepted", "agreed", "approved", "announced", "implemented"})
_UNDECIDED = frozenset({"proposed", "draft", "review", "last-call"})
_KEPT = 4096
_HABIT = 4


@dataclass(frozen=True, slots=True)
class Examined:
    """The records of a kind. `stale_days` is how long one may stay open.

    `decided` gives by path the text with which a record came into force, as far as history tells. `read` returns the
    text of any Markdown file of the repository, or None.
    """

    kind: Kind
    log: Log
    today: date
    stale_days: int
    decided: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[str], str | None] = lambda _: None

    @property
    def records(self) -> tuple[Record, ...]:
        """The records, in the order of the log."""
        return self.log.records

    def mostly(self, does: Callable[[Record], bool]) -> bool:
        """Whether at least half of the records do something, or the log is too small to have habits."""
        doing = sum(map(does, self.records))
        return len(self.records) < _HABIT or 2 * doing >= len(self.records)


@dataclass(frozen=True, slots=True)
class Concern:
    """Something in the API that ought to be decided in a record: what it is called, where it stands, in which words."""

    fingerprint: str
    path: str
    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Examination:
    """All that is looked at in one go: the records of each kind, and what ought to be told in one of them.

    `marked` are the operations that descriptions say are deprecated, where the house keeps plans.
    """

    logs: tuple[Examined, ...]
    concerns: tuple[Concern, ...] = ()
    marked: tuple[Marked, ...] = ()


def sheet(record: Record) -> Sheet:
    """Return a record taken apart; several checks ask for the same."""
    return _sheet(record.text, record.path)


def is_undecided(record: Record, kind: Kind) -> bool:
    """Whether a record waits to be decided; a plan that is being carried out waits for nobody."""
    return record.status in _UNDECIDED or record.status == kind.states.first != ""


def is_in_force(record: Record) -> bool:
    """Whether people go by what a record says."""
    return record.status in _IN_FORCE


_sheet = lru_cache(maxsize=_KEPT)(sheet_of)
