"""Counts of a report: how many findings of each verdict, how many waived, how many inputs not read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.model import Disposition, Level, Verdict
from reviewtui.reports.level_words import LEVEL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Finding, Report, SpecReport


class Tally(NamedTuple):
    """Findings by verdict, whatever was decided about them; `waived` counts those with a waiver."""

    breaking: int
    dangerous: int
    safe: int
    info: int
    waived: int
    errors: int

    def of(self, verdict: Verdict) -> int:
        """Return the number of findings with this verdict."""
        return (self.info, self.safe, self.dangerous, self.breaking)[verdict]

    @property
    def findings(self) -> int:
        """All findings together."""
        return self.breaking + self.dangerous + self.safe + self.info

    def words(self) -> list[str]:
        """Return "3 breaking", "2 dangerous" and so on: what there is, worst first."""
        counted = [(self.of(verdict), verdict.word) for verdict in reversed(Verdict)]
        counted += [(self.waived, "waived"), (self.errors, "error" if self.errors == 1 else "errors")]
        return [f"{number} {word}" for number, word in counted if number]


def tally(findings: Iterable[Finding], errors: int = 0) -> Tally:
    """Count findings of changes; those of design rules are counted by `tally_levels`."""
    verdicts = [0] * len(Verdict)
    waived = 0
    for finding in findings:
        if finding.level is not None:
            continue
        verdicts[finding.verdict] += 1
        waived += finding.disposition is Disposition.WAIVED
    info, safe, dangerous, breaking = verdicts
    return Tally(breaking, dangerous, safe, info, waived, errors)


def tally_report(report: Report) -> Tally:
    """Count all findings and errors of a report."""
    return tally(report.findings, len(report.errors))


def counts_by_level(levels: Iterable[Level]) -> list[str]:
    """Return "3 errors", "2 warnings" and so on: what there is, worst first."""
    counts = Counter(levels)
    return [counted(counts[level], LEVEL_WORDS[level]) for level in reversed(Level) if counts[level]]


class LevelTally(NamedTuple):
    """Places that design rules mind, by level; `stood` are those that were so before, `excused` have a reason to be.

    Neither of the two is in any level.
    """

    error: int
    warn: int
    info: int
    stood: int
    excused: int

    def words(self) -> list[str]:
        """Return "3 errors", "2 warnings" and so on: what there is, worst first."""
        numbers = {Level.ERROR: self.error, Level.WARN: self.warn, Level.INFO: self.info}
        words = counts_by_level(Counter(numbers).elements())
        others = ((self.stood, "stood before"), (self.excused, "excused"))
        return words + [f"{number:,} {word}" for number, word in others if number]


def tally_levels(specs: Iterable[SpecReport]) -> LevelTally:
    """Count the places that findings of design rules stand for, and those that are told by their number only."""
    levels = [0] * len(Level)
    stood = excused = 0
    for spec in specs:
        stood += sum(tally.stood for tally in spec.tallies)
        excused += sum(tally.excused for tally in spec.tallies)
        for finding in spec.findings:
            if finding.level is not None and finding.disposition is Disposition.OPEN:
                levels[finding.level] += finding.count
    info, warn, error = levels
    return LevelTally(error, warn, info, stood, excused)
