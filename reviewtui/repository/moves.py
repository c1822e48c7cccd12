"""Finds where a file that is gone was moved to, by what Git's history says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.repository.changes import changed_paths

if TYPE_CHECKING:
    from reviewtui.repository.repository import Repository

_MOST_MOVES = 10


def moved_to(repository: Repository, path: str, commit: str) -> str | None:
    """Return where a file stands in a commit that had this path in an earlier one; None when history does not say."""
    head = repository.snapshot(commit)
    for _ in range(_MOST_MOVES):
        moved = _next(repository, path, commit)
        if moved is None or head.oid(moved) is not None:
            return moved
        path = moved
    return None


def _next(repository: Repository, path: str, commit: str) -> str | None:
    """Return the name that the commit which removed a path gave to the file."""
    if not path or "\0" in path:
        return None
    found = repository.git.run(
        "rev-list", "-1", "--min-parents=1", commit, "--", f":(top,literal){path}", doing="follow a file that was moved"
    )
    last = found.text().strip()
    if not last:
        return None
    changes = changed_paths(repository, repository.snapshot(f"{last}^"), repository.snapshot(last))
    return next((change.head_path for change in changes if change.base_path == path != change.head_path), None)
