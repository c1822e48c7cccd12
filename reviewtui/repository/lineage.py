"""The commits that made a file what it is: those on the way of first parents that changed it or what belongs to it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.changes import changed_paths
from reviewtui.repository.history import AS_IT_IS, Author
from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator

    from reviewtui.repository.repository import Repository

_FIELDS = ("%H", "%P", "%an", "%ae", "%aI", "%s")
_FORMAT = f"--format={'%x00'.join(_FIELDS)}"
# A file that was moved more often than this is followed no further.
_MOST_MOVES = 50


class FileCommit(NamedTuple):
    """A commit that changed a file, or others that belong to it.

    `path` is where the file stood after it, `before` where it stood in the parent; each is empty where there was none.
    `date` is ISO 8601, as the author's clock had it; `oids` are the blobs before and after of all that it changed.
    """

    commit: str
    parent: str
    author: Author
    date: str
    subject: str
    path: str
    before: str
    oids: dict[str, tuple[str, str]]


class Extent(NamedTuple):
    """How far back a history goes: what is not in `since` (a commit), what came `after`, and how many at most."""

    since: str = ""
    after: dt.datetime | None = None
    limit: int = 0


class Parts(NamedTuple):
    """What belongs to a file: the folders to look into, and which paths in them count."""

    folders: Collection[str]
    holds: Callable[[str], bool]


class _Raw(NamedTuple):
    commit: str
    parents: list[str]
    author: Author
    date: str
    subject: str
    oids: dict[str, tuple[str, str]]


def lineage(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Callable[[str, str], Parts]
) -> Iterator[FileCommit]:
    """Yield the commits that changed a file, newest first; where it came from another path, that one is followed.

    `parts` gives what belongs to it, by commit and path. A branch that was merged counts as one change, that of the
    merge: what it tried before never was the file's state for anybody else.
    """
    found = _unbounded(repository, commit, path, extent, parts)
    return islice(found, extent.limit) if extent.limit else found


def _unbounded(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Callable[[str, str], Parts]
) -> Iterator[FileCommit]:
    for _ in range(_MOST_MOVES):
        last = None
        for last in _under_one_path(repository, commit, path, extent, parts(commit, path)):
            yield last
        if last is None or last.before in {"", path}:
            return
        commit, path = last.parent, last.before


def _under_one_path(
    repository: Repository, commit: str, path: str, extent: Extent, parts: Parts
) -> Iterator[FileCommit]:
    """Yield the commits until the one that moved the file to this path."""
    stands = repository.at(commit).oid(path) is not None
    for raw in _changes(repository, commit, path, extent, parts):
        own = raw.oids.get(path)
        if own is None and not stands:
            continue  # what once belonged to it changed while it was not there
        old, now = path, path if own is None or own[1] else ""
        if own is not None:
            stands = bool(own[0])
            old = path if stands else _earlier_path(repository, raw, path)
        parent = raw.parents[0] if raw.parents else ""
        yield FileCommit(raw.commit, parent, raw.author, raw.date, raw.subject, now, old, raw.oids)
        if old not in {"", path}:
            return


def _earlier_path(repository: Repository, raw: _Raw, path: str) -> str:
    """Return the path that a file had before it came to this one; empty when it is new."""
    if not raw.parents:
        return ""
    changes = changed_paths(repository, repository.at(raw.parents[0]), repository.at(raw.commit))
    found = (change.base_path for change in changes if change.head_path == path)
    return next(found, None) or ""


def _changes(repository: Repository, commit: str, path: str, extent: Extent, parts: Parts) -> Iterator[_Raw]:
    """Yield the commits that changed the file or a part of it, with the blobs of those."""
    below = ("--", path, *parts.folders)
    bounds = [f"^{extent.since}"] if extent.since else []
    bounds += [f"--max-age={int(extent.after.timestamp())}"] if extent.after else []
    commits = repository.git.run(
        *(*AS_IT_IS, "rev-list", "--first-parent", *bounds, commit, *below), doing="walk through the history of a file"
    )
    if not commits.out:
        return
    changes = repository.git.run(
        *(*AS_IT_IS, "diff-tree", "--stdin", "-m", "-r", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(_FORMAT, *below),
        doing="read the history of a file",
        stdin=commits.out,
    )
    done = ""
    for raw in _parsed(changes.records()):
        # A merge is told once for each parent; the first one is that of the branch that it went into.
        if raw.commit != done:
            done = raw.commit
            oids = {name: ids for name, ids in raw.oids.items() if name == path or parts.holds(name)}
            if any(before != after for before, after in oids.values()):
                yield raw._replace(oids=oids)


def _parsed(records: list[str]) -> Iterator[_Raw]:
    """Read what `diff-tree` prints: a commit in its fields, then a pair of fields for each file."""
    fields = iter(records)
    raw: _Raw | None = None
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
        raw = _Raw(field, parents.split(), Author(name, email), date, subject, {})
    if raw is not None:
        yield raw
