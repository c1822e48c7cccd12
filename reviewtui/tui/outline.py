"""Orders findings as the tree of changes shows them: description, then operation or component, then finding."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.model import Finding, Location, Report, SpecReport
from reviewtui.tui.finding_words import rank

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
# How the place of something begins that is a part of a shared type, or of a named part that no operation owns.
_TYPES = ("type ", "interface ", "union ", "enum ", "input ", "scalar ", "directive ")
_PARTS = ("message ", "service ", "group ", "record ", "schema ", "channel ", "server ", "file ")
_NAMED = (*_TYPES, *_PARTS)


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


@dataclass(frozen=True)
class SpecOutline:
    """One description with its groups, worst group first.

    `beside_others` says that descriptions of another format are under review too, so that its own is worth telling.
    """

    spec: SpecReport
    groups: tuple[Group, ...]
    beside_others: bool = False

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All findings, in the order in which they are shown."""
        return tuple(entry for group in self.groups for entry in group.entries)

    def narrowed(self, kept: Collection[tuple[str, str]]) -> SpecOutline:
        """Return the outline of some findings only, in the same order."""
        groups = (
            Group(group.title, tuple(entry for entry in group.entries if entry.key in kept)) for group in self.groups
        )
        return replace(self, groups=tuple(group for group in groups if group.entries))


@dataclass(frozen=True, slots=True)
class Gone:
    """The conversations of one description whose place is gone; without a description, of all others."""

    path: str
    threads: tuple[Thread, ...]


@dataclass(frozen=True, slots=True)
class Bygone:
    """A finding of the reviewer's earlier look that is there no more, in the line that was kept of it."""

    fingerprint: str
    line: str
    since: str


@dataclass(frozen=True, slots=True)
class Past:
    """The findings that are gone since the reviewer looked."""

    since: str
    bygones: tuple[Bygone, ...]


def outline(report: Report) -> tuple[SpecOutline, ...]:
    """Return the outline of all findings; descriptions with nothing to show are there too, to say so."""
    several = len({spec.format for spec in report.specs}) > 1
    return tuple(SpecOutline(spec, _groups(spec), several) for spec in report.specs)


def entries_of(outlines: Iterable[SpecOutline]) -> tuple[Entry, ...]:
    """Return all findings in the order in which they are shown."""
    return tuple(entry for spec in outlines for entry in spec.entries)


def _groups(spec: SpecReport) -> tuple[Group, ...]:
    titles: dict[str, list[Entry]] = {}
    for finding in spec.findings:
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
    if len(finding.operations) == 1:
        return str(finding.operations[0])
    return finding.change.place if finding.change.place.startswith(_NAMED) else "the document"


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
