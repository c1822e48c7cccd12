"""Writing that survives a crash: a new file beside the old one, on disk before it takes the old one's name."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from reviewtui.errors import ConflictError, RepositoryError

_NEW = ".new"
_POLL_SECONDS = 0.02
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


def remove_leftovers(path: Path) -> None:
    """Remove what killed processes left half-written beside `path`; call it only while holding the lock of `path`."""
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f".{_literal(path.name)}.*{_NEW}"):
            left.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents, and see to it that their names are on disk too."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        _sync_folder(made.parent)


def size_and_place(path: Path) -> tuple[int, ...] | None:
    """Return what tells one version of a file from the next (inode, time, size); None when there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refused(error, path, "read") from error
    return (status.st_ino, status.st_mtime_ns, status.st_size)


@contextlib.contextmanager
def locked(path: Path, deadline_seconds: float) -> Iterator[None]:
    """Hold the advisory lock file at `path`; the system releases it when the process ends, however it ends.

    Raises `ConflictError` when another process holds it past the deadline, `RepositoryError` when it cannot be made.
    """
    try:
        make_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise refused(error, path) from error
    try:
        _wait_for(handle, path, time.monotonic() + deadline_seconds)
        yield
    finally:
        os.close(handle)


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
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _wait_for(handle: int, path: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise ConflictError(
                    "another reviewtui is writing this draft and does not finish",
                    hint="Close the other one, or end it if it hangs, then answer again.",
                    path=str(path),
                ) from None
            time.sleep(_POLL_SECONDS)
        except OSError as error:
            raise refused(error, path) from error
        else:
            return


def _literal(name: str) -> str:
    """Return `name` with the signs that a glob would read neutralized."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)
