"""Which line of a section tells the state of a record: some logs keep every state there that a record ever had."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.logs.days import day_in
from reviewtui.records.logs.relations import begins_with_relation
from reviewtui.records.logs.states import state_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_SHAPE = re.compile(r"([ \t>*+_-]{0,12})(\d{4}-\d\d-\d\d[ \t:,\N{EN DASH}\N{EM DASH}-]{1,4})?")
_LIST = 2


@dataclass(frozen=True, slots=True)
class History:
    """The states that a section lists: the places of their lines, in order, and whether the newest comes first."""

    places: tuple[int, ...]
    newest_first: bool

    @property
    def current(self) -> int:
        """The place of the line that tells the state now."""
        return self.places[0] if self.newest_first else self.places[-1]


def history(lines: Sequence[str]) -> History | None:
    """Return the list of states that the lines are; None where they tell one state, or more than states."""
    said = [place for place, line in enumerate(lines) if line.strip() and not begins_with_relation(line)]
    if len(said) < _LIST or not all(state_in(lines[place]).is_usual for place in said):
        return None
    first, last = day_in(lines[said[0]]), day_in(lines[said[-1]])
    return History(tuple(said), newest_first=bool(first and last and first > last))


def next_line(line: str, status: str, day: date) -> str:
    """Return a line for another state in the shape of one that is there: its bullet, and its day where it has one."""
    shape = _SHAPE.match(line)
    bullet, dated = (shape[1], shape[2]) if shape else ("", None)
    if dated:
        return f"{bullet}{day.isoformat()}{dated[10:]}{status}"
    return f"{bullet}{status} ({day.isoformat()})" if day_in(line) else f"{bullet}{status}"
