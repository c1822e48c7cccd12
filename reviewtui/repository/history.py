"""What commits made of files: each version in the order in which they came, on every branch, merges included."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.repository.git import Git

# What is fetched from strangers, put aside or noted is no part of the history that people agreed on.
EVERYWHERE = ("--exclude=refs/stash", "--exclude=refs/notes/*", "--exclude=refs/reviewtui/*", "--all")
"""All branches, here and of remotes, all tags, and HEAD."""
# Whatever the clone replaces with something else, the history that others have is what counts.
AS_IT_IS = ("--no-replace-objects", "--literal-pathspecs")
_FORMAT = "--format=%H%x00%an%x00%ae%x00%aI"


class Author(NamedTuple):
    """Who made a commit, by the commit itself."""

    name: str
    email: str


class Step(NamedTuple):
    """One file that a commit changed: the blob ids before and after, empty where there was no file.

    A merge has a step for each parent that it differs from. `date` is ISO 8601, as the author's clock had it.
    """

    commit: str
    author: Author
    date: str
    path: str
    before: str
    after: str


def steps(git: Git, refs: Sequence[str], paths: Iterable[str]) -> tuple[Step, ...]:
    """Return every change to the files at or below the paths, no commit before its parents.

    `refs` are full names or ids of commits, or `EVERYWHERE`.
    """
    below = ("--", *paths)
    commits = git.run(
        *(*AS_IT_IS, "rev-list", "--full-history", "--topo-order", "--reverse", *refs, *below),
        doing="walk through the history of the reviews",
    )
    if not commits.out:
        return ()
    changes = git.run(
        *(*AS_IT_IS, "diff-tree", "--stdin", "-m", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(_FORMAT, *below),
        doing="read the history of the reviews",
        stdin=commits.out,
    )
    return tuple(_parsed(changes.records()))


def mainline(git: Git, commit: str, paths: Iterable[str]) -> tuple[Step, ...]:
    """Return every change to files on the way of first parents to a commit, the oldest first.

    A branch that was merged counts as one change: what it tried before is nobody's business.
    """
    below = ("--", *paths)
    commits = git.run(
        *(*AS_IT_IS, "rev-list", "--first-parent", "--parents", "--reverse", commit, *below),
        doing="walk through the history of the records",
    )
    if not commits.out:
        return ()
    # `diff-tree` compares each commit with the parents that its line names.
    changes = git.run(
        *(*AS_IT_IS, "diff-tree", "--stdin", "-m", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(_FORMAT, *below),
        doing="read the history of the records",
        stdin=commits.out,
    )
    return tuple(_parsed(changes.records()))


def reached(git: Git, commit: str) -> frozenset[str]:
    """Return the commits, anywhere, that came after one and build on it."""
    listing = git.run(
        *(*AS_IT_IS, "rev-list", "--ancestry-path", *EVERYWHERE, f"^{commit}"),
        doing="find what follows a commit",
    )
    return frozenset(listing.text().split())


def places_of(git: Git, oids: Iterable[str]) -> frozenset[str]:
    """Return every path at which one of these blobs came or went, anywhere in the history."""
    wanted = [f"--find-object={oid}" for oid in oids]
    commits = git.run(*AS_IT_IS, "rev-list", "--full-history", *EVERYWHERE, doing="walk through the history")
    changes = git.run(
        *(*AS_IT_IS, "diff-tree", "--stdin", "-m", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(_FORMAT, *wanted),
        doing="look for earlier versions",
        stdin=commits.out,
    )
    return frozenset(step.path for step in _parsed(changes.records()))


def _parsed(records: list[str]) -> Iterator[Step]:
    """Read what `diff-tree` prints: a commit in four fields, then a pair of fields for each file."""
    fields = iter(records)
    commit = author = email = date = ""
    for field in fields:
        if not field.lstrip("\n").startswith(":"):
            commit, author, email, date = field, next(fields), next(fields), next(fields)
            continue
        _, _, before, after, _ = field.lstrip("\n").split(" ")
        ids = (oid if oid.strip("0") else "" for oid in (before, after))
        yield Step(commit, Author(author, email), date, next(fields), *ids)
