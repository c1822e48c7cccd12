"""Reads the versions of one reviewer's file, few at a time: only how each begins is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError, ReviewtuiError
from reviewtui.model import Problem
from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews.chain import SHORT, Version
from reviewtui.reviews.heading import heading
from reviewtui.reviews.seal import is_sealed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.repository.blobs import Blobs
    from reviewtui.reviews.heading import Heading

_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Versions:
    """What could be read, by blob id, and which versions could not."""

    by_id: Mapping[str, Version]
    problems: tuple[Problem, ...]

    @property
    def named(self) -> frozenset[str]:
        """All that some version says it follows."""
        begun = (version.heading for version in self.by_id.values() if version.heading)
        return frozenset(oid for one in begun for oid in one.previous)

    def headings(self, oids: Iterable[str]) -> dict[str, Heading]:
        """Return how some versions begin, where that can be read."""
        found = ((oid, self.by_id[oid].heading) for oid in dict.fromkeys(oids) if oid in self.by_id)
        return {oid: begun for oid, begun in found if begun}


def read(blobs: Blobs, path: str, oids: Iterable[str], algorithm: str) -> Versions:
    """Return the versions of the file at a path; what Git gives out for an id is held against the id."""
    wanted = sorted(oids)
    found: dict[str, Version] = {}
    problems = []
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        contents = _contents(blobs, some)
        for oid in some:
            content = contents.get(oid)
            if content is None or blob_oid(content, algorithm) != oid:
                problems.append(Problem(f"the version {oid[:SHORT]} is missing, damaged or too large to be read", path))
                continue
            found[oid], problem = _version(path, oid, content)
            problems += [problem] if problem else []
    return Versions(found, tuple(problems))


def _contents(blobs: Blobs, oids: Sequence[str]) -> dict[str, bytes]:
    """Return what can be read: a damaged object ends Git, and must not take its neighbors along."""
    try:
        return blobs.read_many(oids)
    except RepositoryError:
        if len(oids) == 1:
            return {}
    return {oid: content for one in oids for oid, content in _contents(blobs, [one]).items()}


def _version(path: str, oid: str, content: bytes) -> tuple[Version, Problem | None]:
    sealed = is_sealed(content)
    try:
        return Version(heading(path, content), sealed), None
    except ReviewtuiError as error:
        told = Problem(f"the version {oid[:SHORT]}: {error.message}", path, error.line, error.column, error.hint)
        # One that was changed by hand is told as that.
        return Version(None, sealed), told if sealed else None
