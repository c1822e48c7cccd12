"""The decision record of a review, at the place and under the number that the repository's habit gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records import adr, habit
from reviewtui.repository import WORKTREE
from reviewtui.rules.catalogue import catalogue
from reviewtui.session.plans import PlannedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.repository.remotes import Counterpart
    from reviewtui.session.target_files import TargetFiles

_ACCEPTED = b'---\nstatus: "accepted"\n'
_LARGEST_ADR_DIR = 4096


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """Finds the place of the record; `counterpart` is the branch at a remote that the target goes to."""

    files: TargetFiles
    counterpart: Counterpart | None

    def planned(self) -> PlannedFile:
        """Return the record: the one of an earlier publication while it is only proposed, else a new one."""
        paths = self._all_paths()
        target, review = self.files.target, self.files.review
        adr_dir = target.read(habit.ADR_DIR_FILE) if self._has_adr_dir() else b""
        custom = habit.detect(
            paths, configured=self.files.opened.config.records.adr, adr_dir=adr_dir.decode("utf-8", "replace")
        )
        for path in self._earlier(custom.folder):
            planned = None if habit.clashes(path, paths) else self._again(path)
            if planned is not None:
                return planned
        number = habit.next_number(custom.folder, paths)
        path = habit.free(custom.path(number, review.together.decided.date(), adr.title(review)), paths)
        return PlannedFile(path, self._text(path))

    def _earlier(self, folder: str) -> Iterator[str]:
        """Yield the paths of records that this reviewer published, the latest first."""
        return (path for path in reversed(tuple(self.files.review.draft.published)) if path.startswith(f"{folder}/"))

    def _again(self, path: str) -> PlannedFile | None:
        """Return the record at the path of an earlier publication; None when that one must stand as it is."""
        planned = self.files.planned(path, self._text(path).encode())
        # An accepted decision is never rewritten: a new one follows it.
        if planned and planned.replaces and self.files.target.read(path).startswith(_ACCEPTED):
            return None
        return planned

    def _text(self, path: str) -> str:
        fixes = {rule.id: rule.fix for rule in catalogue().rules}
        return adr.render(self.files.review, fixes=fixes, path=path, record_folder=self.files.folder)

    def _has_adr_dir(self) -> bool:
        return 0 < self.files.target.size(habit.ADR_DIR_FILE) <= _LARGEST_ADR_DIR

    def _all_paths(self) -> frozenset[str]:
        """Return every path of the target, here and at its remote, of both sides and of the work tree.

        A number is taken if any of them has it.
        """
        opened = self.files.opened
        sides = [self.files.target, opened.range.base, opened.range.head]
        if not opened.repository.bare:
            sides.append(opened.repository.snapshot(WORKTREE))
        if self.counterpart is not None and self.counterpart.tracking:
            sides.append(opened.repository.snapshot(self.counterpart.tracking))
        return frozenset(path for snapshot in sides for path in snapshot.paths())
