"""What a commit did to a description, in short: enough for one row of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Problem, SpecStatus, Verdict

if TYPE_CHECKING:
    from reviewtui.model import SpecReport


@dataclass(frozen=True, slots=True)
class Judged:
    """How the description differs, how many findings there are of each verdict, and why it could not be compared.

    `counts` are in the order of `Verdict`; `release` is the version that the description gives itself, where it and the
    one before give one.
    """

    status: SpecStatus
    counts: tuple[int, ...] = (0,) * len(Verdict)
    release: str = ""
    errors: tuple[Problem, ...] = ()

    @property
    def worst(self) -> Verdict | None:
        """The worst verdict; None when nothing was found."""
        return next((verdict for verdict in reversed(Verdict) if self.counts[verdict]), None)

    @property
    def breaking(self) -> int:
        """How many findings break a consumer."""
        return self.counts[Verdict.BREAKING]


def judged(report: SpecReport) -> Judged:
    """Return a report in short."""
    verdicts = [finding.verdict for finding in report.findings]
    counts = tuple(verdicts.count(verdict) for verdict in Verdict)
    return Judged(report.status, counts, report.release, report.errors)
