"""What the rules on changes say of one row: counts, the worst findings, and what could not be read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reviewtui.check import Sides, check
from reviewtui.errors import ReviewtuiError
from reviewtui.inbox.waiting import Judged, Top
from reviewtui.model import SpecStatus
from reviewtui.reports.tally import tally, tally_report
from reviewtui.waivers.opening import waivers_of

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.config import Config
    from reviewtui.model import Finding, Report
    from reviewtui.repository import Repository
    from reviewtui.session.options import Options

_TOP = 3


def judged(repository: Repository, config: Config, options: Options, today: date) -> Judged:
    """Return what comparing says, from the same two sides that a review would have."""
    try:
        sides = repository.range(
            options.base, options.head, default_base=config.base, besides=(config.records.reviews,)
        )
        both = Sides(sides.base, sides.head, repository)
        report = check(both, config, today=today)
        report = waivers_of(repository, sides.head, sides.base, config, today).applied(report)
    except ReviewtuiError as error:
        return Judged(tally(()), trouble=f"{error} {error.hint}".strip())
    return _told(report)


def _told(report: Report) -> Judged:
    counts = tally_report(report)
    # The same may be said of several places; one of them is enough to know what the change is like.
    worst_first: dict[str, Finding] = {}
    for finding in sorted(report.findings, key=lambda one: -one.verdict):
        worst_first.setdefault(finding.message, finding)
    paths = {finding.fingerprint: spec.path or spec.base_path for spec in report.specs for finding in spec.findings}
    differing = (spec for spec in report.specs if spec.status is not SpecStatus.UNCHANGED)
    return Judged(
        tally=counts,
        worst=max((finding.verdict for finding in report.findings), default=None),
        specs=tuple(spec.path or spec.base_path for spec in differing),
        top=tuple(
            Top(finding.verdict, finding.message, finding.rule, paths[finding.fingerprint])
            for finding in islice(worst_first.values(), _TOP)
        ),
        problems=tuple(f"{error.path}: {error.message}" for error in report.errors),
    )
