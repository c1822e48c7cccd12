"""What a deprecation plan is filled with: what ends, whom that reaches, on which days, and how programs are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.consumers.words import moved
from reviewtui.counting import counted
from reviewtui.errors import UsageError
from reviewtui.records.affected import consumer_row
from reviewtui.records.callers import reached
from reviewtui.records.dates import deprecation_header, is_weekend, sunset_header
from reviewtui.records.end_days import days, plan_of
from reviewtui.records.endings import endings, findings_of
from reviewtui.records.kinds.plan.steps import steps
from reviewtui.records.markdown import Markdown
from reviewtui.records.rows import WHOLE
from reviewtui.records.wording import apis, listed, named, operations_of, side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Report
    from reviewtui.records.dates import Timeline
    from reviewtui.records.endings import Ending
    from reviewtui.records.known import Known

_ROWS = 100
_MOST_ELEMENTS = 500


@dataclass(frozen=True, slots=True)
class Element:
    """A row of what ends; `state` is what the change makes of it, `place` is "file:line" at `commit`."""

    name: str
    file: str
    pointer: str
    operations: str
    state: str
    place: str
    commit: str
    successor: str
    fingerprint: str


def title(known: Known) -> str:
    """Return the title: what the author calls it, else what ends."""
    if known.title or known.review is None:
        return known.title
    return f"Retire {listed([one.name for one in _found(known)], 1)} of {apis(known.review)}"


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review there are no elements, and the template asks instead."""
    found = _found(known)
    made = days(known, found, plan_of(known, found))
    return {
        "title": title(known),
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "status": "proposed",
        "date": known.today.isoformat(),
        "api": apis(known.review) if known.review else "",
        "review_id": known.review.id if known.review else "",
        "owner": known.author.signature,
        "tier": known.tier,
        "timeline": made,
        "steps": steps(made),
        "warnings": _warnings(made, found),
        "deprecation": deprecation_header(made.deprecated),
        "sunset": sunset_header(made.sunset),
        **_elements(known, found),
        **_consumers(known, found),
    }


def _found(known: Known) -> tuple[Ending, ...]:
    found = endings(known)
    if known.review is not None and not found:
        raise UsageError(
            "nothing that this review found is removed or deprecated",
            hint='`reviewtui plan new "TITLE"` begins a plan by hand.',
        )
    return found


def _elements(known: Known, found: tuple[Ending, ...]) -> Mapping[str, object]:
    report = known.review.report if known.review else None
    rows = [_element(one, report) for one in found] if report else []
    return {
        "elements": rows[:_MOST_ELEMENTS],
        "rows": rows[:_ROWS],
        "more_rows": max(0, len(rows) - _ROWS),
        "gone": counted(sum(one.gone for one in found), "element") if any(one.gone for one in found) else "",
    }


def _consumers(known: Known, found: tuple[Ending, ...]) -> Mapping[str, object]:
    callers = reached(known, findings_of(found))
    return {
        "inventory": known.inventory.path,
        "consumers": [consumer_row(one) for one in callers[:_ROWS]],
        "more_consumers": max(0, len(callers) - _ROWS),
        "moved": moved([one.consumer for one in callers]),
    }


def _element(one: Ending, report: Report) -> Element:
    return Element(
        name=one.name,
        file=one.place.path,
        pointer=one.place.pointer,
        operations=named(operations_of(one.findings)) or WHOLE,
        state=_state(one),
        place=":".join(str(part) for part in (one.place.path, one.place.line) if part),
        commit=side(report.base if one.gone else report.head),
        successor=one.successor,
        fingerprint=one.findings[0].fingerprint,
    )


def _state(one: Ending) -> str:
    if one.gone:
        return "removed, after it was deprecated" if one.deprecated else "removed, and never deprecated"
    promised = f", ends on {one.sunset.isoformat()}" if one.sunset else ", with no `x-sunset`"
    return f"deprecated{promised}" if one.deprecated else promised.removeprefix(", ")


def _warnings(made: Timeline, found: tuple[Ending, ...]) -> list[str]:
    """Return what is wrong with the days, in sentences for the author."""
    told = []
    if made.short:
        told.append(f"The sunset comes {counted(made.short, 'day')} before the end of the notice period.")
    if is_weekend(made.sunset):
        told.append("The sunset is on a weekend, when nobody is at work to help.")
    promised = sorted({one.sunset for one in found if one.sunset})
    if len(promised) > 1:
        told.append(
            f"The description promises several days, from {promised[0].isoformat()} to {promised[-1].isoformat()}."
        )
    if promised and promised[0] != made.sunset:
        told.append(f"The description says {promised[0].isoformat()}, and this plan {made.sunset.isoformat()}.")
    return told
