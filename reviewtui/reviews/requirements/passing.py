"""Whether what reviewers decided about a finding lets it pass, today and under the repository's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.rulings import FIRST_HEARD
from reviewtui.reviews.types import Stance
from reviewtui.standing import Waiver
from reviewtui.waivers.judging import Terms, lacking_approval, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Finding
    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.rulings import Settled, Spoken


def lets_pass(case: Case, finding: Finding) -> bool:
    """Return whether reviewers accepted a finding, or waived it on terms that hold."""
    settled = case.together.rulings.on(finding)
    return settled.lets_pass and all(_holds(case, finding, one) for one in _waivers(settled))


def open_stance(case: Case, finding: Finding) -> Stance | None:
    """Return what stands in the way of a finding that may not pass; None when it waits for a decision."""
    settled = case.together.rulings.on(finding)
    stances = {settled.stance, *map(settled.stance_on, settled.exceptions)}
    if None in stances and not stances & {Stance.FIX, Stance.QUESTION}:
        return None
    return next(stance for stance in FIRST_HEARD if stance in stances)


def _waivers(settled: Settled) -> Iterator[Spoken]:
    for said in (settled.whole, *settled.exceptions.values()):
        yield from (one for one in said if one.ruling.stance is Stance.WAIVE)


def why_it_fails(case: Case, finding: Finding, said: Spoken) -> str:
    """Return why a waiver that was said does not hold, and who may approve it where that is what it lacks."""
    waiver = _waiver(case, finding, said)
    if waiver is None:
        return "it has no last day"
    spec = case.specs[finding.fingerprint]
    lacking = lacking_approval(waiver, spec, finding, case.config)
    told = standing_of(waiver, spec, finding, Terms(case.config, case.today)).message
    return f"{told}; {lacking.step}" if lacking is not None and lacking.message == told else told


def _holds(case: Case, finding: Finding, said: Spoken) -> bool:
    """Return whether a waiver that was said, and perhaps not yet written to a file of its own, would hold as one."""
    waiver = _waiver(case, finding, said)
    terms = Terms(case.config, case.today)
    return waiver is not None and standing_of(waiver, waiver.spec, finding, terms).state.excuses


def _waiver(case: Case, finding: Finding, said: Spoken) -> Waiver | None:
    """Return what was said as a file would say it; None where it has no last day."""
    ruling = said.ruling
    if ruling.until is None:
        return None
    spec = case.specs[finding.fingerprint]
    return Waiver(
        path="",
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        spec=spec,
        reason=ruling.reason,
        owner=ruling.owner,
        until=ruling.until,
        approved_by=ruling.approved_by,
    )
