"""What leads out of a review in memory: the findings say what stands where on both sides, and no file is on a disk."""

from __future__ import annotations

from pathlib import Path

from reviewtui.anchors import Detached, Followed, Where
from reviewtui.model import Report
from reviewtui.places import SideName

REPORT_TEXT = "# Report of the review\n"


class FakeOutside:
    """Set `files` to have files of the work tree, by path."""

    def __init__(self, report: Report) -> None:
        """Know the findings."""
        self._report = report
        self.files: dict[str, Path] = {}
        self.markdown = REPORT_TEXT

    def counterpart(self, path: str, side: SideName, line: int) -> Where:
        for finding in self._report.findings:
            base, head = finding.change.base, finding.change.head
            here, there = (base, head) if side == "base" else (head, base)
            if here is not None and there is not None and (here.path, here.line) == (path, line):
                return Followed(there.path, there.pointer, there.line, there.column)
        return Detached("it is not in the head any more")

    def at_work(self, path: str, side: SideName) -> Path | None:
        return self.files.get(path) if side == "head" else None

    def report(self) -> str:
        return self.markdown
