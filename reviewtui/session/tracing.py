"""Holds what reviewers' files say they were made from against what Git has: descriptions and checklists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError
from reviewtui.repository.lookup import Spot, askable, commits_here, ids_at, is_partial
from reviewtui.reviews.chain import SHORT
from reviewtui.rubric import shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.repository import Repository
    from reviewtui.reviews.heading import Heading, Rubric


class Traced(NamedTuple):
    """What is wrong, by the version that says it, and in whole sentences what cannot be checked."""

    faults: Mapping[str, tuple[str, ...]]
    unchecked: tuple[str, ...]


class Rubrics(NamedTuple):
    """In whole sentences: which checklists are not what they were, and which cannot be compared."""

    differing: tuple[str, ...]
    unchecked: tuple[str, ...]


class _Stated(NamedTuple):
    """What a version says stood at a place; `side` is base or head."""

    version: str
    side: str
    spot: Spot
    oid: str


def inputs(repository: Repository, headings: Mapping[str, Heading]) -> Traced:
    """Return which versions name other contents for what was compared than Git has for it."""
    stated = [one for oid, heading in headings.items() for one in _stated(oid, heading)]
    here = commits_here(repository.git, (one.spot.commit for one in stated))
    found = ids_at(repository.git, (one.spot for one in stated if one.spot.commit in here))
    partial = is_partial(repository.git)
    faults: dict[str, tuple[str, ...]] = {}
    lost: Counter[str] = Counter()
    for one in stated:
        actual = found.get(one.spot, "")
        if one.spot.commit not in here or not askable(one.spot) or (partial and not actual):
            lost[one.spot.commit] += 1
        elif actual != one.oid:
            faults[one.version] = (*faults.get(one.version, ()), _fault(one, actual))
    return Traced(faults, tuple(_lost(commit, count) for commit, count in lost.items()))


def checklists(repository: Repository, rubrics: Iterable[Rubric]) -> Rubrics:
    """Return what is to be said of the checklists that were answered, next to those that are here."""
    root = None if repository.bare else repository.root
    differing: list[str] = []
    unchecked: list[str] = []
    for own_id, version, digest in dict.fromkeys((one.id, one.version, one.digest) for one in rubrics):
        try:
            same = shelf.digest(own_id, root) == digest
        except ReviewtuiError:
            unchecked.append(f"There is no checklist `{own_id}` here that version {version} could be compared with.")
            continue
        if not same and shelf.version(own_id, root) == version:
            differing.append(f"The checklist `{own_id}` has other content here, under the same version {version}.")
        elif not same:
            unchecked.append(f"The checklist `{own_id}` was version {version}, which is not here.")
    return Rubrics(tuple(differing), tuple(unchecked))


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
