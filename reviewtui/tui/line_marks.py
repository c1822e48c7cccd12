"""Which findings stand at which line of which file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from reviewtui.model import Finding, Verdict
from reviewtui.tui.conversations import Line
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.finding_words import rank, tone


@dataclass(frozen=True, slots=True)
class LineMark:
    """The findings at one line, the worst verdict first."""

    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of their verdicts; for design, what its levels are shown as."""
        return tone(self.findings[0])

    def after(self, finding: Finding | None) -> Finding:
        """Return the finding that follows one of them, round the end; the first one after any other."""
        place = self.findings.index(finding) + 1 if finding in self.findings else 0
        return self.findings[place % len(self.findings)]


Marks: TypeAlias = Mapping[Line, LineMark]


class LineMarks:
    """The findings of a report by file and line (from 0)."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Sort them once."""
        found: dict[tuple[Side, str], dict[int, list[Finding]]] = defaultdict(lambda: defaultdict(list))
        for finding in sorted(findings, key=rank, reverse=True):
            for side, place in ((Side.BASE, finding.change.base), (Side.HEAD, finding.change.head)):
                if place is not None and place.line:
                    found[side, place.path][place.line - 1].append(finding)
        self._found = {key: {at: LineMark(tuple(those)) for at, those in lines.items()} for key, lines in found.items()}

    def of(self, base: str, head: str) -> Marks:
        """Return what stands at the lines of one file, by its path on each side."""
        paths = {Side.BASE: base, Side.HEAD: head}
        return {
            (side, line): mark
            for side, path in paths.items()
            for line, mark in self._found.get((side, path), {}).items()
        }
