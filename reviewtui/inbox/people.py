"""What people said about the changes that wait, as far as the names of files tell, and the user's own drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import ReviewtuiError
from reviewtui.repository.lookup import Spot, ids_at
from reviewtui.repository.stored import REGULAR_MODES
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.team import Reviewer
from reviewtui.session.carrying import review_names
from reviewtui.session.published_files import review_branch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.config import Config
    from reviewtui.repository import Repository
    from reviewtui.repository.heads import Head
    from reviewtui.reviews.draft import Draft

_ENDING = ".yaml"
_NO_REVIEWER = frozenset({"review", "report"})


class Change(NamedTuple):
    """A head and the name of its review."""

    head: Head
    review: str


class People:
    """Asked once for all rows, so that hundreds of them take no longer than a few."""

    def __init__(self, repository: Repository, config: Config, heads: Iterable[Head]) -> None:
        """Learn who asks, which reviews they have a draft of, and which branches may hold what others published."""
        identity = repository.identity()
        self.me = Reviewer(identity.name, identity.email)
        self._repository = repository
        self._folder = config.records.reviews.rstrip("/")
        self._names = frozenset(review_names(repository.common_dir))
        self._drafts: dict[str, Draft | None] = {}
        self._commits: dict[str, list[str]] = {}
        for head in heads:
            self._commits.setdefault(head.shared, []).append(head.commit)
        self._always = tuple(self._commits.get(config.review.branch or "", ()))

    def is_begun(self, review: str) -> bool:
        """Return whether the user said something in a review, and did not decide."""
        draft = self.draft(review)
        return draft is not None and (draft.outcome is None or draft.outcome.decision is None)

    def draft(self, review: str) -> Draft | None:
        """Return what the user said in a review; what cannot be read tells so when the review is opened."""
        if review not in self._drafts:
            self._drafts[review] = self._read(review) if review in self._names else None
        return self._drafts[review]

    def is_me(self, head: Head) -> bool:
        """Return whether the user made the last commit."""
        return bool(head.email) and head.email.strip().lower() == self.me.email.strip().lower()

    def reviewers(self, changes: Iterable[Change]) -> dict[str, tuple[str, ...]]:
        """Return by review who published a part of it, by the names of their files; one process for all."""
        spots = {
            Spot(commit, f"{self._folder}/{change.review}"): change.review
            for change in changes
            for commit in (change.head.commit, *self._beside(change.head), *self._always)
        }
        found: dict[str, set[str]] = {}
        for spot, tree in ids_at(self._repository.git, spots).items():
            names = (
                name.removesuffix(_ENDING)
                for name, entry in self._repository.blobs.tree(tree).items()
                if name.endswith(_ENDING) and entry.mode in REGULAR_MODES
            )
            found.setdefault(spots[spot], set()).update(name for name in names if name not in _NO_REVIEWER)
        return {review: tuple(sorted(names)) for review, names in found.items()}

    def _beside(self, head: Head) -> list[str]:
        return self._commits.get(review_branch(head.shared), [])

    def _read(self, review: str) -> Draft | None:
        try:
            draft = DraftStore(self._repository.common_dir, review, self.me.email).load().draft
        except ReviewtuiError:
            return None
        return draft if draft is not None and draft.says_anything else None
