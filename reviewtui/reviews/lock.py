"""One process at a time may write a draft: a lock that the system releases however its holder ends, with their name."""

from __future__ import annotations

import contextlib
import fcntl
import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from reviewtui.errors import ConflictError
from reviewtui.reviews.durable import make_folder, refused
from reviewtui.reviews.moment import Moment

_LONGEST_RECORD = 4096
_TRIES = 100


class Holder(msgspec.Struct, frozen=True):
    """Who has the draft open for writing, and since when."""

    pid: int
    host: str
    since: Moment

    def __str__(self) -> str:
        """Return the holder in words."""
        return f"process {self.pid} on {self.host}"

    @property
    def since_words(self) -> str:
        """The time in words, in UTC: the other machine may stand elsewhere."""
        return f"{self.since.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


class DraftLock:
    """An advisory lock on a file that stands beside the draft while somebody may write it.

    `left_by` is a holder on another machine that never said that it ended: some network folders carry no locks.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is locked yet."""
        self._path = path
        self._handle: int | None = None
        self.left_by: Holder | None = None

    @property
    def held(self) -> bool:
        """Whether this process holds the lock."""
        return self._handle is not None

    def take(self, since: datetime) -> bool:
        """Lock the draft for this process, and say so to others; return whether it was not locked already.

        Raises `ConflictError`, which names the holder, when another process has it, and `RepositoryError` when the file
        system refuses.
        """
        try:
            if self._handle is not None and self._stands(self._handle):
                return False
            self.release()
            self._handle = self._locked()
        except OSError as error:
            raise refused(error, self._path) from error
        earlier = _holder(self._handle)
        self.left_by = earlier if earlier and earlier.host != _host() else None
        _record(self._handle, Holder(os.getpid(), _host(), since))
        return True

    def release(self) -> None:
        """Let others write; nothing of the lock remains."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with contextlib.suppress(OSError):
            if self._stands(handle):
                self._path.unlink()
                # Empty when nothing was said; then nothing is to show that somebody looked.
                self._path.parent.rmdir()
        with contextlib.suppress(OSError):
            os.close(handle)

    def _locked(self) -> int:
        tries = _TRIES
        while True:
            tries -= 1
            try:
                make_folder(self._path.parent)
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            except (FileExistsError, FileNotFoundError):
                # The folder may have been removed in between, by a process that closed a draft in which nothing is.
                if not tries:
                    raise
                continue
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if self._stands(handle):
                    return handle
            except BlockingIOError:
                holder = _holder(handle)
                os.close(handle)
                raise _conflict(holder, self._path) from None
            except BaseException:
                os.close(handle)
                raise
            # Its holder removed the file between the two steps: what is locked is a file that nobody sees any more.
            os.close(handle)

    def _stands(self, handle: int) -> bool:
        """Whether the locked file is the one that others would lock."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(os.fstat(handle), there)


def _conflict(holder: Holder | None, path: Path) -> ConflictError:
    who = f" ({holder}) has had this draft open since {holder.since_words}" if holder else " has this draft open"
    return ConflictError(
        f"another reviewtui{who}",
        hint="Here you can read; close the other one, and you can write here as well.",
        path=str(path),
    )


def _holder(handle: int) -> Holder | None:
    """Return who wrote their name into the lock; None when they have not yet, or could not."""
    try:
        return msgspec.json.decode(os.pread(handle, _LONGEST_RECORD, 0), type=Holder)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def _record(handle: int, holder: Holder) -> None:
    # The lock counts without a name on it: on a full disk there may be no room for one.
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.pwrite(handle, msgspec.json.encode(holder), 0)


def _host() -> str:
    return os.uname().nodename
