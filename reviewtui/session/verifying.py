"""Checks what reviewers published against the history of the repository; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.decoding import nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.model import Problem
from reviewtui.repository.blobs import Blobs
from reviewtui.repository.history import reached
from reviewtui.reviews import chain_notes
from reviewtui.reviews.chain import Break, Trail, breaks
from reviewtui.reviews.places import Place
from reviewtui.session.tracing import Tracing
from reviewtui.session.versions import read
from reviewtui.session.walking import Walk, same_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.config import Config
    from reviewtui.repository import Repository
    from reviewtui.repository.history import Step
    from reviewtui.session.versions import Versions
    from reviewtui.session.walking import Walked

# A reviewer who says a word to each of 5,000 findings stays far below it.
_LARGEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Chain:
    """What became of one reviewer's file: the commits that brought its versions, and where the chain breaks.

    `previous` are the versions that each one names. `notes` should be known of a chain that holds; `unchecked` is what
    the history that is here cannot tell. `problems` are the versions that cannot be read.
    """

    place: Place
    path: str
    arrivals: Mapping[str, Step]
    previous: Mapping[str, tuple[str, ...]]
    breaks: tuple[Break, ...]
    notes: tuple[str, ...]
    unchecked: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """All chains, by review and reviewer; `ref` is whose history was asked for, and empty for all of it."""

    ref: str
    chains: tuple[Chain, ...]

    @property
    def broken(self) -> tuple[Chain, ...]:
        """The chains that do not hold."""
        return tuple(chain for chain in self.chains if chain.breaks)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The versions that cannot be read."""
        return tuple(problem for chain in self.chains for problem in chain.problems)


def verify(repository: Repository, config: Config, review: str | None = None, ref: str | None = None) -> Audit:
    """Check every reviewer's file of one review, or of all.

    Without a `ref`, the history of all branches and tags counts. Raises `UsageError` when nobody published such a
    review, or when there is no such ref.
    """
    commit = repository.snapshot(ref).commit if ref is not None else None
    if ref is not None and commit is None:
        raise UsageError(f"`{ref}` has no history", hint="Name a branch, a tag or a commit.")
    walk = Walk.through(repository.git, config.records.reviews.rstrip("/"), commit)
    names = sorted({place.review for place in walk.files})
    if review is not None and review not in names:
        where = f" in the history of `{ref}`" if ref is not None else ""
        raise UsageError(f"nobody published a review named {quoted(review)}{where}", hint=nearest(review, names))
    chosen = {place: walked for place, walked in sorted(walk.files.items()) if review in {None, place.review}}
    with closing(Blobs(repository.git, _LARGEST)) as blobs:
        return Audit(ref or "", tuple(_Auditing(repository, blobs, walk).chains(chosen)))


class _Auditing:
    """Checks files one after the other."""

    def __init__(self, repository: Repository, blobs: Blobs, walk: Walk) -> None:
        self._repository = repository
        self._blobs = blobs
        self._walk = walk
        self._tracing = Tracing(repository)

    def chains(self, chosen: Mapping[Place, Walked]) -> Iterator[Chain]:
        """Yield what became of each file."""
        versions = {place: self._read(walked) for place, walked in chosen.items()}
        # In a shallow clone, what is named and not there is beyond it.
        lost = (
            ()
            if self._repository.shallow
            else {oid for place, walked in chosen.items() for oid in versions[place].named - walked.known}
        )
        elsewhere = self._walk.elsewhere(lost)
        for place, walked in chosen.items():
            moved = [path for path in elsewhere if same_file(path, place)]
            if moved:
                whole = self._walk.joined(walked, moved)
                yield self._chain(whole, self._read(whole), moved)
            else:
                yield self._chain(walked, versions[place], moved)

    def _read(self, walked: Walked) -> Versions:
        return read(self._blobs, walked.path, walked.known, self._repository.algorithm)

    def _chain(self, walked: Walked, versions: Versions, moved: Iterable[str]) -> Chain:
        headings = versions.headings(step.after for step in walked.steps)
        inputs = self._tracing.inputs(headings)
        checklists = self._tracing.checklists(one.checklist for one in headings.values())
        trail = Trail(
            place=walked.place,
            steps=walked.steps,
            versions=versions.by_id,
            known=walked.known,
            faults=inputs.faults,
            removals=self._walk.removals.get(walked.place.review, frozenset()),
            shallow=self._repository.shallow,
            content=lambda oid: self._blobs.read(oid, walked.path),
            reached=lambda commit: reached(self._repository.git, commit),
        )
        former = (f"Earlier versions stood at `{path}`." for path in moved)
        return Chain(
            place=walked.place,
            path=walked.path,
            arrivals=trail.arrivals,
            previous=trail.lineage.previous,
            breaks=breaks(trail),
            notes=(*former, *chain_notes.notes(trail), *checklists.differing),
            unchecked=(*chain_notes.unchecked(trail), *inputs.unchecked, *checklists.unchecked),
            problems=versions.problems,
        )
