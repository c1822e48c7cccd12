"""The names of the files in one folder on every branch, local and remote-tracking, however many branches there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from reviewtui.repository.git import Git
    from reviewtui.repository.repository import Repository

_MOST_BRANCHES = 5_000
_TREE = "tree"


def names_on_branches(repository: Repository, folder: str) -> frozenset[str]:
    """Return the names of the regular files that stand directly in a folder on any branch; the latest 5,000 count.

    Branches mostly share one version of the folder, which is read once: three Git processes do for all of them.
    """
    found: set[str] = set()
    for tree in _trees(repository.git, folder):
        entries = repository.blobs.tree(tree)
        found |= {name for name, entry in entries.items() if entry.mode in REGULAR_MODES}
    return frozenset(found)


def _trees(git: Git, folder: str) -> set[str]:
    """Return the ids of all versions of a folder that a branch has."""
    if "\n" in folder:
        return set()
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
    return {oid for oid, _, kind in found if kind == _TREE}
