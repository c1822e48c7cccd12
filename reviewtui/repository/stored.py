"""What the snapshots share whose contents lie in Git's object store."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.errors import UnreadableError
    from reviewtui.repository.blobs import Blobs
    from reviewtui.repository.git import Git

REGULAR_MODES = frozenset({"100644", "100755", "100664"})  # the last was written by very old Git


class StoredSnapshot(ABC):
    """Files whose blob ids are listed once and whose contents are read by id."""

    def __init__(self, git: Git, blobs: Blobs, ref: str, commit: str | None) -> None:
        """Take the ref as written and the full id that it stands for; nothing is read yet."""
        self.ref = ref
        self.commit = commit
        self._git = git
        self._blobs = blobs

    @abstractmethod
    def _list(self) -> Mapping[str, str]:
        """Return the blob ids of all files by path."""

    @abstractmethod
    def _absent(self, path: str) -> UnreadableError:
        """Return the error for a file without a blob id."""

    def paths(self) -> tuple[str, ...]:
        """Return all files, sorted."""
        return tuple(sorted(self._oids))

    def oid(self, path: str) -> str | None:
        """Return the blob id of a file; None when there is none."""
        return self._oids.get(path)

    def size(self, path: str) -> int:
        """Return the size of a file in bytes; 0 when it is not there."""
        oid = self.oid(path)
        return self._blobs.size(oid) if oid else 0

    def read(self, path: str) -> bytes:
        """Return the content of a file; UnreadableError when it is missing or over the limit."""
        oid = self.oid(path)
        if oid is None:
            raise self._absent(path)
        return self._blobs.read(oid, path)

    def read_many(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of files by path, leaving out what cannot be read."""
        oids = {path: oid for path in paths if (oid := self.oid(path))}
        contents = self._blobs.read_many(oids.values())
        return {path: contents[oid] for path, oid in oids.items() if oid in contents}

    @cached_property
    def _oids(self) -> Mapping[str, str]:
        return self._list()
