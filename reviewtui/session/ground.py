"""A repository as something to write to: whose settings hold, which branch a change is on, where new ones begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.config import Config
    from reviewtui.repository import Repository


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of a repository before anything is written to it.

    `head_name` is the branch under review, or the one checked out, or a commit; `shared_name` is what everybody calls
    it. `base` and `head` are the commits that a new branch begins at; empty for the work tree. `start` is the folder
    that somebody works in, relative to the root.
    """

    repository: Repository
    config: Config
    head_name: str
    shared_name: str
    base: str = ""
    head: str = ""
    start: str = ""

    @classmethod
    def of(cls, repository: Repository, config: Config, start: Path | None = None) -> Ground:
        """Return the ground of a repository that nothing is compared in: its current branch, and the default one."""
        head = _commit(repository, "HEAD")
        branch = repository.head_branch() or head
        base = _commit(repository, repository.default_branch() or "") or head
        return cls(repository, config, branch, branch, base, head, inside(repository, start))


def _commit(repository: Repository, ref: str) -> str:
    """Return the commit at a ref; empty where there is none yet."""
    try:
        return (repository.snapshot(ref).commit or "") if ref else ""
    except (RepositoryError, UsageError):
        return ""


def inside(repository: Repository, folder: Path | None) -> str:
    """Return a folder relative to the root of the repository; empty for the root, and for what is not in it."""
    root = repository.root.resolve()
    place = folder.resolve() if folder is not None else root
    return "" if place == root or not place.is_relative_to(root) else place.relative_to(root).as_posix()
