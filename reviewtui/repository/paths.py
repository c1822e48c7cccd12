"""Keeps paths inside their root: no `..`, no absolute path, no way through a symbolic link, nothing in `.git`."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Folders:
    """Says which folders below a root are real ones, asking the file system once for each."""

    def __init__(self, root: Path) -> None:
        """Start knowing the root only, which may itself be reached over a link."""
        self._root = root
        self._real = {"": True}

    def real(self, folder: str) -> bool:
        """Whether a relative path is a folder, reached over no symbolic link; "" is the root."""
        known = self._real.get(folder)
        if known is None:
            parent = folder.rpartition("/")[0]
            known = self.real(parent) and _is_real_folder(self._root / folder)
            self._real[folder] = known
        return known

    def has_file(self, path: str) -> bool:
        """Whether a relative path is a regular file, reached over no symbolic link."""
        if not self.real(path.rpartition("/")[0]):
            return False
        try:
            return stat.S_ISREG((self._root / path).lstat().st_mode)
        except (OSError, ValueError):
            return False


def regular_files(root: Path, candidates: Iterable[str]) -> set[str]:
    """Return those of the relative paths that are regular files, reached over no symbolic link."""
    folders = Folders(root)
    return {path for path in candidates if folders.has_file(path)}


def checked(path: str) -> str:
    """Return a relative path that is fit to be written, or raise UsageError saying why it is not."""
    parts = path.split("/")
    if not path or "\0" in path or Path(path).is_absolute() or ("\\" in path and os.sep == "\\"):
        raise UsageError(f"`{path}` is not a path inside the repository.", hint="Name it relative to the root.")
    if any(part in {"", ".", ".."} for part in parts):
        raise UsageError(
            f"`{path}` may lead outside the repository, so nothing was written.",
            hint="Name it relative to the root, without `..`, `.` or doubled slashes.",
        )
    if any(_is_git_folder(part) for part in parts):
        raise UsageError(f"`{path}` lies in Git's own folder, so nothing was written.", hint="Choose another folder.")
    return path


def check_parents(root: Path, path: str) -> None:
    """Raise ConflictError when a folder on the way to `path` is a link or a file; it may be missing yet."""
    folder = root
    for part in path.split("/")[:-1]:
        folder = folder / part
        if not os.path.lexists(folder):
            return
        if not _is_real_folder(folder):
            what = "a symbolic link" if folder.is_symlink() else "not a folder"
            raise ConflictError(
                f"`{folder.relative_to(root).as_posix()}` is {what}, so `{path}` was not written.",
                hint="Files are written to real folders inside the repository only; choose another folder.",
                path=path,
            )


def _is_real_folder(folder: Path) -> bool:
    try:
        return stat.S_ISDIR(folder.lstat().st_mode)
    except (OSError, ValueError):
        return False


def _is_git_folder(part: str) -> bool:
    # File systems that ignore case, trailing dots or long names would open `.git` under these names too.
    return part.casefold().rstrip(". ") in {".git", "git~1"}
