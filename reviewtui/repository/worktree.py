"""The files of the work tree: tracked ones, and new ones that are not ignored; with the line ends that Git has."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.repository.disk import DiskSnapshot
from reviewtui.repository.line_ends import as_known
from reviewtui.repository.paths import regular_files
from reviewtui.repository.snapshot import WORKTREE
from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.repository.blobs import Blobs
    from reviewtui.repository.git import Git

_UNTRACKED = "?"
_NOT_CHECKED_OUT = "S"


class WorktreeSnapshot(DiskSnapshot):
    """The work tree as it lies on disk; what a sparse checkout leaves out is read from the index instead."""

    def __init__(self, git: Git, blobs: Blobs, root: Path, algorithm: str) -> None:
        """Read nothing yet; the work tree is listed once, when first asked."""
        super().__init__(root, WORKTREE, limit=blobs.limit, algorithm=algorithm)
        self._git = git
        self._blobs = blobs
        self._converted: dict[tuple[str, str], str] = {}

    def paths(self) -> tuple[str, ...]:
        """Return all files, sorted."""
        return tuple(sorted(self._files.union(self._sparse)))

    def untracked(self) -> tuple[str, ...]:
        """Return the files that Git does not track and does not ignore, sorted."""
        new = (entry.path for entry in self._entries if entry.tag == _UNTRACKED)
        return tuple(sorted(self._files.intersection(new)))

    def oid(self, path: str) -> str | None:
        """Return the blob id of a file; None when it is not there."""
        oid = self._sparse.get(path) or super().oid(path)
        if oid is None or oid == self._staged.get(path, oid):
            return oid
        if (path, oid) not in self._converted:
            self._converted[path, oid] = self._oid_in_git(path, oid)
        return self._converted[path, oid]

    def size(self, path: str) -> int:
        """Return the size of a file in bytes; 0 when it is not there."""
        sparse = self._sparse.get(path)
        return self._blobs.size(sparse) if sparse else super().size(path)

    def read(self, path: str) -> bytes:
        """Return the content of a file; UnreadableError when it is missing, over the limit, or may not be read."""
        sparse = self._sparse.get(path)
        if sparse:
            return self._blobs.read(sparse, path)
        content = super().read(path)
        return as_known(content, (self._staged.get(path),), self._algorithm)[0] if b"\r\n" in content else content

    def _oid_in_git(self, path: str, oid: str) -> str:
        try:
            content = super().read(path)
        except UnreadableError:
            return oid
        return as_known(content, (self._staged[path],), self._algorithm)[1]

    def _list(self) -> set[str]:
        return regular_files(self.root, (entry.path for entry in self._entries))

    @cached_property
    def _sparse(self) -> dict[str, str]:
        """Blob ids of the files that a sparse checkout keeps off the disk, by path."""
        return {
            entry.path: entry.oid
            for entry in self._entries
            if entry.tag == _NOT_CHECKED_OUT and entry.mode in REGULAR_MODES and entry.path not in self._files
        }

    @cached_property
    def _staged(self) -> dict[str, str]:
        """Blob ids of the tracked files by path; of a file in conflict, that of one of its sides."""
        return {entry.path: entry.oid for entry in self._entries if entry.mode in REGULAR_MODES}

    @cached_property
    def _entries(self) -> list[_Entry]:
        """All tracked and all new files, as Git lists them; what they are on disk is not yet known."""
        listing = self._git.run(
            *("ls-files", "-z", "-s", "-t", "-c", "-o", "--exclude-standard"), doing="list the files of the work tree"
        )
        return [_entry(record) for record in listing.records()]


class _Entry(NamedTuple):
    """A line of `git ls-files -t -s`; mode and id are empty when the file is untracked."""

    tag: str
    mode: str
    oid: str
    path: str


def _entry(record: str) -> _Entry:
    tag, _, rest = record.partition(" ")
    if tag == _UNTRACKED:
        return _Entry(tag, "", "", rest)
    staged, _, path = rest.partition("\t")
    mode, oid, _ = staged.split(" ")
    return _Entry(tag, mode, oid, path)
