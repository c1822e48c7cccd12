"""Lists one folder of a snapshot; of a commit, without listing everything that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.repository.commit import CommitSnapshot

if TYPE_CHECKING:
    from reviewtui.repository.snapshot import Snapshot


def files_in(snapshot: Snapshot, folder: str) -> tuple[str, ...]:
    """Return the paths of the regular files that stand directly in a folder, sorted; none when it is not there."""
    if isinstance(snapshot, CommitSnapshot):
        return snapshot.files_in(folder)
    prefix = f"{folder}/"
    return tuple(path for path in snapshot.paths() if path.startswith(prefix) and "/" not in path[len(prefix) :])
