"""Removes files from the work tree, each only while it is what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.repository.line_ends import as_known
from reviewtui.repository.paths import check_parents, checked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def remove_files(root: Path, files: Mapping[str, str], algorithm: str) -> None:
    """Remove files by relative path, given with the blob ids that were read; none, when one of them is another now."""
    for path, read in files.items():
        check_parents(root, checked(path))
        target = root / path
        if target.is_symlink() or not target.is_file() or _oid(target, read, algorithm) != read:
            raise ConflictError(
                f"`{path}` changed since it was read; nothing was removed.", hint="Look again, then repeat.", path=path
            )
    for path in files:
        try:
            (root / path).unlink()
        except OSError as error:
            raise RepositoryError(f"`{path}` could not be removed: {error.strerror}.", path=path) from error


def _oid(target: Path, read: str, algorithm: str) -> str:
    return as_known(target.read_bytes(), (read,), algorithm)[1]
