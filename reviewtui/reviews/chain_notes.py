"""What should be known about a chain that holds, and what could not be checked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError
from reviewtui.reviews.chain import SHORT
from reviewtui.reviews.reviewer_file import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.chain import Trail
    from reviewtui.reviews.reviewer_file import ReviewerFile


def notes(trail: Trail) -> tuple[str, ...]:
    """Return what a reader of the chain should know, in whole sentences."""
    return (*_committed_by_others(trail), *_side_by_side(trail), *_elsewhere(trail), *_ruled_unseen(trail))


def unchecked(trail: Trail) -> tuple[str, ...]:
    """Return what the history that is here cannot tell, in whole sentences."""
    if not (trail.shallow and trail.beyond):
        return ()
    hidden = counted(len(trail.beyond), "earlier version")
    return (f"This clone is shallow, and {hidden} cannot be seen: `git fetch --unshallow` brings the whole history.",)


def _committed_by_others(trail: Trail) -> Iterator[str]:
    by: dict[str, list[str]] = {}
    for oid, step in trail.arrivals.items():
        version = trail.versions.get(oid)
        if version and version.heading and version.heading.reviewer.email.lower() != step.author.email.lower():
            by.setdefault(f"{step.author.name} <{step.author.email}>", []).append(step.commit)
    for author, commits in by.items():
        yield f"{counted(len(commits), 'version')} came in a commit of {author}, the first in {commits[0][:SHORT]}."


def _side_by_side(trail: Trail) -> Iterator[str]:
    last = [oid for oid in trail.lineage.last(trail.arrivals) if oid in trail.versions and trail.versions[oid].sealed]
    if len(last) > 1:
        listed = ", ".join(f"{oid[:SHORT]} ({trail.arrivals[oid].commit[:SHORT]})" for oid in last)
        yield f"{len(last)} versions stand side by side, and none follows them all yet: {listed}."


def _elsewhere(trail: Trail) -> Iterator[str]:
    last = set(trail.lineage.last(trail.arrivals))
    newer = [
        oid
        for oid in trail.versions
        if oid not in trail.arrivals and any(trail.lineage.follows(oid, one) for one in last)
    ]
    if newer:
        yield f"{counted(len(newer), 'newer version')} of this file can be found on other branches."


def _ruled_unseen(trail: Trail) -> Iterator[str]:
    """Yield decisions of the newest versions on what neither they nor earlier versions list among the findings."""
    for oid in trail.lineage.last(trail.arrivals):
        unseen = _ruled(trail, oid)
        for one in (oid, *trail.lineage.before(oid)):
            # Most are in the newest version, and hundreds of older ones need not be read.
            unseen = unseen and unseen - _found(trail, one)
        if unseen:
            listed = ", ".join(sorted(unseen))
            yield f"The version {oid[:SHORT]} decides on findings that no version of this file lists: {listed}."


def _ruled(trail: Trail, oid: str) -> frozenset[str]:
    file = _file(trail, oid)
    return frozenset(ruling.fingerprint for ruling in file.rulings) if file else frozenset()


def _found(trail: Trail, oid: str) -> frozenset[str]:
    file = _file(trail, oid)
    return frozenset(file.findings) if file else frozenset()


def _file(trail: Trail, oid: str) -> ReviewerFile | None:
    if oid not in trail.versions:
        return None
    try:
        return parsed(oid, trail.content(oid))
    except ReviewtuiError:
        return None
