"""One side of a comparison that remembers which files were read, and by what their contents are known."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from reviewtui.errors import MissingError, UnreadableError
from reviewtui.repository.disk import DiskSnapshot

if TYPE_CHECKING:
    from reviewtui.repository import Snapshot


ABSENT: Final = ""


class RecordedSide:
    """The files of a snapshot; `ids` are those that were asked for, `whole` says that none that is there was refused.

    That a file is not there is known as well as what stands in one.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        """Read nothing yet."""
        self.ids: dict[str, str] = {}
        self.whole = True
        self._snapshot = snapshot
        self._contents: dict[str, tuple[bytes, str]] = {}

    def read(self, path: str) -> bytes:
        """Return the content of a file; UnreadableError when it is missing or over the limit.

        What is told of a missing one names no ref, for it is kept for others.
        """
        try:
            content, self.ids[path] = self._contents.pop(path) if path in self._contents else self._read(path)
        except MissingError:
            self.ids[path] = ABSENT
            raise MissingError("There is no such file.", path=path) from None
        except UnreadableError:
            self.whole = False
            raise
        return content

    def id(self, path: str) -> str | None:
        """Return what stands for the content of a file, without reading it if Git knows; None if it cannot be read."""
        if not isinstance(self._snapshot, DiskSnapshot):
            return self._snapshot.oid(path) or ABSENT
        if path not in self._contents:
            try:
                # A file on disk may change at any time: the id must be that of the very bytes that are compared.
                self._contents[path] = self._read(path)
            except MissingError:
                return ABSENT
            except UnreadableError:
                return None
        return self._contents[path][1]

    def _read(self, path: str) -> tuple[bytes, str]:
        content = self._snapshot.read(path)
        if isinstance(self._snapshot, DiskSnapshot):
            # Not Git's id, whose SHA-1 nobody has checked for a made collision here.
            return content, f"sha256:{sha256(content).hexdigest()}"
        return content, self._snapshot.oid(path) or ""
