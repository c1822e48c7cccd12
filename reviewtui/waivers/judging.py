"""How a waiver stands on a day, once its finding is known."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.decoding import quoted
from reviewtui.model import Disposition
from reviewtui.standing import Standing, WaiverState
from reviewtui.waivers.approving import Refusal, refusal
from reviewtui.waivers.matching import names_another

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.model import Finding
    from reviewtui.standing import Waiver

_ANSWERED = frozenset({Disposition.OPEN, Disposition.WAIVED, Disposition.STOOD_BEFORE})


class Terms(NamedTuple):
    """What waivers are held against: the settings, and the day."""

    config: Config
    today: dt.date


def excuse(waiver: Waiver) -> str:
    """Return who answers for a finding until when, and why."""
    approved = f", approved by {waiver.approved_by}" if waiver.approved_by else ""
    return f"waived until {waiver.until} by {waiver.owner}{approved}: {waiver.reason}"


def standing_of(waiver: Waiver, spec: str, finding: Finding, terms: Terms) -> Standing:
    """Return how a waiver stands that is about this finding of the description `spec`."""
    state, message, step = _judged(waiver, spec, finding, terms)
    return Standing(waiver, state, message, step, spec)


def _judged(waiver: Waiver, spec: str, finding: Finding, terms: Terms) -> tuple[WaiverState, str, str]:
    if finding.disposition not in _ANSWERED:
        return WaiverState.NOT_NEEDED, f"its finding is excused without it ({finding.disposition.value})", ""
    wrong = _mistake(waiver, spec, finding)
    if wrong:
        return WaiverState.MISTAKEN, wrong, "correct the file, so that people see what it waives"
    left = (waiver.until - terms.today).days
    if left < 0:
        opened = ", so that its finding is open again" if finding.disposition is Disposition.OPEN else ""
        step = f"mend the finding, or agree on another day: `reviewtui waive {waiver.fingerprint} --until DATE`"
        return WaiverState.EXPIRED, f"ended on {waiver.until}{opened}", step
    config = terms.config
    lacking = lacking_approval(waiver, spec, finding, config)
    if lacking is not None:
        step = f"{lacking.step}: `reviewtui waive {waiver.fingerprint} --approved-by NAME`"
        return WaiverState.NOT_APPROVED, lacking.message, step
    if left <= config.waivers.warn_days:
        when = f"in {counted(left, 'day')}" if left else "today"
        step = f"mend the finding, or agree on another day: `reviewtui waive {waiver.fingerprint} --until DATE`"
        return WaiverState.EXPIRES_SOON, f"ends {when}, after {waiver.until}", step
    return WaiverState.HOLDS, f"holds until {waiver.until}", ""


def lacking_approval(waiver: Waiver, spec: str, finding: Finding, config: Config) -> Refusal | None:
    """Return what the approval of a waiver lacks under the repository's settings; None when it lacks nothing."""
    tier = config.tier_of(spec)
    return refusal(waiver, finding, tier, config.waivers.approvers.get(tier, ()), config.roles)


def _mistake(waiver: Waiver, spec: str, finding: Finding) -> str:
    """Return what a waiver says of its finding that is not so; empty when all is, or was before its files moved."""
    element = finding.change.element
    if waiver.fingerprint != finding.fingerprint:
        return ""
    if waiver.rule != finding.rule:
        return f"its `rule` is {quoted(waiver.rule)}, but its fingerprint is of {quoted(finding.rule)}"
    if waiver.element and waiver.element != element:
        return f"its `element` is {quoted(waiver.element)}, but its fingerprint is of {quoted(element)}"
    if names_another(waiver, spec, finding):
        return f"its `spec` is {quoted(waiver.spec)}, but its fingerprint is of {quoted(spec)}"
    return ""
