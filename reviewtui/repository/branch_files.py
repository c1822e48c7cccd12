"""Finds files in a folder of branches, local and remote-tracking, without listing all that a branch holds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.repository.git import Git


class Tip(NamedTuple):
    """A branch by its full name, and the commit that it stands at."""

    ref: str
    commit: str


def tips(git: Git, names: Iterable[str]) -> tuple[Tip, ...]:
    """Return the branches that have one of these short names, here and as every remote was last seen to have them."""
    patterns = [f"refs/{place}/{name}" for name in names if name for place in ("heads", "remotes/*")]
    if not patterns:
        return ()
    listing = git.run("for-each-ref", "--format=%(objectname) %(refname)", *patterns, doing="list the branches")
    rows = (line.partition(" ") for line in listing.text().splitlines())
    return tuple(Tip(ref, commit) for commit, _, ref in rows)


def files_below(git: Git, commit: str, folder: str) -> Mapping[str, str]:
    """Return the blob ids of the regular files below a folder of a commit, by path; empty when there is none."""
    return _listed(git, commit, "--", f"{folder.rstrip('/')}/")


def files_of(git: Git, commit: str) -> Mapping[str, str]:
    """Return the blob ids of all regular files of a commit, by path."""
    return _listed(git, commit)


# A commit holds the same files whenever it is asked, and one step of a review asks for the same two again and again.
@lru_cache(maxsize=8)
def _listed(git: Git, commit: str, *paths: str) -> Mapping[str, str]:
    listing = git.run(*("ls-tree", "-r", "-z", "--full-tree", commit, *paths), doing=f"list the files of {commit[:12]}")
    found = {}
    for record in listing.records():
        entry, _, path = record.partition("\t")
        mode, _, oid = entry.split(" ")
        if mode in REGULAR_MODES:
            found[path] = oid
    return found
