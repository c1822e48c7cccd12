"""The names of the files in one folder on every branch, local and remote-tracking, however many branches there are."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.repository.git import Git
    from reviewtui.repository.repository import Repository

_MOST_BRANCHES = 5_000
_MOST_VERSIONS = 1_000
_TREE = "tree"


def names_on_branches(repository: Repository, folder: str) -> frozenset[str]:
    """Return the names of the regular files that stand directly in a folder on any branch.

    Branches mostly share one version of the folder, which is read once: three Git processes do for all of them. The
    latest 5,000 branches count, and among them the latest 1,000 versions of the folder.
    """
    found: set[bytes] = set()
    for tree in _trees(repository.git, folder):
        found |= repository.blobs.file_names(tree)
    return frozenset(map(os.fsdecode, found))


def _trees(git: Git, folder: str) -> tuple[str, ...]:
    """Return the ids of the versions of a folder that branches have, the latest branch first."""
    if "\n" in folder:
        return ()
    listing = git.run(
        *("for-each-ref", "--sort=-committerdate", f"--count={_MOST_BRANCHES}", "--format=%(objectname)"),
        *("refs/heads", "refs/remotes"),
        doing="list the branches",
    )
    commits = dict.fromkeys(listing.text().split())
    asked = "".join(f"{commit}:{folder}\n" for commit in commits)
    answer = git.run(
        *("cat-file", "--batch-check=%(objectname) %(objecttype)"),
        doing="look for the folder on all branches",
        stdin=asked.encode(errors="surrogateescape"),
    )
    found = (line.partition(" ") for line in answer.text().splitlines())
    versions = dict.fromkeys(oid for oid, _, kind in found if kind == _TREE)
    return tuple(islice(versions, _MOST_VERSIONS))
