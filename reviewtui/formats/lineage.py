"""The commits that made a description what it is, whatever files it consists of."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.comparison import Gathered
from reviewtui.formats.gathering import gathered
from reviewtui.formats.parts import parts_of, referred
from reviewtui.formats.registry import could_be
from reviewtui.repository.lineage import Extent, FileCommit, Parts, Pathspecs, changes, earlier_paths, limited, lineage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.config import Config
    from reviewtui.formats.comparison import Format
    from reviewtui.repository import Repository
    from reviewtui.repository.lineage import RawCommit


_LARGE = 64 * 1024
_GREW = 1.2


class Described(NamedTuple):
    """A description: where it stands at the tip, its format, and the settings that it is judged under."""

    path: str
    format: Format
    settings: Config


def commits_of(repository: Repository, described: Described, tip: str, extent: Extent) -> tuple[FileCommit, ...]:
    """Return the commits on the way to the tip that changed a description, newest first.

    Files that it refers to belong to it, and so do all those that make it together. Where it was moved, it is followed.
    """
    if described.format.gathers:
        return tuple(limited(_Together(repository, described).commits(tip, extent), extent))
    parts = _Referred(repository, described.format)
    return tuple(lineage(repository, tip, described.path, extent, parts.at))


class _Referred:
    """Says what a description refers to, commit by commit."""

    def __init__(self, repository: Repository, known: Format) -> None:
        self._repository = repository
        self._format = known

    def at(self, commit: str, path: str) -> Parts:
        """Return what belongs to the description as it stood in a commit.

        A file counts that it refers to, and one that is gone from a folder where it refers to others: it may have.
        """
        snapshot = self._repository.at(commit)
        files = parts_of(self._format, path, snapshot)
        if not files:
            return Parts((), lambda _: False, lambda raw: self._took_in(raw, path))
        folders = _outermost({posixpath.dirname(file) for file in files})

        def holds(file: str) -> bool:
            return file in files or (could_be(file) and snapshot.oid(file) is None)

        def known(file: str) -> bool:
            return file == path or (holds(file) and any(_below(file, folder) for folder in folders))

        return Parts(folders, holds, lambda raw: not all(map(known, self._given_up(raw))))

    def _took_in(self, raw: RawCommit, path: str) -> bool:
        """Tell whether a description that refers to nothing did so before a commit.

        A large one has hundreds of versions, and is read only where it grew, as one does that takes its parts in.
        """
        before, after = raw.oids.get(path, ("", ""))
        blobs = self._repository.blobs
        if not (before and after):
            return False
        size = blobs.size(before)
        if size > _LARGE and blobs.size(after) < size * _GREW:
            return False
        return bool(referred(self._format, path, blobs.read_many([before]).get(before, b"")))

    def _given_up(self, raw: RawCommit) -> set[str]:
        """Return the files that a commit no longer refers to from where it did before."""
        contents = self._repository.blobs.read_many(oid for oids in raw.oids.values() for oid in oids if oid)
        given_up = set[str]()
        for path, oids in raw.oids.items():
            before, after = (referred(self._format, path, contents.get(oid, b"")) for oid in oids)
            given_up |= before - after
        return given_up


class _Together:
    """Follows what many files make together: which they are is asked where files went, for then they may be others."""

    def __init__(self, repository: Repository, described: Described) -> None:
        self._repository = repository
        self._described = described

    def commits(self, tip: str, extent: Extent) -> Iterator[FileCommit]:
        """Yield the commits, newest first; one of several descriptions that are one now counts as this one."""
        path, known, settings = self._described
        suffixes = known.suffixes
        now = next((one for one in gathered(known, self._repository.at(tip), settings) if one.path == path), None)
        now = now or Gathered(path, ())
        globs = Pathspecs([f":(top,glob,icase)**/*{suffix}" for suffix in suffixes], ("--no-replace-objects",))
        for raw in changes(self._repository, tip, globs, extent, lambda name: name.lower().endswith(suffixes)):
            before = self._before(raw, now)
            oids = {name: raw.oids[name] for name in {*now.files, *before.files} if name in raw.oids}
            if oids:
                paths = now.path if now.files else "", before.path if before.files else ""
                told = raw.commit, raw.parent, raw.author, raw.date, raw.subject
                yield FileCommit(*told, *paths, oids, now.files, before.files)
            now = before

    def _before(self, raw: RawCommit, now: Gathered) -> Gathered:
        """Return what the description was before a commit."""
        came = {path for path, oids in raw.oids.items() if not oids[0]}
        kept = tuple(path for path in now.files if path not in came)
        if all(after for _, after in raw.oids.values()) or not raw.parents:
            return Gathered(now.path, kept)
        seeds = set(kept or earlier_paths(self._repository, raw, came.intersection(now.files)))
        groups = gathered(self._described.format, self._repository.at(raw.parent), self._described.settings)
        same = [one for one in groups if not seeds.isdisjoint(one.files)]
        same = same or [one for one in groups if one.path == now.path]
        if not same:
            return Gathered(now.path, kept)
        largest = max(same, key=lambda one: len(one.files))
        return Gathered(largest.path, tuple(sorted({*kept, *(file for one in same for file in one.files)})))


def _outermost(folders: set[str]) -> list[str]:
    """Return the folders that lie in none of the others; the root is the current folder to Git."""
    if "" in folders:
        return ["."]
    return [one for one in sorted(folders) if not any(_below(one, other) for other in folders)]


def _below(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(f"{folder}/")
