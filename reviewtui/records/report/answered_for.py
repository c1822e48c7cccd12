"""The waivers that bear on the change: who answers for which finding, until when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.wording import day_of
from reviewtui.standing import WaiverState

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.standing import Standing


@dataclass(frozen=True, slots=True)
class WaiverPart:
    """One waiver; `problem` and `step` say why it does not hold and what would help, and are empty when it holds."""

    fingerprint: str
    rule: str
    spec: str
    element: str
    reason: str
    owner: str
    approved_by: str
    until: str
    precedent: bool
    state: str
    problem: str
    step: str


def answered_for(report: Report) -> tuple[WaiverPart, ...]:
    """Return the waivers with a finding in this report, and those that came with the change.

    What is said of them does not change from day to day while they hold: the report is kept in the repository.
    """
    return tuple(_waiver(one) for one in report.waivers if one.arrived or _has_finding(one))


def _has_finding(standing: Standing) -> bool:
    return standing.state not in {WaiverState.MATCHES_NOTHING, WaiverState.NOT_LOOKED_AT}


def _waiver(standing: Standing) -> WaiverPart:
    waiver, holds = standing.waiver, standing.state.excuses
    return WaiverPart(
        fingerprint=waiver.fingerprint,
        rule=waiver.rule,
        spec=standing.spec or waiver.spec,
        element=waiver.element,
        reason=waiver.reason,
        owner=waiver.owner,
        approved_by=waiver.approved_by,
        until=day_of(waiver.until),
        precedent=waiver.precedent,
        state=WaiverState.HOLDS.phrase if holds else standing.state.phrase,
        problem="" if holds else standing.message,
        step="" if holds else standing.step,
    )
