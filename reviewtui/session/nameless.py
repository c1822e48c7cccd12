"""Finds the review to read where the sides have no names: a pipeline checks out commits, and reviews go by branches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.repository.branch_files import tips
from reviewtui.reviews.store import DraftStore
from reviewtui.session.gathering import Sought, gather
from reviewtui.session.known_reviews import sides_of
from reviewtui.session.published_files import branches_of
from reviewtui.session.published_review import ALL_REVIEWS, find_review

if TYPE_CHECKING:
    from reviewtui.session.opening import Opened


def as_published(opened: Opened) -> Opened:
    """Return what was opened as the published review that a gate would take, if nobody speaks in its own.

    Where both sides are branches, their review is meant, and nothing else.
    """
    if _spoken_in(opened) or all(tips(opened.repository.git, (name,)) for name in opened.names):
        return opened
    review = find_review(opened, None).review
    if not review or review == opened.review:
        return opened
    fingerprints = frozenset(finding.fingerprint for finding in opened.report.findings)
    names = sides_of(opened.repository, opened.config, review) or opened.names
    branches = (*branches_of(opened.config, names.head), ALL_REVIEWS)
    sought = Sought(review, opened.reviewer.slug, fingerprints)
    gathered = gather(opened.repository, opened.config, opened.range, branches, sought)
    return replace(opened, names=names, review=review, gathered=gathered)


def _spoken_in(opened: Opened) -> bool:
    store = DraftStore(opened.repository.common_dir, opened.review, opened.reviewer.email)
    return bool(opened.team.parts) or opened.gathered.own is not None or store.load().draft is not None
