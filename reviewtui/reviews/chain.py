"""Holds the versions of one reviewer's file against the commits that brought them, and says where the chain breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.repository.lookup import is_id
from reviewtui.reviews.differences import differing
from reviewtui.reviews.lineage import Lineage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.repository.history import Step
    from reviewtui.reviews.heading import Heading
    from reviewtui.reviews.places import Place

SHORT = 10
"""How many digits of an id people are shown."""


@dataclass(frozen=True, slots=True)
class Version:
    """How a reviewer's file began once (None when that cannot be read), and whether it is what was published."""

    heading: Heading | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain breaks: the commit, in a sentence what is wrong there, and what differs from the version before."""

    step: Step
    message: str
    differs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trail:
    """All that is known of one reviewer's file: the commits that changed it, and its versions by blob id.

    `known` are the versions that stand anywhere in the history, also those that could not be read; `content` reads one.
    `faults` are what is wrong with what a version says it was made from. `removals` are the commits that took the whole
    review away, and `reached` says which commits build on one.
    """

    place: Place
    steps: tuple[Step, ...]
    versions: Mapping[str, Version]
    known: frozenset[str]
    faults: Mapping[str, tuple[str, ...]]
    removals: frozenset[str]
    shallow: bool
    content: Callable[[str], bytes]
    reached: Callable[[str], frozenset[str]]

    @cached_property
    def lineage(self) -> Lineage:
        """Which version says that it follows which."""
        return Lineage({oid: one.heading.previous for oid, one in self.versions.items() if one.heading})

    @cached_property
    def arrivals(self) -> dict[str, Step]:
        """The commit that first brought each version, in the order in which they came."""
        arrivals: dict[str, Step] = {}
        for step in self.steps:
            if step.after:
                arrivals.setdefault(step.after, step)
        return arrivals

    @cached_property
    def beyond(self) -> tuple[str, ...]:
        """Versions that others name, and that the history does not hold."""
        named = (oid for arrived in self.arrivals for oid in self.lineage.previous.get(arrived, ()))
        return tuple(oid for oid in dict.fromkeys(named) if oid not in self.known)


def breaks(trail: Trail) -> tuple[Break, ...]:
    """Return every break of the chain, the first one first."""
    return tuple(_breaks(trail))


def _breaks(trail: Trail) -> Iterator[Break]:
    broken = ""
    for number, step in enumerate(trail.steps):
        # A merge has a step for each parent, and is told once.
        message = "" if step.commit == broken else _wrong(trail, number)
        if message:
            broken = step.commit
            yield Break(step, message, _differences(trail, step))


def _wrong(trail: Trail, number: int) -> str:
    """Return what is wrong with a step; empty when nothing is."""
    step = trail.steps[number]
    arrival = trail.arrivals.get(step.after)
    if arrival is step and (flaw := next(_flaws(trail, step.after), "")):
        return flaw
    if _named(trail, step):
        return ""
    if arrival is not None and arrival.commit == step.commit:
        return f"it takes the place of the version {step.before[:SHORT]} and does not name it"
    return "" if _taken_up(trail, number) else _dropped(step)


def _flaws(trail: Trail, oid: str) -> Iterator[str]:
    """Yield what is wrong with a version by itself."""
    version = trail.versions.get(oid)
    if version is None:
        return
    if not version.sealed:
        yield "it was changed by other means than publishing: its seal does not fit what it says"
    if version.heading is None:
        return
    head = version.heading
    if (head.review, head.reviewer.slug) != trail.place:
        yield (
            f"it stands as the file of `{trail.place.reviewer}` in the review `{trail.place.review}`, "
            f"and speaks for `{head.reviewer.slug}` in `{head.review}`"
        )
    lost = [one for one in head.previous if one in trail.beyond and not (trail.shallow and is_id(one))]
    if lost:
        yield (
            f"it names {lost[0][:SHORT]} as the version before it, which no commit here holds: "
            "that one was removed, squashed or amended away"
        )
    yield from trail.faults.get(oid, ())


def _named(trail: Trail, step: Step) -> bool:
    """Return whether what a commit put in the place of a version builds on that version."""
    if not step.before or step.before == step.after:
        return True
    if not step.after:
        return step.commit in trail.removals
    # What cannot be read is told elsewhere.
    return step.after not in trail.lineage.previous or trail.lineage.follows(step.after, step.before)


def _taken_up(trail: Trail, number: int) -> bool:
    """Return whether a later commit brought a dropped version back, or one that follows it."""
    dropped = trail.steps[number]
    later = [
        step.commit
        for step in trail.steps[number + 1 :]
        if step.after and (step.after == dropped.before or trail.lineage.follows(step.after, dropped.before))
    ]
    return bool(later) and not trail.reached(dropped.commit).isdisjoint(later)


def _dropped(step: Step) -> str:
    if not step.after:
        return f"the version {step.before[:SHORT]} was removed, and nothing that came later follows it"
    return (
        f"the version {step.before[:SHORT]} gave way to {step.after[:SHORT]}, which does not follow it, "
        "and nothing that came later does"
    )


def _differences(trail: Trail, step: Step) -> tuple[str, ...]:
    if step.before not in trail.versions or step.after not in trail.versions:
        return ()
    return differing(step.path, trail.content(step.before), trail.content(step.after))
