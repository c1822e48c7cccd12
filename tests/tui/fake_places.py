"""Places of comments in memory: a pointer is the number of a line, and what begins with "/gone" is detached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reviewtui.anchors import Anchor, Detached, Followed, Where
from reviewtui.errors import UsageError
from reviewtui.model import Report
from reviewtui.places import SideName
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.threads import Key, everything_said


class FakePlaces:
    """Finds places as the real one does, without reading a tree."""

    def __init__(self, report: Report, sources: Mapping[tuple[str, str], str]) -> None:
        """Know the findings, and the files by side and path."""
        self._findings = {finding.fingerprint: finding for finding in report.findings}
        self._sources = sources

    def at_line(self, path: str, side: SideName, line: int) -> Anchor:
        lines = self._sources.get((side, path), "").splitlines()
        if line > len(lines):
            raise UsageError(f"`{path}` has no line {line:,} in the {side}")
        return Anchor(path, f"/{line}", side, lines[line - 1].strip())

    def of(self, voices: Iterable[Voice]) -> dict[Key, Where]:
        found: dict[Key, Where] = {}
        for said in everything_said(voices):
            comment = said.comment
            finding = self._findings.get(comment.fingerprint)
            if finding is not None and finding.where is not None:
                found[said.key] = _at(finding.where.path, finding.where.line)
            elif comment.pointer.startswith("/gone"):
                found[said.key] = Detached("the property was removed in the head")
            elif comment.pointer:
                found[said.key] = _at(comment.spec, int(comment.pointer[1:]))
        return found


def _at(path: str, line: int) -> Followed:
    return Followed(path, f"/{line}", line, 1)
