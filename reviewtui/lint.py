"""Putting the design rules to the descriptions of one snapshot, and telling what is new from what stood before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.finding import Found, SpecFinder
from reviewtui.model import Disposition, Level, Problem, Report, Revision, RuleTally, SpecReport, SpecStatus
from reviewtui.repository import changed_paths
from reviewtui.rules.house import House
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_rules
from reviewtui.rules.offences import Told, findings
from reviewtui.scores import scores_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.config import Config
    from reviewtui.config.settings import Tiers
    from reviewtui.formats.surveying import Survey
    from reviewtui.repository import Repository, Snapshot
    from reviewtui.rules.linting import Asked, Offence
    from reviewtui.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Linted:
    """What is looked at, and since when it counts as new; `since` is None where all of it counts."""

    head: Snapshot
    since: Snapshot | None = None
    repository: Repository | None = None


def lint(what: Linted, config: Config, only: tuple[str, ...] = ()) -> Report:
    """Return what the design rules say of every description of a snapshot.

    Raises UsageError when a description was named that does not exist. What cannot be read is in the report.
    """
    base = what.since or what.head
    changed = changed_paths(what.repository, base, what.head) if what.since else []
    befores = {change.head_path: change.base_path for change in changed if change.head_path}
    found = SpecFinder(what.head, what.head, config, ()).find(only)
    lens = _Lens(tuple(_levels(config)), House(), config.tiers)
    specs = []
    for one in found:
        before = befores.get(one.pair.name, one.pair.name) if what.since else None
        specs.append(_report(what, one, before, lens))
    return Report(Revision(base.ref, base.commit), Revision(what.head.ref, what.head.commit), tuple(specs))


def join(changes: Report, design: Report) -> Report:
    """Return a report on changes with what the design rules find that is new in the same descriptions."""
    said = {spec.path: spec for spec in design.specs}
    return replace(changes, specs=tuple(_joined(spec, said.get(spec.path)) for spec in changes.specs))


def _joined(changes: SpecReport, design: SpecReport | None) -> SpecReport:
    if design is None:
        return changes
    new = tuple(finding for finding in design.findings if finding.disposition is not Disposition.STOOD_BEFORE)
    return replace(
        changes,
        findings=changes.findings + new,
        tallies=design.tallies,
        scores=design.scores,
        tables=design.tables,
    )


@dataclass(frozen=True, slots=True)
class _Lens:
    """Which rules are put, how much each minds, the settings of the house, and what its tiers are."""

    rules: tuple[tuple[Rule, Level], ...]
    house: House
    tiers: Tiers


def _levels(config: Config) -> Iterator[tuple[Rule, Level]]:
    for rule in design_rules():
        severity = config.severity(rule.id)
        level = severity.level if severity else rule.level
        if level is not None:
            yield rule, level


def _report(what: Linted, found: Found, before: str | None, lens: _Lens) -> SpecReport:
    path = found.pair.name
    try:
        survey = found.format.survey(path, what.head)
    except UnreadableError as error:
        problem = Problem(error.message, error.path or path, error.line, error.column, error.hint)
        return SpecReport(path, path, found.format.name, "", SpecStatus.UNREADABLE, errors=(problem,))
    asked = put(survey, [rule for rule, _ in lens.rules], lens.house)
    known = _known(what, found, before, lens, asked)
    told, tallies = [], []
    levels = {rule.id: level for rule, level in lens.rules}
    for one in asked:
        new, stood = _parted(survey, one, known.get(one.rule.id, Counter()))
        level = levels[one.rule.id]
        told += [Told(one.rule, level, new, Disposition.OPEN), Told(one.rule, level, stood, Disposition.STOOD_BEFORE)]
        failed = len(new) + len(stood)
        tallies.append(
            RuleTally(one.rule.id, level, len(one.elements), failed, len(stood), heuristic=one.rule.heuristic)
        )
    return SpecReport(
        path,
        path,
        survey.format,
        survey.version,
        SpecStatus.UNCHANGED,
        tuple(findings(survey, [one for one in told if one.offences])),
        notes=survey.notes,
        tallies=tuple(tallies),
        scores=scores_of(survey.api, tallies, [rule for rule, _ in lens.rules], lens.tiers.tier_of(path)),
    )


def _known(
    what: Linted, found: Found, before: str | None, lens: _Lens, asked: Sequence[Asked]
) -> dict[str, Counter[str]]:
    """Return the addresses of what the rules minded before, by rule; only those that mind something now are asked."""
    if what.since is None or before is None:
        return {}
    try:
        survey = found.format.survey(before, what.since)
    except UnreadableError:
        return {}
    minding = [one.rule for one in asked if one.offences]
    return {
        one.rule.id: Counter(_address(survey, offence) for offence in one.offences)
        for one in put(survey, minding, lens.house)
    }


def _parted(survey: Survey, asked: Asked, known: Counter[str]) -> tuple[list[Offence], list[Offence]]:
    """Part what came with the change from what stood before."""
    new: list[Offence] = []
    stood: list[Offence] = []
    left = Counter(known)
    for offence in asked.offences:
        address = _address(survey, offence) if left else ""
        if left[address]:
            left[address] -= 1
            stood.append(offence)
        else:
            new.append(offence)
    return new, stood


def _address(survey: Survey, offence: Offence) -> str:
    return survey.naming(offence.node).element


def lint_gate(report: Report) -> bool:
    """Tell whether a report may pass: no open finding of a design rule is an error."""
    return not any(
        finding.level is not None and finding.disposition is Disposition.OPEN and finding.level is Level.ERROR
        for finding in report.findings
    )
