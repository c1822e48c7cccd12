"""All waivers of a head, put to the findings of its descriptions: which of them each excuses, and which not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.model import Disposition
from reviewtui.waivers.judging import excuse, standing_of
from reviewtui.waivers.matching import Matching
from reviewtui.waivers.opening import Waivers
from reviewtui.waivers.unmatched import Unmatched

if TYPE_CHECKING:
    from reviewtui.model import Finding, Report, SpecReport
    from reviewtui.standing import Standing
    from reviewtui.waivers.judging import Terms
    from reviewtui.waivers.moves import Moves
    from reviewtui.waivers.opening import Extent
    from reviewtui.waivers.reading import Found


class Ledger(Waivers):
    """Answers finding by finding, and remembers which waiver has one."""

    def __init__(self, found: Found, terms: Terms, moves: Moves, arrived: frozenset[str]) -> None:
        """Take what was read; `arrived` are the files that came with the change."""
        self._found = found
        self._terms = terms
        self._moves = moves
        self._arrived = arrived
        self._matching = Matching(found.waivers, moves)
        self._standings: dict[str, Standing] = {}

    def reason(self, spec: str, finding: Finding) -> str:
        """Return who answers for a finding of a description, until when and why; empty when nobody does."""
        waiver = self._matching.waiver_of(spec, finding)
        if waiver is None:
            return ""
        standing = standing_of(waiver, spec, finding, self._terms)
        # What is told once for many places may be told twice: of those that are new, and of those that stood before.
        if finding.disposition is Disposition.OPEN or waiver.fingerprint not in self._standings:
            self._standings[waiver.fingerprint] = standing
        return excuse(waiver) if standing.state.excuses else ""

    def applied(self, report: Report) -> Report:
        """Return a report on changes in which what a waiver excuses is waived."""
        return replace(report, specs=tuple(self._waived(spec) for spec in report.specs))

    def told(self, report: Report, extent: Extent) -> Report:
        """Return the report with how each waiver stands, and the files that cannot be read."""
        unmatched = Unmatched(report, extent, self._moves)
        standings = tuple(
            replace(
                self._standings.get(waiver.fingerprint) or unmatched.standing(waiver),
                arrived=waiver.path in self._arrived,
            )
            for waiver in self._found.waivers
        )
        return replace(report, waivers=standings, problems=report.problems + self._found.problems)

    def _waived(self, spec: SpecReport) -> SpecReport:
        findings = tuple(self._decided(spec.path or spec.base_path, finding) for finding in spec.findings)
        return replace(spec, findings=findings)

    def _decided(self, spec: str, finding: Finding) -> Finding:
        reason = self.reason(spec, finding)
        return replace(finding, disposition=Disposition.WAIVED, reason=reason) if reason else finding
