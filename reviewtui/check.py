"""Putting the rules to two snapshots: findings by the repository's settings, and what the gate makes of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.config import Config
from reviewtui.formats.cache.comparing import compare_or_remember, refusals_or_remember
from reviewtui.formats.comparison import KeepsModes, SpecPair
from reviewtui.formats.finding import Found, SpecFinder
from reviewtui.formats.registry import FORMATS
from reviewtui.formats.validation import Validation
from reviewtui.model import (
    Disposition,
    Finding,
    Problem,
    Report,
    Revision,
    SpecReport,
    SpecStatus,
)
from reviewtui.repository import changed_paths
from reviewtui.rules.design_gate import shutting_design
from reviewtui.rules.judge import judge, once_stable
from reviewtui.rules.lifecycle import promised_nothing
from reviewtui.rules.notice import short_notices
from reviewtui.rules.release import silent_releases
from reviewtui.rules.sharing import told_once
from reviewtui.rules.speech import in_words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.formats.comparison import Comparison, Format
    from reviewtui.model import Change, JsonValue
    from reviewtui.repository import Repository, Snapshot


class Sides(NamedTuple):
    """The two snapshots of a comparison; `repository` is None for plain folders."""

    base: Snapshot
    head: Snapshot
    repository: Repository | None = None


def check(
    sides: Sides,
    config: Config,
    only: tuple[str, ...] = (),
    progress: Callable[[str], None] = lambda _: None,
    today: dt.date | None = None,
    validation: Validation = Validation.BASIC,
) -> Report:
    """Compare every description of two snapshots and judge what differs.

    Raises UsageError when a description was named that is on neither side. What cannot be read is in the report, and so
    is what its standard does not allow in a head that differs: among the notes, or among the errors if `validation`
    says so.
    """
    _refuse_unknown_rules(config)
    progress("Looking for API descriptions")
    changed = changed_paths(sides.repository, sides.base, sides.head)
    found = SpecFinder(sides.base, sides.head, config, changed).find(only)
    judging = _Judging(sides, config, today or dt.datetime.now(tz=dt.UTC).date(), validation)
    reports: list[SpecReport] = []
    for one in found:
        progress(f"Comparing {one.pair.name}")
        reports.append(judging.report(one))
    return _report(sides, told_once(reports))


def check_pair(
    sides: Sides, pair: SpecPair, config: Config, today: dt.date | None = None, known: Format | None = None
) -> Report:
    """Compare two files that the user named, whatever stands in them; who knows the format spares reading them.

    Versions before the base do not count: they are for who asks what a whole change means.
    """
    _refuse_unknown_rules(config)
    judging = _Judging(sides, config, today or dt.datetime.now(tz=dt.UTC).date(), stepwise=True)
    return _report(sides, (judging.report(Found(pair, known or _format(sides, pair), differs=True)),))


def _refuse_unknown_rules(config: Config) -> None:
    if config.rules:
        # Most repositories set no severities, and need not load what finds the nearest id.
        from reviewtui.rules.configured import refuse_unknown  # noqa: PLC0415

        refuse_unknown(config)


def _format(sides: Sides, pair: SpecPair) -> Format:
    named = ((sides.base, pair.base_path), (sides.head, pair.path))
    contents = [side.read_many([path]).get(path, b"") for side, path in named if path]
    return next((known for known in FORMATS if any(map(known.looks_like, contents))), FORMATS[0])


def _report(sides: Sides, specs: tuple[SpecReport, ...]) -> Report:
    base, head = (Revision(side.ref, side.commit) for side in (sides.base, sides.head))
    return Report(base, head, specs)


class _Judging(NamedTuple):
    """Everything that turns a comparison into a report on one description."""

    sides: Sides
    config: Config
    today: dt.date
    validation: Validation = Validation.BASIC
    stepwise: bool = False

    def report(self, found: Found) -> SpecReport:
        pair = found.pair
        base_path = pair.base_path or pair.name
        if not found.differs:
            return SpecReport(
                pair.name,
                base_path,
                found.format.name,
                "",
                SpecStatus.UNCHANGED,
                base_files=pair.base_files,
                files=pair.files,
            )
        comparison = self._compared(found)
        findings, notes = self._findings(pair.name, comparison), comparison.notes
        if not self.stepwise and self._transitive(found, comparison):
            # Few repositories ask for it.
            from reviewtui.earlier import Past, held_against_all  # noqa: PLC0415

            past = Past(*self.sides, self.config)
            told = held_against_all(past, found, comparison, findings, partial(self._counted, pair.name))
            findings, notes = _worst_first((*findings, *told.findings)), (*notes, *told.notes)
        return SpecReport(
            pair.name,
            base_path,
            comparison.format,
            comparison.version,
            comparison.status,
            findings,
            _sorted(comparison.errors + self._refusals(found)),
            _sorted(notes + (comparison.flaws if self.validation is Validation.BASIC else ())),
            title=comparison.title,
            release=str(comparison.release.after) if comparison.release else "",
            base_files=pair.base_files,
            files=pair.files,
        )

    def _compared(self, found: Found) -> Comparison:
        """Compare a pair, in the mode that the repository sets for it if its format knows any."""
        known, mode = found.format, self.config.compatibility.chosen(found.pair.name)
        sides = self.sides.base, self.sides.head
        if mode is None or not isinstance(known, KeepsModes):
            return compare_or_remember(known, found.pair, *sides)
        return compare_or_remember(known.in_mode(mode), found.pair, *sides, mode.step.value)

    def _transitive(self, found: Found, comparison: Comparison) -> bool:
        """Tell whether values have to fit all earlier versions, by the settings or by the description's own word."""
        if comparison.either_way:
            return self.config.compatibility.mode_of(found.pair.name).transitive
        if not isinstance(found.format, KeepsModes):
            return False
        mode = self.config.compatibility.chosen(found.pair.name)
        return mode.transitive if mode else comparison.transitive

    def _refusals(self, found: Found) -> tuple[Problem, ...]:
        path, members = found.pair.path, found.pair.files
        if not self.validation.enforced or not path:
            return ()
        return refusals_or_remember(found.format, path, self.sides.head, self.validation, members)

    def _findings(self, path: str, comparison: Comparison) -> tuple[Finding, ...]:
        changes = self._asked(path, comparison, comparison.changes)
        short = short_notices(changes, self.today, lambda change: self._notice(path, change, comparison))
        found = self._judged(path, (*changes, *short), comparison)
        # Whether the version is right depends on what the rest comes to, under the repository's settings.
        found += self._judged(path, silent_releases(comparison.release, found), comparison)
        return _worst_first(found)

    def _counted(self, path: str, changes: tuple[Change, ...], comparison: Comparison) -> list[Finding]:
        """Return the findings of those of some changes that count."""
        return self._judged(path, self._asked(path, comparison, changes), comparison)

    def _asked(self, path: str, comparison: Comparison, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Return the changes that count in the mode of a schema, which does not say itself who sends its values."""
        if not comparison.either_way:
            return changes
        mode = self.config.compatibility.mode_of(path)
        return tuple(change for change in changes if mode.asks_about(change.direction))

    def _judged(self, path: str, changes: tuple[Change, ...], comparison: Comparison) -> list[Finding]:
        found = (in_words_of(comparison.format, finding) for finding in judge(path, changes))
        judged = (self._set(finding, comparison) for finding in found)
        return [finding for finding in judged if finding is not None]

    def _notice(self, path: str, change: Change, comparison: Comparison) -> int:
        """Return how many days before its end an element must be announced."""
        for level, operations in (("alpha", comparison.unstable), ("beta", comparison.beta)):
            if change.used_by and operations.issuperset(change.used_by):
                return self.config.notice[level]
        return self.config.notice[self.config.tier_of(path)]

    def _set(self, finding: Finding, comparison: Comparison) -> Finding | None:
        """Return the finding as the repository's settings want it, None when its rule is off."""
        severity = self.config.severity(finding.rule)
        if severity is not None:
            if severity.verdict is None:
                return None
            finding = replace(finding, verdict=severity.verdict)
        disposition = self._disposition(finding, comparison)
        shown = once_stable(finding) if disposition is Disposition.STABILITY else finding
        return replace(shown, disposition=disposition)

    def _disposition(self, finding: Finding, comparison: Comparison) -> Disposition:
        if finding.operations and comparison.unstable.issuperset(finding.operations):
            return Disposition.STABILITY
        if promised_nothing(finding.change) or _in_draft(finding, comparison.drafts):
            return Disposition.STABILITY
        if finding.change.fact == "sunset" and _passed(finding.change.before, self.today):
            return Disposition.SUNSET
        return Disposition.OPEN


def _worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.verdict, reverse=True))


