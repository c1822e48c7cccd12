"""Gathers what other reviewers published: from the work tree, the branch under review, and where reviews are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import ReviewtuiError
from reviewtui.model import Problem
from reviewtui.repository import WORKTREE
from reviewtui.repository.branch_files import files_below, tips
from reviewtui.reviews import reviewer_file
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.names import slug
from reviewtui.reviews.team import Part, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.config import Config
    from reviewtui.repository import Range, Repository

# A reviewer who says a word to each of 5,000 findings stays far below it.
_LARGEST = 8 * 1024 * 1024
_MOST_FILES = 2_000
_NO_REVIEWERS = ("review", "report")


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


class _File(NamedTuple):
    """A reviewer's file as it stands somewhere."""

    path: str
    review: str
    reviewer: str
    oid: str


def review_branch(head_name: str) -> str:
    """Return the branch that holds the review of a branch, where it is not published to that branch itself."""
    return f"review/{slug(head_name) or 'review'}"


def gather(repository: Repository, config: Config, sides: Range, head_name: str, sought: Sought) -> Gathered:
    """Return all that was published on this review; a file that cannot be read is told, and the others go on."""
    folder = config.records.reviews.rstrip("/")
    found = dict.fromkeys(_files(repository, config, sides, head_name))
    contents, problems = _contents(repository, list(found))
    reading = _Reading(sought, problems)
    for file in found:
        if file in contents:
            reading.take(file, contents[file])
    return reading.outcome(folder)


def _files(repository: Repository, config: Config, sides: Range, head_name: str) -> Iterator[_File]:
    folder = config.records.reviews.rstrip("/")
    if not repository.bare:
        worktree = repository.snapshot(WORKTREE)
        here = {path: oid for path in worktree.paths() if path.startswith(f"{folder}/") and (oid := worktree.oid(path))}
        yield from _reviewers(folder, here)
    names = (head_name, review_branch(head_name), config.review.branch or "")
    commits = [sides.head.commit or "", sides.base.commit or "", *(tip.commit for tip in tips(repository.git, names))]
    for commit in dict.fromkeys(filter(None, commits)):
        yield from _reviewers(folder, files_below(repository.git, commit, folder))


def _reviewers(folder: str, files: dict[str, str]) -> Iterator[_File]:
    """Yield the files of reviewers: `<folder>/<review>/<reviewer>.yaml`."""
    for path, oid in files.items():
        review, _, name = path.removeprefix(f"{folder}/").partition("/")
        reviewer = name.removesuffix(".yaml")
        if name.endswith(".yaml") and "/" not in name and review != "waivers" and reviewer not in _NO_REVIEWERS:
            yield _File(path, review, reviewer, oid)


def _contents(repository: Repository, files: list[_File]) -> tuple[dict[_File, bytes], list[Problem]]:
    """Return the contents of the files; those of the work tree are not in Git's store, and are read from the disk."""
    problems = []
    if len(files) > _MOST_FILES:
        problems.append(
            Problem(
                f"there are {len(files):,} files of reviewers, and {_MOST_FILES:,} were read",
                files[0].path,
                hint="Remove the folders of reviews that are long over.",
            )
        )
    stored = repository.blobs.read_many(file.oid for file in files[:_MOST_FILES])
    contents = {}
    worktree = None if repository.bare else repository.snapshot(WORKTREE)
    for file in files[:_MOST_FILES]:
        content = stored.get(file.oid)
        if content is None and worktree is not None:
            content = worktree.read_many([file.path]).get(file.path)
        if content is None or len(content) > _LARGEST:
            problems.append(Problem("this file of a reviewer is missing or too large to be read", file.path))
        else:
            contents[file] = content
    return contents, problems


class _Reading:
    """Sorts parts into those of this review, one's own, and those of other reviews that speak of the same findings."""

    def __init__(self, sought: Sought, problems: list[Problem]) -> None:
        self._sought = sought
        self._marks = [fingerprint.encode() for fingerprint in sought.fingerprints]
        self._problems = problems
        self._parts: dict[str, Part] = {}
        self._elsewhere: dict[tuple[str, str], Part] = {}
        self._own_oids: set[str] = set()

    def take(self, file: _File, content: bytes) -> None:
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
        elif part.draft.rulings.keys():
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

    def _read(self, file: _File, content: bytes) -> Part | None:
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
        return part


def _both(one: Part | None, other: Part) -> Part:
    """Return two versions of one reviewer's file in one: what was said later stands, entry by entry."""
    if one is None:
        return other
    latest = other if other.draft.updated >= one.draft.updated else one
    return replace(latest, draft=merge(one.draft, other.draft))
