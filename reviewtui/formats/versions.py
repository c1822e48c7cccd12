"""The versions that a description had before, each once, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.lineage import Described, commits_of
from reviewtui.repository.lineage import Extent, FileCommit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.repository import Repository


class Version(NamedTuple):
    """A version of a description: the commit that made it, when that was (ISO 8601), and where it stood then.

    `oids` are the blobs of its files as far as they are known without listing all files of the commit.
    """

    commit: str
    date: str
    path: str
    oids: Mapping[str, str | None]


class Versions(NamedTuple):
    """As many versions as were wanted, and whether there are older ones."""

    found: tuple[Version, ...]
    more: bool


def earlier_versions(repository: Repository, described: Described, tip: str, since: str, limit: int) -> Versions:
    """Return what a description was before it became what it is at the tip.

    What stood at the commit `since` is the oldest that counts. A state that came again is told by its last commit, and
    what the description is at the tip is none of them.
    """
    commits = list(commits_of(repository, described, tip, Extent(since)))
    if since and commits and commits[-1].before:
        last = commits[-1]
        commits += commits_of(repository, described._replace(path=last.before), last.parent, Extent(limit=1))
    own = repository.at(tip).oid(described.path)
    found: list[Version] = []
    for version in _distinct(_states(repository, commits, own or "")):
        if len(found) == limit:
            return Versions(tuple(found), more=True)
        found.append(version)
    return Versions(tuple(found), more=False)


class _State(NamedTuple):
    """What a commit left behind: the blob of the description itself, and those of parts that any commit changed."""

    commit: FileCommit
    own: str
    parts: dict[str, str]
    differing: frozenset[tuple[str, str]]


def _states(repository: Repository, commits: Iterable[FileCommit], own: str) -> Iterator[_State]:
    """Yield what each commit left, newest first; what differs from the tip tells one state from another."""
    tip: dict[str, str] = {}
    parts: dict[str, str] = {}
    for one in commits:
        differing = {(path, oid) for path, oid in parts.items() if oid != tip[path]}
        yield _State(one, own, dict(parts), frozenset(differing))
        for path, (before, after) in one.oids.items():
            if path not in {one.path, one.before}:
                tip.setdefault(path, after)
                parts[path] = before
        if one.before and one.before != one.path:
            own = repository.at(one.parent).oid(one.before) or ""
        elif one.path in one.oids:
            own = one.oids[one.path][0]


def _distinct(states: Iterator[_State]) -> Iterator[Version]:
    newest = next(states, None)
    seen = {(newest.own, newest.differing)} if newest else set()
    for state in states:
        what, commit = (state.own, state.differing), state.commit
        if commit.path and what not in seen:
            seen.add(what)
            oids = {path: oid or None for path, oid in state.parts.items()} | {commit.path: state.own or None}
            yield Version(commit.commit, commit.date, commit.path, oids)
