"""Keeps the files that were looked at last, compared and ready; loading is for a worker thread."""

from __future__ import annotations

from threading import Lock

from textual.cache import LRUCache

from reviewtui.text.collector import collector_paused
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.port import ReviewSession
from reviewtui.tui.review_state import FilePair

# A file of 13 MB takes some 60 MB here; two reviewers' worth of going back and forth is enough.
KEPT_FILES = 4


class FileShelf:
    """Compared files by their pair of paths."""

    def __init__(self, session: ReviewSession) -> None:
        """Read nothing yet."""
        self._session = session
        self._kept: LRUCache[FilePair, FileDiff] = LRUCache(KEPT_FILES)
        # One process of Git answers all reads, one after the other.
        self._lock = Lock()

    def get(self, files: FilePair) -> FileDiff | None:
        """Return a file that is ready."""
        return self._kept.get(files)

    def load(self, files: FilePair) -> FileDiff:
        """Read and compare a file; takes seconds for the largest. Raises `ReviewtuiError` when it cannot be read."""
        with self._lock:
            known = self._kept.get(files)
            if known is not None:
                return known
            base = self._session.source(files.base, "base") if files.base else None
            head = self._session.source(files.head, "head") if files.head else None
            with collector_paused():
                file = FileDiff(files.head or files.base, base, head)
                file.prepare()
            self._kept[files] = file
            return file