def _in_draft(finding: Finding, drafts: frozenset[str]) -> bool:
    """Tell whether what no operation reaches stands in a file that promised nothing."""
    place = finding.change.base or finding.change.head
    return not finding.operations and place is not None and place.path in drafts


def _passed(before: JsonValue, today: dt.date) -> bool:
    """Tell whether the element that went had announced a date that is over."""
    announced = before.get("sunset") if isinstance(before, dict) else None
    try:
        return dt.date.fromisoformat(str(announced)[:10]) <= today
    except ValueError:
        return False


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: (problem.path, problem.line, problem.column, problem.message)))


class Gate(NamedTuple):
    """Whether a change may pass, and if not, why: findings on changes and on design, and what could not be read."""

    findings: tuple[Finding, ...]
    errors: tuple[Problem, ...]
    design: tuple[Finding, ...] = ()

    @property
    def is_open(self) -> bool:
        """Open only when everything was compared and nothing stops it."""
        return not self.findings and not self.errors and not self.design


def gate(report: Report, config: Config) -> Gate:
    """Return what the active profile makes of a report: open findings of its layers at its threshold or above."""
    layers = config.active_profile.layers
    shutting = tuple(
        finding
        for finding in report.findings
        if finding.level is None
        and finding.disposition is Disposition.OPEN
        and finding.layer in layers
        and config.threshold.shuts(finding.verdict)
    )
    return Gate(shutting, report.errors, shutting_design(report, config.lint.fail_on))
