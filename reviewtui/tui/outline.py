"""Orders findings as the tree of changes shows them: description, then operation or component, then finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Finding, Location, Report, SpecReport
from reviewtui.tui.finding_words import is_design, rank

if TYPE_CHECKING:
    from reviewtui.reviews.threads import Thread

_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"})
# Where a named thing stands in a description, and what people call it.
_COMPONENTS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "requestBodies": "request body",
    "headers": "header",
    "securitySchemes": "security scheme",
    "links": "link",
    "callbacks": "callback",
    "examples": "example",
    "pathItems": "path item",
    "definitions": "schema",
    "securityDefinitions": "security scheme",
}


class Handled(NamedTuple):
    """What became of a finding: new, looked at, awaiting a decision, decided by anybody, decided by the reviewer."""

    new: bool = False
    reviewed: bool = False
    awaits: bool = False
    decided: bool = False
    mine: bool = False


class Filter(Enum):
    """Which findings the tree shows; the value is what its heading says."""

    ALL = ""
    BREAKING = "only breaking"
    DANGEROUS = "only dangerous"
    SAFE = "only safe"
    INFO = "only info"
    DESIGN = "only design"
    OPEN = "not yet reviewed"
    UNDECIDED = "not yet decided"
    DECIDED = "decided"
    MINE = "decided by you"
    NEW = "new since you looked"

    def turned(self, step: int) -> Filter:
        """Return the filter that comes next (1) or before (-1)."""
        filters = list(Filter)
        return filters[(filters.index(self) + step) % len(filters)]

    def keeps(self, finding: Finding, handled: Handled) -> bool:
        """Whether a finding passes."""
        if self is Filter.ALL:
            return True
        if self in _BY_HANDLING:
            return _BY_HANDLING[self](handled)
        if self is Filter.DESIGN or is_design(finding):
            return self is Filter.DESIGN and is_design(finding)
        return finding.verdict.name == self.name


_BY_HANDLING: dict[Filter, Callable[[Handled], bool]] = {
    Filter.OPEN: lambda handled: not handled.reviewed,
    Filter.UNDECIDED: lambda handled: handled.awaits,
    Filter.DECIDED: lambda handled: handled.decided,
    Filter.MINE: lambda handled: handled.mine,
    Filter.NEW: lambda handled: handled.new,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with the description and the group that it is listed under."""

    spec: SpecReport
    group: str
    finding: Finding

    @property
    def key(self) -> tuple[str, str]:
        """What names it among all findings: the same cause may occur in two descriptions."""
        return self.spec.path, self.finding.fingerprint


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one operation, component or other part of a description; the worst comes first."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def worst(self) -> Finding:
        """The finding that a reader should see first."""
        return max((entry.finding for entry in self.entries), key=rank)


@dataclass(frozen=True, slots=True)
class SpecOutline:
    """One description with its groups, worst group first."""

    spec: SpecReport
    groups: tuple[Group, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All findings, in the order in which they are shown."""
        return tuple(entry for group in self.groups for entry in group.entries)


@dataclass(frozen=True, slots=True)
class Gone:
    """The conversations of one description whose place is gone; without a description, of all others."""

    path: str
    threads: tuple[Thread, ...]


def outline(report: Report, keep: Callable[[Finding], bool]) -> tuple[SpecOutline, ...]:
    """Return the outline of what `keep` lets pass; descriptions with nothing to show stay, to say so."""
    return tuple(SpecOutline(spec, _groups(spec, keep)) for spec in report.specs)


def entries_of(outlines: Iterable[SpecOutline]) -> tuple[Entry, ...]:
    """Return all findings in the order in which they are shown."""
    return tuple(entry for spec in outlines for entry in spec.entries)


def _groups(spec: SpecReport, keep: Callable[[Finding], bool]) -> tuple[Group, ...]:
    titles: dict[str, list[Entry]] = {}
    for finding in spec.findings:
        if keep(finding):
            title = _group_title(spec, finding)
            titles.setdefault(title, []).append(Entry(spec, title, finding))
    groups = [
        Group(title, tuple(sorted(entries, key=lambda entry: -rank(entry.finding))))
        for title, entries in titles.items()
    ]
    # Sorting is stable: equally bad groups keep the order of the document.
    return tuple(sorted(groups, key=lambda group: -rank(group.worst)))


def _group_title(spec: SpecReport, finding: Finding) -> str:
    if finding.count > 1:
        return "design in many places"
    where = finding.where
    in_spec = where is not None and where.path in {spec.path, spec.base_path}
    title = _title_of(where) if in_spec and where is not None else ""
    if title:
        return title
    # What stands in a file of its own is named by the comparison, not by its pointer.
    if finding.change.place.startswith("component "):
        return finding.change.place.replace("`", "")
    return str(finding.operations[0]) if len(finding.operations) == 1 else "the document"


def _title_of(where: Location) -> str:
    """Return the operation or component that a place belongs to, empty when it is the document itself."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in where.pointer.split("/")[1:]]
    match parts:
        case ["paths", path, method, *_] if method.lower() in _METHODS:
            return f"{method.upper()} {path}"
        case ["paths", path, *_]:
            return path
        case ["webhooks", name, *_]:
            return f"webhook {name}"
        case ["components", section, name, *_] if section in _COMPONENTS:
            return f"{_COMPONENTS[section]} {name}"
        case [section, name, *_] if section in _COMPONENTS:
            return f"{_COMPONENTS[section]} {name}"
    return ""
