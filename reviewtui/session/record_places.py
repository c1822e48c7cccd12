"""Where a new record stands in a repository, and under which number, by the habit that the repository shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.records import habit
from reviewtui.records.kind import Naming
from reviewtui.records.logs.folders import log_folders, said_folders
from reviewtui.repository import WORKTREE
from reviewtui.repository.branch_names import names_on_branches
from reviewtui.reviews.names import slug
from reviewtui.session.carrying import drafted_paths

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.records.habit import Habit
    from reviewtui.records.kind import Kind
    from reviewtui.repository import Snapshot
    from reviewtui.repository.remotes import Counterpart
    from reviewtui.session.ground import Ground


class Place(NamedTuple):
    """The path of a record, and its number, if its kind has numbers."""

    path: str
    number: int | None


@dataclass(frozen=True, slots=True)
class RecordPlaces:
    """Finds places in the files of a target; `counterpart` is the branch at a remote that the target goes to."""

    ground: Ground
    target: Snapshot
    counterpart: Counterpart | None

    def new(self, kind: Kind, day: date, title: str) -> Place:
        """Return where the next record of a kind stands."""
        if kind.naming is Naming.ONE_FILE:
            return Place(self.folder(kind), None)
        paths = self.paths()
        if kind.naming is Naming.NUMBERED:
            shown = self.habit(kind, paths)
            number = self.next_number(shown, paths)
            path = habit.free(shown.path(number, day, title), paths)
            return Place(path, None if shown.naming is Naming.DATED else number)
        words = slug(title) or kind.id
        name = f"{day.isoformat()}-{words}" if kind.naming is Naming.DATED else words
        return Place(habit.free(f"{self.folder(kind)}/{name}.md", paths), None)

    def folder(self, kind: Kind) -> str:
        """Return where the records of a kind are kept in the target: a folder, or the file of a kind that has one."""
        if kind.naming is Naming.NUMBERED:
            return self.habit(kind, frozenset(self.target.paths())).folder
        configured = self._configured(kind)
        if kind.naming is Naming.ONE_FILE and not configured:
            known = (path for path in kind.places if self.target.oid(path) is not None)
            return next(known, kind.folder)
        return (configured or kind.folder).rstrip("/")

    def folders(self, kind: Kind) -> tuple[str, ...]:
        """Return every folder of the target in which records of a kind stand, after the one for new ones."""
        main = self.folder(kind)
        if kind.naming is not Naming.NUMBERED:
            return (main,)
        paths = frozenset(self.target.paths())
        usual = kind.places
        found = log_folders(paths, usual, configured=self._configured(kind), said=self._said(kind, paths))
        return tuple(dict.fromkeys((main, *found)))

    def habit(self, kind: Kind, paths: frozenset[str]) -> Habit:
        """Return where the records of a kind with numbers are, and how they are named."""
        return habit.detect(
            paths,
            kind.places,
            configured=self._configured(kind),
            said=self._said(kind, paths),
        )

    def paths(self) -> frozenset[str]:
        """Return every path of the target, here and at its remote, of both sides and of the work tree.

        A number is taken if any of them has it.
        """
        repository = self.ground.repository
        sides = [self.target]
        sides += [repository.snapshot(commit) for commit in (self.ground.base, self.ground.head) if commit]
        if not repository.bare and self.target.ref != WORKTREE:
            sides.append(repository.snapshot(WORKTREE))
        if self.counterpart is not None and self.counterpart.tracking:
            sides.append(repository.snapshot(self.counterpart.tracking))
        return frozenset(path for snapshot in sides for path in snapshot.paths())

    def next_number(self, shown: Habit, paths: frozenset[str]) -> int:
        """Return the number after the last one that is taken: here, on any branch, or by a review not published."""
        repository = self.ground.repository
        named = (f"{shown.folder}/{name}" for name in names_on_branches(repository, shown.folder))
        return habit.next_number(shown.folder, frozenset((*paths, *named, *drafted_paths(repository))))

    def _configured(self, kind: Kind) -> str | None:
        return self.ground.config.records.folders.get(kind.id)

    def _said(self, kind: Kind, paths: frozenset[str]) -> tuple[str, ...]:
        """Return the folders that the settings of other tools name; these tools keep decision records only."""
        return said_folders(self.target, paths, self.ground.start) if kind.id == "adr" else ()
