"""The files of one commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.repository.branch_files import files_of
from reviewtui.repository.snapshot import missing
from reviewtui.repository.stored import REGULAR_MODES, StoredSnapshot
from reviewtui.repository.trees import FOLDER_MODE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.errors import UnreadableError
    from reviewtui.repository.blobs import Blobs
    from reviewtui.repository.git import Git


class CommitSnapshot(StoredSnapshot):
    """Files of a commit, listed only when a path is asked for that no comparison of trees has named."""

    def __init__(self, git: Git, blobs: Blobs, ref: str, commit: str) -> None:
        """Take the ref as written and the full id that it stands for; nothing is read yet."""
        super().__init__(git, blobs, ref, commit)
        self.tree = commit
        self._learned: dict[str, str | None] = {}

    def oid(self, path: str) -> str | None:
        """Return the blob id of a file; None when it is not there."""
        if path in self._learned:
            return self._learned[path]
        return super().oid(path)

    def learn(self, oids: Mapping[str, str | None]) -> None:
        """Take blob ids that a comparison of trees gave, so that the whole tree need not be listed for them."""
        self._learned.update(oids)

    def files_in(self, folder: str) -> tuple[str, ...]:
        """Return the regular files that stand directly in a folder, sorted: one tree is read for each of its parts."""
        entries = self._blobs.tree(self.tree)
        for part in folder.split("/"):
            below = entries.get(part)
            if below is None or below.mode != FOLDER_MODE:
                return ()
            entries = self._blobs.tree(below.oid)
        files = {f"{folder}/{name}": entry.oid for name, entry in entries.items() if entry.mode in REGULAR_MODES}
        self.learn(files)
        return tuple(sorted(files))

    def _list(self) -> Mapping[str, str]:
        return files_of(self._git, self.tree)

    def _absent(self, path: str) -> UnreadableError:
        return missing(path, f"`{self.ref}`")
