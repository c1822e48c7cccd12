"""The files as they are staged for the next commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.repository.snapshot import INDEX, missing
from reviewtui.repository.stored import REGULAR_MODES, StoredSnapshot

if TYPE_CHECKING:
    from reviewtui.repository.blobs import Blobs
    from reviewtui.repository.git import Git

_CONFLICT = ""


class IndexSnapshot(StoredSnapshot):
    """Staged files; one with unresolved conflicts is listed, but has neither id nor content."""

    def __init__(self, git: Git, blobs: Blobs) -> None:
        """Read nothing yet; the index is listed once, when first asked."""
        super().__init__(git, blobs, INDEX, None)

    def oid(self, path: str) -> str | None:
        """Return the blob id of a file; None when it is not there, or has conflicts."""
        return super().oid(path) or None

    def _list(self) -> dict[str, str]:
        oids = {}
        for record in self._git.run("ls-files", "-s", "-z", doing="list the files of the index").records():
            entry, _, path = record.partition("\t")
            mode, oid, stage = entry.split(" ")
            if mode in REGULAR_MODES:
                oids[path] = oid if stage == "0" else _CONFLICT
        return oids

    def _absent(self, path: str) -> UnreadableError:
        if path not in self._oids:
            return missing(path, "the index")
        return UnreadableError(
            "The file has conflicts that are not resolved.", path=path, hint="Resolve them, then `git add` it."
        )
