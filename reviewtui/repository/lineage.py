"""The commits that made a file what it is: those on the way of first parents that changed it or what belongs to it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.changes import changed_paths
from reviewtui.repository.history import AS_IT_IS, Author
from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Generator, Iterator, Sequence

    from reviewtui.repository.commit import CommitSnapshot
    from reviewtui.repository.repository import Repository

_FIELDS = ("%H", "%P", "%an", "%ae", "%aI", "%s")
_FORMAT = f"--format={'%x00'.join(_FIELDS)}"
# A file that was moved more often than this is followed no further.
_MOST_MOVES = 50


class FileCommit(NamedTuple):
    """A commit that changed a file, or others that belong to it.

    `path` is where the file stood after it, `before` where it stood in the parent; each is empty where there was none.
    `date` is ISO 8601, as the author's clock had it; `oids` are the blobs before and after of all that it changed. What
    many files make together has them in `files` and `base_files`.
    """

    commit: str
    parent: str
    author: Author
    date: str
    subject: str
    path: str
    before: str
    oids: dict[str, tuple[str, str]]
    files: tuple[str, ...] = ()
    base_files: tuple[str, ...] = ()


class Extent(NamedTuple):
    """How far back a history goes: what is not in `since` (a commit), what came `after`, and how many at most."""

    since: str = ""
    after: dt.datetime | None = None
    limit: int = 0


class Pathspecs(NamedTuple):
    """Where to look: paths as they are, or in the words of Git where `manner` does not say so."""

    specs: Sequence[str]
    manner: tuple[str, ...] = AS_IT_IS


class Parts(NamedTuple):
    """What belongs to a file: the folders to look into, and which paths in them count.

    `ends` tells of a commit whether something else belonged to the file before it.
    """

    folders: Collection[str]
    holds: Callable[[str], bool]
    ends: Callable[[RawCommit], bool]


class RawCommit(NamedTuple):
    """A commit, and the blobs before and after of the files in it that were asked for."""

    commit: str
    parents: list[str]
    author: Author
    date: str
    subject: str
    oids: dict[str, tuple[str, str]]

    @property
    def parent(self) -> str:
        """The commit that it is compared with; empty where it is the first."""
        return self.parents[0] if self.parents else ""


def lineage(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Callable[[str, str], Parts]
) -> Iterator[FileCommit]:
    """Yield the commits that changed a file, newest first; where it came from another path, that one is followed.

    `parts` gives what belongs to it, by commit and path. A branch that was merged counts as one change, that of the
    merge: what it tried before never was the file's state for anybody else.
    """
    return limited(_unbounded(repository, commit, path, extent, parts), extent)


def limited(found: Iterator[FileCommit], extent: Extent) -> Iterator[FileCommit]:
    """Return as many commits as are wanted at most."""
    return islice(found, extent.limit) if extent.limit else found


def _unbounded(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Callable[[str, str], Parts]
) -> Iterator[FileCommit]:
    moves = 0
    while moves <= _MOST_MOVES:
        earlier = yield from _of_same_parts(repository, commit, path, extent, parts(commit, path))
        if earlier is None:
            return
        moves += earlier.before != path
        commit, path = earlier.parent, earlier.before


def _of_same_parts(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Parts
) -> Generator[FileCommit, None, FileCommit | None]:
    """Yield the commits until the one that moved the file to this path, or gave it other parts; return that one."""
    stands = repository.at(commit).oid(path) is not None
    below = Pathspecs((path, *parts.folders))
    for raw in changes(repository, commit, below, extent, lambda name: name == path or parts.holds(name)):
        own = raw.oids.get(path)
        if own is None and not stands:
            continue  # what once belonged to it changed while it was not there
        old, now = path, path if own is None or own[1] else ""
        if own is not None:
            stands = bool(own[0])
            old = path if stands else _earlier_path(repository, raw, path)
        yield (one := FileCommit(raw.commit, raw.parent, raw.author, raw.date, raw.subject, now, old, raw.oids))
        if old not in {"", path} or (old and parts.ends(raw)):
            return one
    return None


def last_with(repository: Repository, commit: str, path: str) -> CommitSnapshot | None:
    """Return the files of the last commit, on the way to one, that had something under a path; None when none had.

    In the commit itself there is nothing any more.
    """
    found = repository.git.run(
        *(*AS_IT_IS, "rev-list", "-1", "--first-parent", "--parents", commit, "--", path), doing="look for a file"
    )
    _, *parents = found.text().split() or [""]
    return repository.at(parents[0]) if parents else None


def _earlier_path(repository: Repository, raw: RawCommit, path: str) -> str:
    """Return the path that a file had before it came to this one; empty when it is new."""
    return next(iter(earlier_paths(repository, raw, {path})), "")


def earlier_paths(repository: Repository, raw: RawCommit, paths: Collection[str]) -> tuple[str, ...]:
    """Return the paths from which a commit moved files to some paths; those that are new had none."""
    if not raw.parents:
        return ()
    compared = changed_paths(repository, repository.at(raw.parent), repository.at(raw.commit))
    return tuple(change.base_path for change in compared if change.base_path and change.head_path in paths)


def changes(
    repository: Repository, commit: str, paths: Pathspecs, extent: Extent, holds: Callable[[str], bool]
) -> Iterator[RawCommit]:
    """Yield the commits on the way of first parents that changed files which count, with the blobs of those."""
    below = ("--", *paths.specs)
    bounds = [f"^{extent.since}"] if extent.since else []
    bounds += [f"--max-age={int(extent.after.timestamp())}"] if extent.after else []
    commits = repository.git.run(
        *(*paths.manner, "rev-list", "--first-parent", *bounds, commit, *below),
        doing="walk through the history of a file",
    )
    if not commits.out:
        return
    listed = repository.git.run(
        *(*paths.manner, "diff-tree", "--stdin", "-m", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(_FORMAT, *below),
        doing="read the history of a file",
        stdin=commits.out,
    )
    done = ""
    for raw in _parsed(listed.records()):
        # A merge is told once for each parent; the first one is that of the branch that it went into.
        if raw.commit != done:
            done = raw.commit
            oids = {name: ids for name, ids in raw.oids.items() if holds(name)}
            if any(before != after for before, after in oids.values()):
                yield raw._replace(oids=oids)


def _parsed(records: list[str]) -> Iterator[RawCommit]:
    """Read what `diff-tree` prints: a commit in its fields, then a pair of fields for each file."""
    fields = iter(records)
    raw: RawCommit | None = None
    for field in fields:
        if field.lstrip("\n").startswith(":"):
            *modes, before, after, _ = field.lstrip("\n").removeprefix(":").split(" ")
            regular = [oid if mode in REGULAR_MODES else "" for mode, oid in zip(modes, (before, after), strict=True)]
            if raw is not None:
                raw.oids[next(fields)] = (regular[0], regular[1])
            continue
        if raw is not None:
            yield raw
        parents, name, email, date, subject = (next(fields) for _ in _FIELDS[1:])
        raw = RawCommit(field, parents.split(), Author(name, email), date, subject, {})
    if raw is not None:
        yield raw
