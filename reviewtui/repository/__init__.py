"""The only door to Git: which bytes stand at a ref, what differs, and what is written back."""

from __future__ import annotations

from reviewtui.repository.changes import PathChange, changed_paths
from reviewtui.repository.folder import FolderSnapshot
from reviewtui.repository.listing import files_in
from reviewtui.repository.ranges import Range
from reviewtui.repository.repository import Repository
from reviewtui.repository.snapshot import BLOB_LIMIT, INDEX, WORKTREE, Snapshot

__all__ = [
    "BLOB_LIMIT",
    "INDEX",
    "WORKTREE",
    "FolderSnapshot",
    "PathChange",
    "Range",
    "Repository",
    "Snapshot",
    "changed_paths",
    "files_in",
]
