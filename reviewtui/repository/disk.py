"""What the snapshots share whose contents lie in ordinary files: the work tree, and a plain folder."""

from __future__ import annotations

import os
import stat
from abc import ABC, abstractmethod
from functools import cached_property, partial
from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.repository.paths import Folders
from reviewtui.repository.snapshot import blob_oid_of_pieces, missing, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# Not every system has these: O_NONBLOCK keeps a named pipe from stopping us, O_NOFOLLOW refuses a link.
_SAFELY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PIECE = 1024 * 1024


class DiskSnapshot(ABC):
    """Files below a root, listed once; contents and ids are those at the time they are asked for."""

    commit: str | None = None

    def __init__(self, root: Path, ref: str, *, limit: int, algorithm: str) -> None:
        """Read nothing yet; `limit` is in bytes, `algorithm` makes the blob ids."""
        self.ref = ref
        self.root = root
        self._limit = limit
        self._algorithm = algorithm
        self._known: dict[str, tuple[tuple[int, int], str]] = {}
        self._seen: dict[str, tuple[int, int, int]] = {}

    @abstractmethod
    def _list(self) -> set[str]:
        """Return the paths of all regular files."""

    def paths(self) -> tuple[str, ...]:
        """Return all files, sorted."""
        return tuple(sorted(self._files))

    def oid(self, path: str) -> str | None:
        """Return the blob id of a file, computed from its bytes; None when it is not there."""
        descriptor = self._open(path)
        if descriptor is None:
            return None
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            stamp = (status.st_mtime_ns, status.st_size)
            known = self._known.get(path)
            if known and known[0] == stamp:
                return known[1]
            pieces = iter(partial(file.read, _PIECE), b"")
            oid = blob_oid_of_pieces(pieces, status.st_size, self._algorithm)
        self._known[path] = (stamp, oid)
        return oid

    def size(self, path: str) -> int:
        """Return the size of a file in bytes; 0 when it is not there."""
        descriptor = self._open(path)
        if descriptor is None:
            return 0
        try:
            return os.fstat(descriptor).st_size
        finally:
            os.close(descriptor)

    def read(self, path: str) -> bytes:
        """Return the content of a file; UnreadableError when it is missing, over the limit, or may not be read."""
        descriptor = self._open(path)
        if descriptor is None:
            raise self._why_not(path)
        with os.fdopen(descriptor, "rb") as file:
            # One byte more than allowed is asked for, since the file may have grown in between.
            content = file.read(self._limit + 1)
            if len(content) > self._limit:
                raise too_large(path, os.fstat(descriptor).st_size, self._limit)
        return content

    def read_many(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of files by path, leaving out what cannot be read."""
        contents = {}
        for path in paths:
            try:
                contents[path] = self.read(path)
            except UnreadableError:
                continue
        return contents

    def touched(self) -> tuple[str, ...]:
        """Return the files that are not as they were when they were first looked at, by time and size; sorted."""
        return tuple(sorted(path for path, stamp in list(self._seen.items()) if self._stamp(path) != stamp))

    def _stamp(self, path: str) -> tuple[int, int, int] | None:
        try:
            return _stamp_of((self.root / path).lstat())
        except OSError:
            return None

    @cached_property
    def _files(self) -> set[str]:
        return self._list()

    def _open(self, path: str) -> int | None:
        """Open a listed file if it still is a regular one, reached over no link."""
        if path not in self._files or not Folders(self.root).has_file(path):
            return None
        try:
            descriptor = os.open(self.root / path, _SAFELY)
        except OSError:
            return None
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            self._seen.setdefault(path, _stamp_of(status))
            return descriptor
        os.close(descriptor)
        return None

    def _why_not(self, path: str) -> UnreadableError:
        if path in self._files and Folders(self.root).has_file(path):
            return UnreadableError(
                "The file may not be read by you.", path=path, hint="Check its owner and its permissions."
            )
        return missing(path, f"`{self.ref}`")


def _stamp_of(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_ino
