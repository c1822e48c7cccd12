"""What a deprecation plan asks for next, and whether that is late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.consumers.reaching import Described, used, uses_api
from reviewtui.counting import counted
from reviewtui.formats.http import METHODS
from reviewtui.model import Operation
from reviewtui.records.kind import Next
from reviewtui.records.planned import ANNOUNCED, DEPRECATED, OVER, REMOVAL, SUNSET, planned
from reviewtui.records.wording import listed
from reviewtui.text import pointer

if TYPE_CHECKING:
    import datetime as dt

    from reviewtui.consumers.consumer import Consumer, Inventory
    from reviewtui.records.kind import Record
    from reviewtui.records.planned import Planned, PlannedElement

_NAMED = 3
_NEXT = {
    "proposed": (ANNOUNCED, "announce"),
    "approved": (ANNOUNCED, "announce"),
    "announced": (DEPRECATED, "deprecate"),
    "deprecated": (SUNSET, "sunset"),
    "brownout": (SUNSET, "sunset"),
    "extended": (SUNSET, "sunset"),
    "sunset": (REMOVAL, "remove"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """The next step of a plan: its name, the key of its day, and how many days are left, below 0 when it is late."""

    step: str
    key: str
    day: dt.date
    left: int

    @property
    def words(self) -> str:
        """The step with its day in a reader's words."""
        if self.left < 0:
            return f"{self.step} since {self.day.isoformat()}: {counted(-self.left, 'day')} late"
        when = f"in {counted(self.left, 'day')}" if self.left else "today"
        return f"{self.step} on {self.day.isoformat()}, {when}"


def due(plan: Planned, today: dt.date) -> Due | None:
    """Return what comes next; None for a plan that is over, or does not say when."""
    found = _NEXT.get(plan.record.status)
    if found is None or plan.record.status in OVER:
        return None
    key, step = found
    days = plan.days
    day = {ANNOUNCED: days.announced, DEPRECATED: days.deprecated, SUNSET: days.sunset, REMOVAL: days.removal}[key]
    return Due(step, key, day, (day - today).days) if day else None


def coming(record: Record, inventory: Inventory, today: dt.date) -> Next | None:
    """Return what a plan asks for next, with the consumers who have not moved; None for nothing."""
    plan = planned(record)
    found = due(plan, today)
    if found is None:
        return None
    waiting = [one.name for one in inventory.consumers if not one.migrated.done and _uses(one, plan)]
    left = f"; {listed(waiting, _NAMED)} {'has' if len(waiting) == 1 else 'have'} not moved" if waiting else ""
    return Next(f"{found.words}{left}", found.left < 0)


def _uses(consumer: Consumer, plan: Planned) -> bool:
    """Tell whether a consumer may use anything that ends; what is no operation reaches everybody of the API."""
    for element in plan.elements:
        about = Described((element.file,))
        operations = _operations(element)
        if used(consumer, operations, about) if operations else uses_api(consumer, about):
            return True
    return False


def _operations(element: PlannedElement) -> tuple[Operation, ...]:
    steps = pointer.split(element.pointer)
    if len(steps) < len(("paths", "path")) or steps[0] != "paths":
        return ()
    methods = [step for step in steps[2:3] if step in METHODS] or METHODS
    return tuple(Operation(method.upper(), steps[1]) for method in methods)
