"""Holds what reviewers' files say they were made from against what Git has: descriptions and checklists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError
from reviewtui.repository.lookup import Spot, askable, commits_here, ids_at, is_partial
from reviewtui.reviews.chain import SHORT
from reviewtui.rubric import shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reviewtui.repository import Repository
    from reviewtui.reviews.heading import Heading, Rubric


class Inputs(NamedTuple):
    """What is wrong, by the version that says it, and in whole sentences what cannot be checked."""

    faults: Mapping[str, tuple[str, ...]]
    unchecked: tuple[str, ...]


class Checklists(NamedTuple):
    """In whole sentences: which checklists are not what they were, and which cannot be compared."""

    differing: tuple[str, ...]
    unchecked: tuple[str, ...]


class _Stated(NamedTuple):
    """What a version says stood at a place; `side` is base or head."""

    version: str
    side: str
    spot: Spot
    oid: str


class Tracing:
    """Looks things up in one repository; what many files have in common is looked up once."""

    def __init__(self, repository: Repository) -> None:
        """Ask nothing yet."""
        self._git = repository.git
        self._root = None if repository.bare else repository.root
        self._checklists: dict[Rubric, Checklists] = {}

    def inputs(self, headings: Mapping[str, Heading]) -> Inputs:
        """Return which versions name other contents for what was compared than Git has for it."""
        stated = [one for oid, heading in headings.items() for one in _stated(oid, heading)]
        here = commits_here(self._git, (one.spot.commit for one in stated))
        found = ids_at(self._git, (one.spot for one in stated if one.spot.commit in here))
        faults: dict[str, tuple[str, ...]] = {}
        lost: Counter[str] = Counter()
        for one in stated:
            actual = found.get(one.spot, "")
            if one.spot.commit not in here or not askable(one.spot) or (not actual and self._partial):
                lost[one.spot.commit] += 1
            elif actual != one.oid:
                faults[one.version] = (*faults.get(one.version, ()), _fault(one, actual))
        return Inputs(faults, tuple(_lost(commit, count) for commit, count in lost.items()))

    def checklists(self, rubrics: Iterable[Rubric]) -> Checklists:
        """Return what is to be said of the checklists that were answered, next to those that are here."""
        compared = [self._compared(rubric) for rubric in dict.fromkeys(replace(one, weights="") for one in rubrics)]
        return Checklists(
            tuple(line for one in compared for line in one.differing),
            tuple(line for one in compared for line in one.unchecked),
        )

    @cached_property
    def _partial(self) -> bool:
        return is_partial(self._git)

    def _compared(self, rubric: Rubric) -> Checklists:
        if rubric not in self._checklists:
            self._checklists[rubric] = _beside(rubric, self._root)
        return self._checklists[rubric]


def _beside(rubric: Rubric, root: Path | None) -> Checklists:
    """Return what is to be said of a checklist next to the one of its name that is here."""
    try:
        if shelf.digest(rubric.id, root) == rubric.digest:
            return Checklists((), ())
    except ReviewtuiError:
        told = f"There is no checklist `{rubric.id}` here that version {rubric.version} could be compared with."
        return Checklists((), (told,))
    if shelf.version(rubric.id, root) == rubric.version:
        told = f"The checklist `{rubric.id}` has other content here, under the same version {rubric.version}."
        return Checklists((told,), ())
    return Checklists((), (f"The checklist `{rubric.id}` was version {rubric.version}, which is not here.",))


def _stated(oid: str, heading: Heading) -> Iterator[_Stated]:
    for one in heading.inputs:
        yield _Stated(oid, "base", Spot(heading.base.commit, one.base_path or one.path), one.base)
        yield _Stated(oid, "head", Spot(heading.head.commit, one.path), one.head)


def _fault(one: _Stated, actual: str) -> str:
    return (
        f"it says that `{one.spot.path}` was {one.oid[:SHORT] or 'not there'} in the {one.side} "
        f"{one.spot.commit[:SHORT]}, where Git has {actual[:SHORT] or 'no such file'}"
    )


def _lost(commit: str, count: int) -> str:
    files = counted(count, "compared file")
    if not commit:
        return f"{files} of a work tree or an index: what was in them cannot be checked."
    return f"{files} of the commit {commit[:SHORT]} cannot be checked: it is not in this repository, or not whole."
