"""Putting the design rules to the descriptions of one snapshot, and telling what is new from what stood before."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.errors import UnreadableError
from reviewtui.formats.finding import Found, SpecFinder
from reviewtui.formats.gathering import members_at
from reviewtui.model import Disposition, Problem, Report, Revision, RuleTally, SpecReport, SpecStatus
from reviewtui.repository import changed_paths
from reviewtui.rules.consistency import Agreement, Topic
from reviewtui.rules.exceptions import Exceptions
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_ids
from reviewtui.rules.majority import settled
from reviewtui.rules.novelty import Before, Parted, all_new, all_stood
from reviewtui.rules.offences import Told, findings
from reviewtui.rules.sharing import told_once
from reviewtui.rules.standard import standard
from reviewtui.rules.tabling import tables_of
from reviewtui.scores import scores_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from reviewtui.config import Config
    from reviewtui.formats.surveying import Survey
    from reviewtui.model import Finding
    from reviewtui.repository import PathChange, Repository, Snapshot
    from reviewtui.rules.linting import Asked
    from reviewtui.rules.standard import Held, Standard

Waived: TypeAlias = "Callable[[str, Finding], str]"
"""Why somebody answers for a finding of the description at a path; empty where nobody does."""

_UNREAD = frozenset({SpecStatus.REMOVED, SpecStatus.UNREADABLE, SpecStatus.UNCHANGED})
# So many bytes of other descriptions are read to compare with; it takes half a second.
_MOST_BESIDE = 2_000_000
_EXCUSED = frozenset({Disposition.IGNORED, Disposition.WAIVED})


@dataclass(frozen=True, slots=True)
class Linted:
    """What is looked at, and since when it counts as new; `since` is None where all of it counts.

    `tables` are for people who answer questions; others need not wait for them. With `beside`, descriptions are
    held against those too that nothing else is said of.
    """

    head: Snapshot
    since: Snapshot | None = None
    repository: Repository | None = None
    tables: bool = False
    beside: bool = False


def lint(
    what: Linted,
    config: Config,
    only: tuple[str, ...] = (),
    today: dt.date | None = None,
    waived: Waived = lambda _path, _finding: "",
) -> Report:
    """Return what the design rules say of every description of a snapshot.

    Raises UsageError when a description was named that does not exist, or the settings are wrong. What cannot be read
    is in the report.
    """
    held = standard(config, today)
    finder = SpecFinder(what.head, what.head, config, ())
    every = finder.find(() if what.beside else only)
    found = [one for one in every if one.pair.name in only] if what.beside else every
    asking = _Asking(what, config, held, _changed(what), waived, Agreement(dict(held.rules) if len(every) > 1 else {}))
    reports = told_once(asking.agreed(tuple(asking.report(one) for one in found), every))
    base = what.since or what.head
    return Report(Revision(base.ref, base.commit), Revision(what.head.ref, what.head.commit), reports)


def with_design(
    changes: Report,
    what: Linted,
    config: Config,
    today: dt.date | None = None,
    waived: Waived = lambda _path, _finding: "",
) -> Report:
    """Return a report on changes with what the design rules say of every description that changed and can be read."""
    changed = tuple(spec.path for spec in changes.specs if spec.status not in _UNREAD)
    return join(changes, lint(replace(what, beside=True), config, changed, today, waived)) if changed else changes


def join(changes: Report, design: Report) -> Report:
    """Return a report on changes with what the design rules find that is new in the same descriptions."""
    said = {spec.path: spec for spec in design.specs}
    return replace(changes, specs=tuple(_joined(spec, said.get(spec.path)) for spec in changes.specs))


def _joined(changes: SpecReport, design: SpecReport | None) -> SpecReport:
    if design is None:
        return changes
    new = tuple(finding for finding in design.findings if finding.disposition is not Disposition.STOOD_BEFORE)
    told = {*changes.notes, *changes.errors}
    return replace(
        changes,
        findings=changes.findings + new,
        notes=changes.notes + tuple(note for note in design.notes if note not in told),
        tallies=design.tallies,
        scores=design.scores,
        tables=design.tables,
    )


def _changed(what: Linted) -> tuple[PathChange, ...]:
    return changed_paths(what.repository, what.since, what.head) if what.since else ()


@dataclass(frozen=True, slots=True)
class _Asking:
    """Everything that turns a description into a report on its design; `agreement` notes what all of them do."""

    what: Linted
    config: Config
    standard: Standard
    changed: tuple[PathChange, ...]
    waived: Waived
    agreement: Agreement
    exceptions: dict[str, Exceptions] = field(default_factory=dict)

    def report(self, found: Found) -> SpecReport:
        path = found.pair.name
        try:
            survey = self._survey(found, path, self.what.head)
        except UnreadableError as error:
            problem = Problem(error.message, error.path or path, error.line, error.column, error.hint)
            return SpecReport(path, path, found.format.name, "", SpecStatus.UNREADABLE, errors=(problem,))
        self.agreement.note(survey)
        rules = [held.rule for held in self.standard.rules]
        asked = put(survey, rules, self.standard.house)
        part, doubts = self._parting(found, survey, asked)
        exceptions = self.exceptions[path] = Exceptions(
            survey, design_ids(), allowed=self.config.lint.in_file_exceptions
        )
        told = [told for held, one in self._asked(asked) for told in _told(held, part(one), exceptions)]
        said = tuple(self._decided(path, finding) for finding in findings(survey, told))
        tallies = _tallies(self._asked(asked), said)
        return SpecReport(
            path,
            path,
            survey.format,
            survey.version,
            SpecStatus.UNCHANGED,
            said,
            notes=(*survey.notes, *doubts, *exceptions.notes),
            tallies=tallies,
            scores=scores_of(survey, tallies, rules, self.config.tier_of(path)),
            tables=tables_of(survey) if self.what.tables else (),
        )

    def agreed(self, reports: tuple[SpecReport, ...], every: Sequence[Found]) -> tuple[SpecReport, ...]:
        """Return the reports with what they do in another way than other descriptions."""
        paths = {report.path for report in reports}
        others = [one for one in every if one.pair.name not in paths]
        self._note(self.agreement, self.what.head, _within_reach(others, self.what.head))
        topics = self.agreement.topics(paths)
        known = self._known(paths, every) if any(topic.differs for topic in topics) else {}
        return tuple(
            self._held_against(report, [one for one in topics if one.home.path == report.path], known)
            for report in reports
        )

    def _held_against(
        self, report: SpecReport, topics: list[Topic], known: Mapping[tuple[str, str], int]
    ) -> SpecReport:
        """Return a report with what is said on some topics; `known` counts the ways that stood before."""
        told = []
        for topic in topics:
            if topic.differs:
                stood = known.get(topic.key, 0) >= len(topic.custom.parties)
                disposition = Disposition.STOOD_BEFORE if stood else Disposition.OPEN
                where = topic.home.where
                reason = self.exceptions[report.path].reason_at(topic.rule, (where.path, where.pointer))
                found = self.agreement.finding(topic, Disposition.IGNORED if reason else disposition)
                told.append(self._decided(report.path, replace(found, reason=reason)))
        tallies = self.agreement.tallies(topics, told)
        return replace(
            report,
            findings=report.findings + tuple(told),
            tallies=tuple(tallies.get(tally.rule, tally) for tally in report.tallies),
        )

    def _known(self, paths: Collection[str], every: Sequence[Found]) -> dict[tuple[str, str], int]:
        """Return in how many ways the same things were done before."""
        if self.what.since is None:
            return {}
        before = self.agreement.of({one.pair.name for one in every} - {*paths})
        reported = [(one, self._base_path(one.pair.name)) for one in every if one.pair.name in paths]
        self._note(before, self.what.since, [(one, path) for one, path in reported if path])
        return {topic.key: len(topic.custom.parties) for topic in before.topics()}

    def _note(self, agreement: Agreement, snapshot: Snapshot, found: Iterable[tuple[Found, str]]) -> None:
        for one, path in found:
            # What cannot be read is told where it is reported on.
            with suppress(UnreadableError):
                agreement.note(self._survey(one, path, snapshot))

    def _survey(self, found: Found, path: str, side: Snapshot) -> Survey:
        """Take one version apart; raises UnreadableError."""
        members = found.pair.files if side is self.what.head else members_at(found.format, path, side, self.config)
        return found.format.survey(path, side, members)

    def _asked(self, asked: Iterable[Asked]) -> list[tuple[Held, Asked]]:
        held = {one.rule.id: one for one in self.standard.rules}
        return [(held[one.rule.id], one) for one in asked]

    def _decided(self, path: str, finding: Finding) -> Finding:
        reason = self.waived(path, finding)
        if not reason or finding.disposition is Disposition.IGNORED:
            return finding
        return replace(finding, disposition=Disposition.WAIVED, reason=reason)

    def _parting(
        self, found: Found, survey: Survey, asked: tuple[Asked, ...]
    ) -> tuple[Callable[[Asked], Parted], tuple[Problem, ...]]:
        """Return how new offences are told from old ones, and what stands in the way of it.

        The base is taken apart only when there is something to compare with it.
        """
        since, minding = self.what.since, [one.rule for one in asked if one.offences]
        base_path = self._base_path(found.pair.name)
        if since is None or base_path is None or not minding:
            return all_new, ()
        if not self._touched(survey):
            return all_stood, ()
        try:
            base = self._survey(found, base_path, since)
        except UnreadableError as error:
            return all_new, (_unread(error, base_path, since),)
        # What most of the head does is asked of the base too; else its old names would be news.
        house = settled(self.standard.house, survey.api)
        return partial(Before(base, put(base, minding, house)).part, survey), ()

    def _base_path(self, path: str) -> str | None:
        return next((change.base_path for change in self.changed if change.head_path == path), path)

    def _touched(self, survey: Survey) -> bool:
        """Tell whether a file of the description differs, or may be missing now."""
        files = set(survey.files)
        return any(change.head_path in files or change.base_path != change.head_path for change in self.changed)


def _within_reach(found: Iterable[Found], head: Snapshot) -> Iterator[tuple[Found, str]]:
    """Yield descriptions with their paths until so much is read that nobody would wait for more."""
    left = _MOST_BESIDE
    for one in found:
        left -= head.size(one.pair.name)
        if left < 0:
            return
        yield one, one.pair.name


def _unread(error: UnreadableError, path: str, since: Snapshot) -> Problem:
    message = f"{since.ref} cannot be compared with, so that everything counts as new: {error.message}"
    return Problem(message, error.path or path, error.line, error.column, error.hint)


def _told(held: Held, parted: Parted, exceptions: Exceptions) -> Iterator[Told]:
    for offences, disposition in ((parted.new, Disposition.OPEN), (parted.stood, Disposition.STOOD_BEFORE)):
        for reason, alike in exceptions.by_reason(held.rule.id, offences).items():
            if alike:
                yield Told(held.rule, held.level, alike, Disposition.IGNORED if reason else disposition, reason)


def _tallies(asked: Iterable[tuple[Held, Asked]], said: Iterable[Finding]) -> tuple[RuleTally, ...]:
    counts: Counter[tuple[str, Disposition]] = Counter()
    for finding in said:
        counts[finding.rule, finding.disposition] += finding.count
    return tuple(
        RuleTally(
            rule.id,
            level,
            len(one.elements),
            len(one.offences) - excused,
            counts[rule.id, Disposition.STOOD_BEFORE],
            excused,
            heuristic=rule.heuristic,
        )
        for (rule, level), one in asked
        for excused in (sum(counts[rule.id, disposition] for disposition in _EXCUSED),)
    )
