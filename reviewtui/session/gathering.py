"""Gathers what other reviewers said: all versions of each file in one, and what other reviews say to the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.model import Problem
from reviewtui.reviews import reviewer_file
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.seal import is_sealed
from reviewtui.reviews.team import Part, Team
from reviewtui.session.published_files import contents_of, published_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.config import Config
    from reviewtui.repository import Range, Repository
    from reviewtui.session.published_files import PublishedFile


@dataclass(frozen=True, slots=True)
class Sought:
    """Whose words are looked for: the review's name, the file name of the reviewer who looks, today's findings."""

    review: str
    own: str
    fingerprints: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the others said, and what the reviewer's own file says: another clone of theirs may have written it.

    `own_oids` are the blob ids of all its versions that `own` holds; each may be replaced by what holds `own`.
    """

    team: Team
    own: Draft | None
    own_oids: frozenset[str]


def gather(repository: Repository, config: Config, sides: Range, branches: Sequence[str], sought: Sought) -> Gathered:
    """Return all that was published on this review; a file that cannot be read is told, and the others go on."""
    folder = config.records.reviews.rstrip("/")
    found = published_files(repository, config, sides, branches)
    contents, problems = contents_of(repository, found)
    reading = _Reading(sought, problems)
    for file in found:
        if file in contents:
            reading.take(file, contents[file])
    return reading.outcome(folder)


class _Reading:
    """Sorts parts into those of this review, one's own, and those of other reviews that speak of the same findings."""

    def __init__(self, sought: Sought, problems: list[Problem]) -> None:
        self._sought = sought
        self._marks = [fingerprint.encode() for fingerprint in sought.fingerprints]
        self._problems = problems
        self._parts: dict[str, Part] = {}
        self._elsewhere: dict[tuple[str, str], Part] = {}
        self._own_oids: set[str] = set()

    def take(self, file: PublishedFile, content: bytes) -> None:
        """Read a file and put it where it belongs."""
        here = file.review == self._sought.review
        # Reviews of years stay in a repository; only those that could speak of today's findings are read.
        if not here and (b"rulings:" not in content or not any(mark in content for mark in self._marks)):
            return
        part = self._read(file, content)
        if part is None:
            return
        if here:
            if file.reviewer == self._sought.own:
                self._own_oids.add(file.oid)
            self._parts[file.reviewer] = _both(self._parts.get(file.reviewer), part)
        elif part.draft.rulings:
            key = (file.review, file.reviewer)
            self._elsewhere[key] = _both(self._elsewhere.get(key), part)

    def outcome(self, folder: str) -> Gathered:
        """Return what was read; `folder` is where all of it stands."""
        own = self._parts.pop(self._sought.own, None)
        problems = dict.fromkeys(self._problems)
        team = Team(
            dict(sorted(self._parts.items())),
            tuple(part for _, part in sorted(self._elsewhere.items())),
            tuple(sorted(problems, key=lambda one: (one.path.removeprefix(folder), one.line))),
        )
        return Gathered(team, own.draft if own else None, frozenset(self._own_oids))

    def _read(self, file: PublishedFile, content: bytes) -> Part | None:
        try:
            part = reviewer_file.read(file.path, content)
        except ReviewtuiError as error:
            self._problems.append(Problem(error.message, file.path, error.line, error.column, error.hint))
            return None
        if part.reviewer.slug != file.reviewer or part.draft.review != file.review:
            self._problems.append(
                Problem(
                    f"this file has the name of `{file.reviewer}` in the review `{file.review}`, and speaks for "
                    f"`{part.reviewer.slug}` in `{part.draft.review}`; it was left out",
                    file.path,
                    hint="Nobody writes for another: restore it from Git's history.",
                )
            )
            return None
        if not is_sealed(content):
            self._problems.append(
                Problem(
                    "this file was changed by other means than publishing",
                    file.path,
                    hint=f"`reviewtui verify {file.review}` says where, once that is committed.",
                )
            )
        return part


def _both(one: Part | None, other: Part) -> Part:
    """Return two versions of one reviewer's file in one: what was said later stands, entry by entry."""
    if one is None:
        return other
    latest = other if other.draft.updated >= one.draft.updated else one
    return replace(latest, draft=merge(one.draft, other.draft))
