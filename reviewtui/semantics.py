"""Operations and components of a report as trees, with each finding on the part that it is about."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reviewtui.errors import UsageError
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.registry import FORMATS
from reviewtui.formats.semantic import SeesMeaning, folded, marks_of
from reviewtui.model import Direction, Operation, SpecStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.semantic import Mark, Part, SemanticTree, SemanticView, Words
    from reviewtui.model import Finding, Location, Report, SpecReport
    from reviewtui.places import SideName

_MOST_NAMED: Final = 5
_MOST_ROWS: Final = 20_000
_SENT: Final = {Direction.REQUEST: " in requests", Direction.RESPONSE: " in responses"}


@dataclass(frozen=True, slots=True)
class Page:
    """One tree: what it is of, its findings by the marks of its parts, and those that are on no part.

    `operations` are those that reach a component, for it stands for none of them alone.
    """

    subject: str
    root: Part
    findings: Mapping[str, Finding]
    elsewhere: tuple[Finding, ...] = ()
    operations: tuple[Operation, ...] = ()

    def own(self, part: Part) -> tuple[Finding, ...]:
        """Return the findings on a part itself, the worst first."""
        return tuple(sorted((self.findings[mark] for mark in part.own), key=lambda one: -one.verdict))

    def inside(self, part: Part) -> tuple[Finding, ...]:
        """Return the findings on a part and inside it."""
        return tuple(self.findings[mark] for mark in part.marks)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of one description as rows, for those who cannot open and close them."""

    spec: str
    page: Page
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One part as it is listed: how deep it lies, what is said of it, and the findings on it."""

    depth: int
    part: Part
    words: Words
    findings: tuple[Finding, ...]


class Semantics:
    """Makes pages from two versions; each description is read when it is first asked for, and once."""

    def __init__(self, base: Files, head: Files, findings: Iterable[Finding] = ()) -> None:
        """Take the files of both sides, and all that was found, of which some is shared; nothing is read yet."""
        self._sides = base, head
        self._shared = tuple(finding for finding in findings if finding.shares)
        self._views: dict[str, SemanticView] = {}
        self._reading = threading.Lock()

    def read(self, spec: SpecReport) -> bool:
        """Read both versions of a description; tell whether that was still to be done.

        Raises UsageError where the format has no such view, and UnreadableError.
        """
        known = spec.path in self._views
        self._view(spec)
        return not known

    def of_finding(self, spec: SpecReport, finding: Finding) -> Page:
        """Return the operation that a finding is about, or the component that it is in.

        Raises UsageError where it is about neither, and UnreadableError.
        """
        change, operations = finding.change, finding.operations
        if len(operations) > 1 or not operations:
            tree = self._component(spec, finding)
            if tree is not None:
                found = self._component_findings(spec, change.direction)
                named = change.place if change.place.startswith("component ") else f"component {tree.root.name}"
                # What has nothing to do with this component is on none of its parts, and belongs elsewhere rightly.
                subject = f"{named}{_SENT.get(change.direction, '')}"
                return replace(_page(subject, tree, found), elsewhere=(), operations=operations)
        for operation in (*operations[:1], *_named(change.place)):
            if self._has(spec, operation):
                return self.of_operation(spec, operation)
        raise UsageError(
            "this finding is about the description as a whole, and not about an operation",
            hint="Choose a finding of an operation or a component.",
        )

    def of_operation(self, spec: SpecReport, operation: Operation) -> Page:
        """Return an operation with all that differs in it; raises UsageError where there is none of this name."""
        found = {one.fingerprint: one for one in self._judged(spec) if operation in one.operations_in(spec.path)}
        tree = self._view(spec).operation(operation, _marks(found))
        if tree is None:
            hint = _operations_hint(self._judged(spec), spec)
            raise UsageError(f"there is no operation `{operation}` in `{spec.path}`", hint=hint)
        return _page(str(operation), tree, found)

    def locate(self, spec: SpecReport, side: SideName, place: Location) -> Location:
        """Return a place of a part with its line and column."""
        return self._view(spec).locate(side, place)

    def _judged(self, spec: SpecReport) -> tuple[Finding, ...]:
        """Return the findings on what changed, also those that another description tells for this one.

        Those on the design are on how it stands.
        """
        told = [one for one in self._shared if spec.path in {share.path for share in one.shares[1:]}]
        return tuple(finding for finding in (*spec.findings, *told) if finding.level is None)

    def _component_findings(self, spec: SpecReport, direction: Direction) -> dict[str, Finding]:
        alike = {direction, Direction.BOTH}
        return {one.fingerprint: one for one in self._judged(spec) if one.change.direction in alike}

    def _has(self, spec: SpecReport, operation: Operation) -> bool:
        return self._view(spec).operation(operation, ()) is not None

    def _component(self, spec: SpecReport, finding: Finding) -> SemanticTree | None:
        change = finding.change
        found = self._component_findings(spec, change.direction)
        return self._view(spec).component(change.base, change.head, change.direction, _marks(found))

    def _view(self, spec: SpecReport) -> SemanticView:
        with self._reading:
            if spec.path not in self._views:
                known: object = next((one for one in FORMATS if one.name == spec.format), None)
                if not isinstance(known, SeesMeaning):
                    raise UsageError(
                        "this format has no semantic view yet", hint="The line diff shows what changed in the files."
                    )
                pair = SpecPair(
                    None if spec.status is SpecStatus.ADDED else spec.base_path,
                    None if spec.status is SpecStatus.REMOVED else spec.path,
                    spec.base_files,
                    spec.files,
                )
                self._views[spec.path] = known.semantic_view(pair, *self._sides)
            return self._views[spec.path]


def listed(report: Report, base: Files, head: Files, operation: str, *, everything: bool = False) -> Listed:
    """Return an operation of whichever description has it.

    Raises UsageError where none has it, and UnreadableError.
    """
    method, _, path = operation.strip().partition(" ")
    semantics, refused = Semantics(base, head, report.findings), None
    for spec in report.specs:
        if spec.status is SpecStatus.UNREADABLE:
            continue
        try:
            page = semantics.of_operation(spec, Operation(method.upper(), path.strip()))
        except UsageError as error:
            refused = refused or error
        else:
            return Listed(spec.path, page, rows_of(page, everything=everything))
    raise refused or UsageError(f"there is no description with an operation `{operation}` that can be read")


def rows_of(page: Page, *, everything: bool = False) -> tuple[Row, ...]:
    """Return a page as rows from top to bottom: opened where something differs, or as far as it goes."""
    rows: list[Row] = []
    waiting = [(0, page.root)]
    while waiting and len(rows) < _MOST_ROWS:
        depth, part = waiting.pop()
        words = part.words()
        rows.append(Row(depth, part, words, page.own(part)))
        # What holds itself has no end.
        if part.leads or not depth or (everything and not words.leaf and not words.note):
            inside = part.inside() if everything else folded(part.inside())
            waiting += [(depth + 1, inner) for inner in reversed(inside)]
    return tuple(rows)


def _page(subject: str, tree: SemanticTree, findings: Mapping[str, Finding]) -> Page:
    return Page(subject.replace("`", ""), tree.root, findings, tuple(findings[mark] for mark in tree.elsewhere))


def _marks(findings: Mapping[str, Finding]) -> tuple[Mark, ...]:
    return tuple(mark for key, finding in findings.items() for mark in marks_of(key, finding.change))


def _named(place: str) -> tuple[Operation, ...]:
    """Return the operation that a place names, as that of a finding on the design does."""
    method, _, path = place.partition(" ")
    return (Operation(method, path),) if path and method.isupper() else ()


def _operations_hint(findings: tuple[Finding, ...], spec: SpecReport) -> str:
    operations = dict.fromkeys(operation for one in findings for operation in one.operations_in(spec.path))
    if not operations:
        return "Nothing differs in any of its operations."
    named = ", ".join(f"`{operation}`" for operation in list(operations)[:_MOST_NAMED])
    return f"Something differs in {len(operations):,}, such as {named}."
