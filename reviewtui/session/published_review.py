"""Finds the published review of a change, also where its branch has no name: a pipeline checks out bare commits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import ReviewtuiError
from reviewtui.repository.branch_files import files_below
from reviewtui.reviews import reviewer_file
from reviewtui.session.published_files import branches_of, contents_of, published_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.session.opening import Opened
    from reviewtui.session.published_files import PublishedFile

# The names that reviews of any branch are published under, beside the branch itself.
ALL_REVIEWS = "review/*"
_MOST_COMMITS = 5_000
_COMMIT = re.compile(rb"\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b")
_FINGERPRINT = re.compile(rb"\b[0-9a-f]{16}\b")
_NEVER = _MOST_COMMITS + 1


@dataclass(frozen=True, slots=True)
class Found:
    """The name of the review, empty when there is none or several; and in a sentence how it was found, or not."""

    review: str
    told: str
    candidates: tuple[str, ...] = ()


class _Nearness(NamedTuple):
    """How near a review is to a change, less is nearer: by the commit that was reviewed, its way here, its findings."""

    commits: int = _NEVER
    stayed: bool = True
    differs: bool = True

    @property
    def is_near(self) -> bool:
        return self != _Nearness()

    @property
    def told(self) -> str:
        if self.commits == 0:
            return "it is about this very commit"
        if self.commits < _NEVER:
            return "it is about a commit of this change"
        return "it came with this change" if not self.stayed else "it is about the same findings"


def find_review(opened: Opened, named: str | None) -> Found:
    """Return which published review is meant: the one that is named, that of the branches, else the nearest one."""
    files = published_files(
        opened.repository, opened.config, opened.range, (*branches_of(opened.config, opened.names.head), ALL_REVIEWS)
    )
    known = sorted({file.review for file in files})
    if named is not None:
        told = "it was named" if named in known else f"no published review is called {named}"
        return Found(named if named in known else "", told, tuple(known))
    if opened.review in known:
        return Found(opened.review, f"it is about {opened.names.head} against {opened.names.base}")
    nearest = _nearest(opened, files)
    if len(nearest) == 1:
        ((review, nearness),) = nearest.items()
        return Found(review, nearness.told)
    if nearest:
        return Found("", "several published reviews could be meant", tuple(nearest))
    return Found("", "no published review speaks of this change")


def _nearest(opened: Opened, files: tuple[PublishedFile, ...]) -> dict[str, _Nearness]:
    """Return the reviews that nothing is nearer than; none when nothing is near."""
    near = _Nearby(opened)
    contents, _ = contents_of(opened.repository, files)
    found: dict[str, _Nearness] = {}
    for file in files:
        nearness = near.of(file, contents.get(file, b""))
        found[file.review] = min(found.get(file.review, nearness), nearness)
    best = min((nearness for nearness in found.values() if nearness.is_near), default=None)
    return {review: nearness for review, nearness in sorted(found.items()) if nearness == best}


class _Nearby:
    """What tells that a reviewer's file is about the change: its commits, its files, its findings."""

    def __init__(self, opened: Opened) -> None:
        git, sides = opened.repository.git, opened.range
        folder = opened.config.records.reviews.rstrip("/")
        base = sides.base.commit or ""
        head = sides.head_commit or ""
        self._commits: Mapping[bytes, int] = {}
        self._stood = set(files_below(git, base, folder).items()) if base else set()
        self._here = set(files_below(git, head, folder).items()) if head else set()
        if head:
            without = (f"^{base}",) if base else ()
            listing = git.run(
                *("rev-list", f"--max-count={_MOST_COMMITS}", head, *without), doing="list the commits of the change"
            )
            self._commits = {oid.encode(): place for place, oid in enumerate(listing.text().split())}
        self._findings = {finding.fingerprint.encode() for finding in opened.report.findings}

    def of(self, file: PublishedFile, content: bytes) -> _Nearness:
        """Return how near a file is; it is read only where it names a commit of the change."""
        named = self._commits.keys() & {*_COMMIT.findall(content)}
        entry = (file.path, file.oid)
        return _Nearness(
            commits=self._nearest(named & _reviewed(file, content) if named else named),
            stayed=entry in self._stood or entry not in self._here,
            differs=not self._findings or not self._findings <= {*_FINGERPRINT.findall(content)},
        )

    def _nearest(self, commits: Iterable[bytes]) -> int:
        return min((self._commits[commit] for commit in commits), default=_NEVER)


def _reviewed(file: PublishedFile, content: bytes) -> set[bytes]:
    """Return the commits that a reviewer had before them as the head; of a broken file, every commit that it names."""
    try:
        draft = reviewer_file.read(file.path, content).draft
    except ReviewtuiError:
        return {*_COMMIT.findall(content)}
    voted = draft.outcome.head_commit if draft.outcome else ""
    return {draft.head_commit.encode(), voted.encode()}
