"""The versions that a description had before, each once, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.lineage import Described, commits_of
from reviewtui.repository.lineage import Extent, FileCommit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.repository import Repository


class Version(NamedTuple):
    """A version of a description: the commit that made it, when that was (ISO 8601), and where it stood then."""

    commit: str
    date: str
    path: str


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
    """What a commit left behind: the blob of the description itself, and of its parts those that are other ones now."""

    commit: FileCommit
    own: str
    parts: frozenset[tuple[str, str]]


def _states(repository: Repository, commits: Iterable[FileCommit], own: str) -> Iterator[_State]:
    """Yield what each commit left, newest first; only what differs from the tip has to be told apart."""
    tip: dict[str, str] = {}
    parts: dict[str, str] = {}
    for one in commits:
        differing = {(path, oid) for path, oid in parts.items() if oid != tip[path]}
        yield _State(one, own, frozenset(differing))
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
    seen = {newest[1:]} if newest else set()
    for state in states:
        if state.commit.path and state[1:] not in seen:
            seen.add(state[1:])
            yield Version(state.commit.commit, state.commit.date, state.commit.path)
