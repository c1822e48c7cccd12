"""Holding a head against every version that its description had before the base, as transitive modes ask."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.formats.cache.comparing import compare_or_remember
from reviewtui.formats.comparison import KeepsModes, SpecPair
from reviewtui.formats.lineage import Described
from reviewtui.formats.versions import earlier_versions
from reviewtui.model import EarlierVersion, How, Kind, Location, Problem, SpecStatus, Verdict
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from reviewtui.config import Config
    from reviewtui.formats.comparison import Comparison, Format
    from reviewtui.formats.finding import Found
    from reviewtui.formats.versions import Version, Versions
    from reviewtui.model import Change, Finding
    from reviewtui.repository import Repository, Snapshot

Judged: TypeAlias = "Callable[[tuple[Change, ...], Comparison], Iterable[Finding]]"

_NO_HISTORY = "earlier versions were not compared: there is no history of Git before the base"
_CARRIED = frozenset({Kind.PROPERTY, Kind.SCHEMA, Kind.ENUM, Kind.VARIANT, Kind.AVRO}) | {
    kind for kind in Kind if kind.value.startswith("proto-")
}
"""What a registry knows of a description: the schemas of its values."""


class Past(NamedTuple):
    """Both sides of a comparison, and where earlier versions than the base are found: nowhere for plain folders."""

    base: Snapshot
    head: Snapshot
    repository: Repository | None
    settings: Config


class _Shown(NamedTuple):
    """A version, and what the head breaks or endangers for those who know it."""

    version: Version
    finding: Finding


class Told(NamedTuple):
    """What comes of it: findings that the base did not show, and what there is to know of how they were sought."""

    findings: tuple[Finding, ...] = ()
    notes: tuple[Problem, ...] = ()


def held_against_all(
    past: Past, found: Found, comparison: Comparison, ordinary: Iterable[Finding], judged: Judged
) -> Told:
    """Compare the head with each earlier version, and return what the comparison with the base did not find.

    One cause that several versions show is one finding. Where the values are what they were in the base, nobody asks
    again. Raises UsageError for a setting that names no commit.
    """
    pair, settings = found.pair, past.settings
    changed = comparison.status is SpecStatus.ADDED or any(change.kind in _CARRIED for change in comparison.changes)
    if pair.path is None or not changed:
        return Told()
    if past.repository is None or past.base.commit is None:
        return Told(notes=(Problem(_NO_HISTORY, pair.name),))
    since = _since(past.repository, settings)
    known = Described(pair.base_path or pair.path, found.format, settings)
    limit = settings.earlier_versions.limit
    versions = earlier_versions(past.repository, known, past.base.commit, since, limit)
    looking = _Looking(past.repository, past, found, judged)
    told: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in ordinary:
        told[_cause(finding)].append(finding)
    causes: dict[Hashable, list[_Shown]] = defaultdict(list)
    for version in versions.found:
        for finding in looking.findings(version):
            if not _told(finding, told[_cause(finding)]):
                causes[_cause(finding)].append(_Shown(version, finding))
    new = tuple(causes.values())
    extent = _extent(past.repository, settings, pair.name, versions)
    notes = (extent, *looking.unread(), *looking.left_out(new))
    return Told(tuple(looking.told(shown) for shown in new if not looking.only_stood(shown)), notes)


def _worst(shown: Iterable[_Shown]) -> Verdict:
    return max(one.finding.verdict for one in shown)


def _since(repository: Repository, settings: Config) -> str:
    name = settings.earlier_versions.since
    if not name:
        return ""
    try:
        return repository.refs.commits([name]).commits[name]
    except UsageError as error:
        place = settings.places.get("/earlier_versions/since")
        if place is not None:
            error.path, error.line, error.column = place.path, place.line, place.column
        raise


def _cause(finding: Finding) -> Hashable:
    """Return what is equal for findings of one cause: however the versions differ, the head makes the same of them."""
    change = finding.change
    # Properties have their names in their addresses; what else went has no name but itself, or is a list of values.
    named = change.how is not How.REMOVED or change.kind is Kind.PROPERTY or isinstance(change.before, list)
    return finding.rule, change.element, change.fact, canonical(change.after), named or canonical(change.before)


def _values(finding: Finding) -> frozenset[bytes]:
    """Return the values that are gone, where that is what a finding tells."""
    gone = finding.change.before if finding.change.how is How.REMOVED else None
    return frozenset(map(canonical, gone)) if isinstance(gone, list) else frozenset()


def _told(finding: Finding, ordinary: Iterable[Finding]) -> bool:
    """Tell whether findings of the same cause say all of it already."""
    return any(one.verdict >= finding.verdict and _values(one) >= _values(finding) for one in ordinary)


class _Looking:
    """Compares one head with one version after the other, and puts together what they show."""

    def __init__(self, repository: Repository, past: Past, found: Found, judged: Judged) -> None:
        """Take what all comparisons share; `judged` gives the findings of some changes."""
        self._repository = repository
        self._unread: dict[str, list[Version]] = defaultdict(list)
        self._past = past
        self._name = found.pair.name
        self._head_path = found.pair.path or ""
        self._base_path = found.pair.base_path
        self._judged = judged
        self._format: Format = found.format
        self._question = "earlier"
        if isinstance(found.format, KeepsModes):
            mode = past.settings.compatibility.chosen(self._name)
            self._format = found.format.in_mode(mode, earlier=True)
            self._question = f"earlier {mode.step.value if mode else ''}"
        self._stood: dict[str, frozenset[Hashable]] = {}

    def findings(self, version: Version) -> Iterator[Finding]:
        """Yield what the head breaks or endangers for those who know a version; one that cannot be read is noted."""
        for finding in self._compared(version, self._head_path, self._past.head, noted=True):
            if finding.verdict >= Verdict.DANGEROUS:
                yield finding

    def stood(self, shown: Sequence[_Shown]) -> bool:
        """Tell whether the base does not fit the newest of those versions either, for the same cause."""
        version, finding = shown[0]
        if self._base_path is None:
            return False
        if version.commit not in self._stood:
            compared = self._compared(version, self._base_path, self._past.base, noted=False)
            self._stood[version.commit] = frozenset(_cause(one) for one in compared)
        return _cause(finding) in self._stood[version.commit]

    def only_stood(self, shown: Sequence[_Shown]) -> bool:
        """Tell whether a cause breaks nobody, and was there before: nobody wants to read it with every change."""
        return _worst(shown) < Verdict.BREAKING and self.stood(shown)

    def unread(self) -> Iterator[Problem]:
        """Yield a note for each reason why versions could not be compared, or not all of them."""
        for why, versions in self._unread.items():
            yield Problem(f"could not be compared with all of {_which(versions)}: {why}", self._name)

    def left_out(self, causes: Iterable[Sequence[_Shown]]) -> Iterator[Problem]:
        """Yield a note on what the base had already."""
        number = sum(map(self.only_stood, causes))
        if number:
            told = f"{counted(number, 'dangerous difference')} from earlier versions stood in the base already"
            yield Problem(told, self._name)

    def told(self, shown: Sequence[_Shown]) -> Finding:
        """Return the one finding for a cause; a decision about it holds until the newest version that shows it goes."""
        worst = _worst(shown)
        # Of several that are as bad, the newest that says most.
        finding = max((one.finding for one in shown), key=lambda one: (one.verdict, len(_values(one))))
        earlier = tuple(_made(version, found.change.base) for version, found in shown)
        change = finding.change
        change = replace(change, base=None, head=change.head or self._instead(change.base))
        message = f"{finding.message.removesuffix('.')}. {_against(shown, worst)}"
        if self.stood(shown):
            message += " The base does not fit it either."
        return replace(finding, message=message, change=change, earlier=earlier)

    def _instead(self, place: Location | None) -> Location:
        """Return where to look in the head for what is not there: the top of the file that it stood in."""
        path = place.path if place and self._past.head.oid(place.path) else self._head_path
        return Location(path, "", 1, 1)

    def _compared(self, version: Version, path: str, side: Snapshot, *, noted: bool) -> Iterable[Finding]:
        pair = SpecPair(version.path, path)
        try:
            old = self._repository.at(version.commit)
            old.learn(version.oids)
            comparison = compare_or_remember(self._format, pair, old, side, self._question)
        except ReviewtuiError as error:
            self._unread[error.message].append(version)
            return ()
        if noted and comparison.errors:
            self._unread[comparison.errors[0].message].append(version)
        changes = tuple(change for change in comparison.changes if change.kind in _CARRIED)
        return self._judged(changes, comparison) if changes else ()


def _made(version: Version, place: Location | None = None) -> EarlierVersion:
    return EarlierVersion(version.commit, version.date, place)


def _against(shown: Sequence[_Shown], worst: Verdict) -> str:
    """Return which versions a cause is about, in words."""
    does = "breaks" if worst is Verdict.BREAKING else "endangers"
    return f"This {does} those who know {_which([one.version for one in shown])}."


def _which(versions: Sequence[Version]) -> str:
    newest = _made(versions[0])
    if len(versions) == 1:
        return f"the earlier version {newest}"
    return f"{len(versions)} earlier versions, the newest {newest}"


def _extent(repository: Repository, settings: Config, name: str, versions: Versions) -> Problem:
    """Return how far back versions were compared: what was not, is not held to be fitting."""
    if not versions.found:
        told = "there are no earlier versions to compare with"
    else:
        number = counted(len(versions.found), "earlier version")
        told = f"compared with {number} too, back to {_made(versions.found[-1])}"
    if versions.more:
        told += "; older ones were left out (`earlier_versions.limit`)"
    elif since := settings.earlier_versions.since:
        told += f"; what came before `{since}` was left out (`earlier_versions.since`)"
    if repository.shallow:
        told += "; the clone is shallow, so that there may be more"
    return Problem(told, name)
