"""Whether what reviewers decided about a finding lets it pass, today and under the repository's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.rulings import FIRST_HEARD
from reviewtui.reviews.types import Stance
from reviewtui.standing import Waiver
from reviewtui.waivers.judging import Terms, standing_of

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


def _holds(case: Case, finding: Finding, said: Spoken) -> bool:
    """Return whether a waiver that was said, and perhaps not yet written to a file of its own, would hold as one."""
    ruling = said.ruling
    if ruling.until is None:
        return False
    spec = case.specs[finding.fingerprint]
    waiver = Waiver(
        path="",
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        spec=spec,
        reason=ruling.reason,
        owner=ruling.owner,
        until=ruling.until,
        approved_by=ruling.approved_by,
    )
    return standing_of(waiver, spec, finding, Terms(case.config, case.today)).state.excuses
