"""Look at the records of both sides of a comparison, so that a gate knows what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.config import choose
from reviewtui.model import Verdict
from reviewtui.records.health.examined import Concern
from reviewtui.records.kinds import kinds
from reviewtui.repository import Repository
from reviewtui.session.ground import Ground
from reviewtui.session.record_health import health, since, waived

if TYPE_CHECKING:
    from reviewtui.cli.request import Request
    from reviewtui.model import Finding, Report
    from reviewtui.session.record_health import Health


def compared_records(request: Request, report: Report) -> Health:
    """Return how the records of the head are; what was wrong with those of the base stood before.

    Every change that breaks, excused or not, ought to be told of in a record.
    """
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        sides = repository.range(
            request.base,
            request.head,
            exact=request.exact,
            default_base=settings.base,
            besides=(settings.records.reviews,),
        )
        ground = Ground.of(repository, settings)
        today = request.today()
        breaks = tuple(_concern(one) for one in report.findings if one.verdict is Verdict.BREAKING)
        now = health(ground, sides.head, kinds(), today, (*breaks, *waived(ground, sides.head)))
        return since(now, health(ground, sides.base, kinds(), today))


def _concern(finding: Finding) -> Concern:
    path, line = (finding.where.path, finding.where.line) if finding.where else ("", 0)
    return Concern(finding.fingerprint, path, line, f"this change that breaks: {finding.message.rstrip('.')}")
