"""Writes files into the work tree: all of them or none, never over a file that nobody has read."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.repository.line_ends import as_known
from reviewtui.repository.overwriting import is_written
from reviewtui.repository.paths import check_parents, checked
from reviewtui.repository.snapshot import blob_oid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


@dataclass(frozen=True, slots=True)
class _File:
    """A file to write; `replaced` is the content that stands there now, None for a new file."""

    target: Path
    content: bytes
    replaced: bytes | None


@dataclass(frozen=True, slots=True)
class _Staged:
    """The names beside a target: of its new content, and of a copy of its old one, if there was one."""

    new: Path
    old: Path


def write_files(
    root: Path, files: Mapping[str, bytes], replaces: Mapping[str, str], algorithm: str
) -> tuple[Path, ...]:
    """Write files by relative path; `replaces` gives the blob ids of those that may be overwritten."""
    path = ""
    try:
        planned = []
        for path, content in files.items():
            file = _planned(root, path, content, replaces.get(path), algorithm)
            if file:
                planned.append(file)
        _write_all(root, planned)
    except OSError as error:
        raise _refused(error, path) from error
    return tuple(file.target for file in planned)


def _planned(root: Path, path: str, content: bytes, expected: str | None, algorithm: str) -> _File | None:
    """Return the file to write, or None when the very same is there already."""
    check_parents(root, checked(path))
    target = root / path
    if os.path.lexists(target) and (target.is_symlink() or not target.is_file()):
        raise ConflictError(
            f"`{path}` is not a regular file; nothing was written.", hint="Choose another name.", path=path
        )
    replaced = target.read_bytes() if target.exists() else None
    new = blob_oid(content, algorithm)
    present = None if replaced is None else as_known(replaced, (new, expected), algorithm)[1]
    if is_written(path, present, new, expected):
        return _File(target, content, replaced)
    return None


def _write_all(root: Path, planned: list[_File]) -> None:
    """Write everything beside its target first, then put it in place; on any failure take all of it back."""
    # Left in this order: what was put in place, then the files beside it, then folders, which are empty by then.
    with ExitStack() as folders, ExitStack() as beside, ExitStack() as placed:
        staged = []
        for file in planned:
            _make_folders(root, file.target.parent, folders)
            staged.append(_stage(file, beside))
        for file, names in zip(planned, staged, strict=True):
            _put_in_place(file, names, placed)
        placed.pop_all()
        folders.pop_all()


def _make_folders(root: Path, folder: Path, undo: ExitStack) -> None:
    missing = [parent for parent in (folder, *folder.parents) if parent != root and parent.is_relative_to(root)]
    for parent in reversed(missing):
        try:
            parent.mkdir()
        except FileExistsError:
            continue
        undo.callback(_quietly, parent.rmdir)


def _stage(file: _File, beside: ExitStack) -> _Staged:
    """Write the new content, and a copy of what it replaces, to files in the target's folder, down to the disk."""
    stem = f".reviewtui-{secrets.token_hex(6)}"
    staged = _Staged(file.target.with_name(f"{stem}.new.tmp"), file.target.with_name(f"{stem}.old.tmp"))
    _create(staged.new, file.content, beside)
    if file.replaced is not None:
        _create(staged.old, file.replaced, beside)
        for name in (staged.new, staged.old):
            name.chmod(file.target.stat().st_mode & 0o777)
    return staged


def _create(path: Path, content: bytes, undo: ExitStack) -> None:
    with path.open("xb") as stream:
        undo.callback(_quietly, partial(path.unlink, missing_ok=True))
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _put_in_place(file: _File, staged: _Staged, placed: ExitStack) -> None:
    if file.replaced is None:
        _link(file, staged.new, placed)
        return
    if file.target.read_bytes() != file.replaced:
        raise ConflictError(
            f"`{file.target.name}` changed while it was written; it was left as it is now.", hint="Try again."
        )
    staged.new.replace(file.target)
    placed.callback(_quietly, partial(staged.old.replace, file.target))


def _link(file: _File, new: Path, placed: ExitStack) -> None:
    """Give the file its name, which fails, and harms nothing, when somebody else took the name meanwhile."""
    try:
        os.link(new, file.target)
    except FileExistsError as error:
        raise ConflictError(
            f"`{file.target.name}` was made by somebody else meanwhile; nothing was written.", hint="Try again."
        ) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _create(file.target, file.content, placed)  # a file system without hard links
        return
    placed.callback(_quietly, file.target.unlink)


def _quietly(step: Callable[[], object]) -> None:
    # While taking back, the error that made it necessary is the one to report.
    with suppress(OSError):
        step()


def _refused(error: OSError, path: str) -> RepositoryError:
    place = str(error.filename or path)
    if error.errno in _FULL:
        return RepositoryError(
            "The disk is full; nothing was written.", hint="Free some space and try again.", path=path
        )
    if error.errno in _FORBIDDEN:
        return RepositoryError(
            f"`{place}` may not be written by you; nothing was written.",
            hint="Check the owner and the permissions, or publish to a branch.",
            path=path,
        )
    return RepositoryError(f"`{place}` could not be written: {error.strerror}; nothing was written.", path=path)
