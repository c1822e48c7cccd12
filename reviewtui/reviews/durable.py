"""Writing that survives a crash: at the end of a file, or a new file that is on disk before it takes the old name."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from reviewtui.errors import RepositoryError

_NEW = ".new"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_new_then_rename(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that a reader, and a machine that loses power, sees the old bytes or the new ones.

    Raises `RepositoryError` when the file system refuses; the old file is then untouched and nothing is left behind.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}{_NEW}")
    try:
        make_folder(path.parent)
        try:
            _write_synced(new, content)
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise refused(error, path) from error


def append(path: Path, content: bytes) -> None:
    """Put `content` at the end of the file at `path`, on disk when it returns.

    Raises `RepositoryError` when the file system refuses; what was half-written is then cut off again.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW)
        try:
            end = os.fstat(handle).st_size
            try:
                _write_all(handle, content)
                os.fsync(handle)
            except BaseException:
                # Where even this fails, a torn line is left, which the next reader knows by its checksum.
                with contextlib.suppress(OSError):
                    os.ftruncate(handle, end)
                    os.fsync(handle)
                raise
        finally:
            os.close(handle)
    except OSError as error:
        raise refused(error, path) from error


def remove(path: Path) -> None:
    """Remove the file at `path`, if there is one; raises `RepositoryError` when the file system refuses."""
    try:
        path.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise refused(error, path) from error


def remove_leftovers(path: Path) -> None:
    """Remove what killed processes left half-written beside `path`; call it only while you hold its lock."""
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f".{_literal(path.name)}.*{_NEW}"):
            left.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents, and see to it that their names are on disk too."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        _sync_folder(made.parent)


def content_of(path: Path) -> bytes | None:
    """Return what stands at `path`, none when there is no file; raises `RepositoryError` when it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refused(error, path, "read") from error


def size_and_place(path: Path) -> tuple[int, ...] | None:
    """Return what tells one version of a file from the next (inode, time, size); None when there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refused(error, path, "read") from error
    return (status.st_ino, status.st_mtime_ns, status.st_size)


def refused(error: OSError, path: Path, doing: str = "write") -> RepositoryError:
    """Return the error for a person: what could not be done, why, and what helps."""
    reason = error.strerror or str(error)
    if error.errno in _FULL:
        hint = "There is no room left on the disk. Free some, then answer again; everything saved before is intact."
    elif error.errno in _FORBIDDEN:
        hint = "Answers are kept under the Git folder, and it is closed to you. Work in a clone of your own."
    else:
        hint = "Check the disk and the folder, then try again; everything saved before is intact."
    return RepositoryError(f"cannot {doing} the draft: {reason}", hint=hint, path=str(path))


def _write_synced(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        _write_all(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _literal(name: str) -> str:
    """Return `name` with the signs that a glob would read neutralized."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)
