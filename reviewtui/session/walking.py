"""Walks once through the history of all reviews, and sorts what it finds by reviewers' files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.repository.history import EVERYWHERE, places_of, steps
from reviewtui.repository.lookup import is_id
from reviewtui.reviews.places import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.repository.git import Git
    from reviewtui.repository.history import Step

# So many lost versions are looked for elsewhere; there is mostly one, or none.
_MOST_SOUGHT = 100


@dataclass(frozen=True, slots=True)
class Walked:
    """One file: the commits that changed it, oldest first, and every version of it, on whatever branch."""

    place: Place
    steps: tuple[Step, ...]
    known: frozenset[str]

    @property
    def path(self) -> str:
        """Where it stands, or stood last."""
        return self.steps[-1].path


@dataclass(frozen=True, slots=True)
class Walk:
    """What a history says of the files below the folder of all reviews.

    `refs` are those whose commits count; `removals` are, by review, the commits that removed it as a whole.
    """

    git: Git
    folder: str
    refs: tuple[str, ...]
    files: Mapping[Place, Walked]
    removals: Mapping[str, frozenset[str]]

    @classmethod
    def through(cls, git: Git, folder: str, commit: str | None) -> Walk:
        """Walk through what led to a commit, or through everything."""
        refs = (commit,) if commit else EVERYWHERE
        everything = steps(git, EVERYWHERE, [folder])
        # A commit that no branch holds is asked for itself.
        counted = steps(git, refs, [folder]) if commit else everything
        removals = defaultdict(set)
        for step in counted:
            if step.path.endswith("/review.yaml") and not step.after:
                removals[step.path.rsplit("/", 2)[-2]].add(step.commit)
        known = _by_place(folder, (*everything, *counted))
        files = {
            place: Walked(place, tuple(changes), _versions(known[place]))
            for place, changes in _by_place(folder, counted).items()
        }
        return cls(git, folder, refs, files, {review: frozenset(commits) for review, commits in removals.items()})

    def elsewhere(self, oids: Iterable[str]) -> tuple[str, ...]:
        """Return the paths outside of the folder at which versions stood, sorted: it may have been another one."""
        lost = sorted(filter(is_id, oids))[:_MOST_SOUGHT]
        found = places_of(self.git, lost) if lost else ()
        return tuple(sorted(path for path in found if not path.startswith(f"{self.folder}/")))

    def joined(self, walked: Walked, paths: Sequence[str]) -> Walked:
        """Return a file with the versions that it had at other paths."""
        places = (walked.path, *paths)
        known = walked.known | _versions(steps(self.git, EVERYWHERE, places))
        return replace(walked, steps=_moves(steps(self.git, self.refs, places)), known=known)


def same_file(path: str, place: Place) -> bool:
    """Return whether a path in another folder is that of the same review and reviewer."""
    return place_of(path.rsplit("/", 2)[0], path) == place


def _by_place(folder: str, changes: Iterable[Step]) -> dict[Place, list[Step]]:
    files: dict[Place, list[Step]] = defaultdict(list)
    for step in changes:
        place = place_of(folder, step.path)
        if place is not None:
            files[place].append(step)
    return files


def _versions(changes: Iterable[Step]) -> frozenset[str]:
    return frozenset(step.after for step in changes if step.after)


def _moves(changes: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the changes with one step for each file that went from one place to another in one commit."""
    joined: list[Step] = []
    for _, group in groupby(changes, key=lambda step: step.commit):
        together = list(group)
        gone = [step for step in together if not step.after]
        came = [step for step in together if not step.before]
        pairs = list(zip(gone, came, strict=False))
        joined += [new._replace(before=old.before) for old, new in pairs]
        paired = {id(step) for pair in pairs for step in pair}
        joined += [step for step in together if id(step) not in paired]
    return tuple(joined)
