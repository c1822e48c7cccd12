"""The files of a plain folder, without Git."""

from __future__ import annotations

import os
from pathlib import Path

from reviewtui.errors import RepositoryError, UnreadableError, UsageError
from reviewtui.repository.disk import DiskSnapshot
from reviewtui.repository.snapshot import BLOB_LIMIT

_SKIPPED = frozenset({".git", "node_modules"})
FILES_LIMIT = 100_000


class FolderSnapshot(DiskSnapshot):
    """A folder as it lies on disk; `.git` and `node_modules` are left out."""

    def __init__(self, root: Path, ref: str, *, limit: int = BLOB_LIMIT, files_limit: int = FILES_LIMIT) -> None:
        """Check that the folder is there; raise UsageError when it is not."""
        if not root.is_dir():
            raise UsageError(f"`{ref}` is not a folder.", hint="Name an existing folder.")
        super().__init__(root.resolve(), ref, limit=limit, algorithm="sha1")
        self._files_limit = files_limit

    def _list(self) -> set[str]:
        files: set[str] = set()
        waiting = [""]
        while waiting:
            inside, folders = self._look_into(waiting.pop())
            files.update(inside)
            waiting.extend(folders)
            if len(files) + len(waiting) > self._files_limit:
                raise UnreadableError(
                    f"The folder `{self.ref}` holds more than {self._files_limit:,} files.",
                    hint="Name the folder that holds the API descriptions.",
                )
        return files

    def _look_into(self, folder: str) -> tuple[list[str], list[str]]:
        """Return the regular files and the folders of one folder; links and special files are in neither."""
        files, folders = [], []
        prefix = f"{folder}/" if folder else ""
        try:
            with os.scandir(self.root / folder) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name not in _SKIPPED:
                            folders.append(prefix + entry.name)
                    elif entry.is_file(follow_symlinks=False):
                        files.append(prefix + entry.name)
        except OSError as error:
            shown = folder or self.ref
            raise RepositoryError(f"The folder `{shown}` could not be read: {error.strerror}.", path=shown) from error
        return files, folders
