"""Where files stand today that are gone from where they stood: by this comparison, else by Git's history."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.repository import changed_paths
from reviewtui.repository.moves import moved_to

if TYPE_CHECKING:
    from reviewtui.repository import Repository, Snapshot

# Each may ask Git to walk through history; nobody moves more files than that and keeps their waivers.
_MOST_FOLLOWED = 50


class Moves:
    """Looks from the head, and asks nothing before it is asked."""

    def __init__(self, repository: Repository | None, head: Snapshot, base: Snapshot | None) -> None:
        """Know nothing yet; without a base only the history tells, and without a repository nothing does."""
        self._repository = repository
        self._head = head
        self._base = base
        self._followed: dict[str, str | None] = {}

    def gone(self, path: str) -> bool:
        """Whether no file stands at a path."""
        return self._head.oid(path) is None

    def leads(self, old: str, new: str) -> bool:
        """Whether the file that is at `new` today is the one that stood at `old`."""
        return old == new or (self.gone(old) and self._today(old) == new)

    def _today(self, path: str) -> str | None:
        """Return where the file of a path stands now; None when nothing proves it."""
        if path in self._renamed:
            return self._renamed[path]
        if path not in self._followed and len(self._followed) < _MOST_FOLLOWED:
            self._followed[path] = self._by_history(path)
        found = self._followed.get(path)
        return self._renamed.get(found, found) if found else None

    def _by_history(self, path: str) -> str | None:
        commit = self._head.commit or (self._base.commit if self._base else None)
        return moved_to(self._repository, path, commit) if self._repository and commit else None

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """Files that have another name in the head than in the base."""
        if self._base is None:
            return {}
        changes = changed_paths(self._repository, self._base, self._head)
        return {
            change.base_path: change.head_path
            for change in changes
            if change.base_path and change.head_path and change.base_path != change.head_path
        }
