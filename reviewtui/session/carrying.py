"""What the reviewer said in other reviews of the same change: of a branch since renamed, or that this one follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.repository.naming import shared_name
from reviewtui.reviews.store import DraftStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reviewtui.repository import Repository
    from reviewtui.reviews.draft import Draft
    from reviewtui.session.opening import Opened

# Who reviews a branch a day keeps the drafts of half a year within reach.
_MOST_DRAFTS = 200


def drafts_folder(common_dir: Path) -> Path:
    """Return the folder that has a folder for each review with a draft."""
    return common_dir / "reviewtui" / "drafts"


def review_names(common_dir: Path) -> list[str]:
    """Return the names of all reviews that somebody has a draft of here, sorted."""
    try:
        return sorted(path.name for path in drafts_folder(common_dir).iterdir() if path.is_dir())
    except FileNotFoundError:
        return []


def drafted_paths(repository: Repository) -> frozenset[str]:
    """Return every path that the user's drafts, those of open reviews too, ever wrote a file to."""
    names = review_names(repository.common_dir)
    drafts = _read(repository.common_dir, names[-_MOST_DRAFTS:], repository.identity().email)
    return frozenset(path for draft in drafts for path in draft.published)


def own_drafts_elsewhere(opened: Opened) -> tuple[Draft, ...]:
    """Return the reviewer's drafts of other reviews, latest first; one that cannot be read tells so when it is opened.

    Only so many of the latest are read.
    """
    common_dir = opened.repository.common_dir
    others = [name for name in review_names(common_dir) if name != opened.review]
    folder = drafts_folder(common_dir)
    latest = sorted(others, key=lambda name: _changed(folder / name), reverse=True)[:_MOST_DRAFTS]
    return tuple(_read(common_dir, latest, opened.reviewer.email))


def _changed(folder: Path) -> int:
    """Return when a folder changed last; 0 when it went meanwhile, as that of a review which is closed may."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _read(common_dir: Path, names: list[str], email: str) -> Iterator[Draft]:
    for name in names:
        try:
            draft = DraftStore(common_dir, name, email).load().draft
        except ReviewtuiError:
            continue
        if draft is not None:
            yield draft


def taken_over(opened: Opened, drafts: tuple[Draft, ...], moment: datetime) -> Draft | None:
    """Return the draft of a branch that is gone and whose change is the one under review: it was renamed.

    The change is the same when the branch stood where this one stands, or when most of what was found is the same.
    """
    found = frozenset(finding.fingerprint for finding in opened.report.findings)
    bases = {name: shared_name(opened.repository.git, name) for name in {draft.base for draft in drafts}}
    for draft in drafts:
        if not draft.head_commit or bases[draft.base] != opened.names.base or _stands(opened, draft.head):
            continue
        seen = _seen(draft)
        same_place = draft.head_commit == (opened.report.head.commit or "")
        if same_place or len(seen & found) * 2 > max(len(seen), len(found)):
            # Where its files were published stays with the old name.
            return replace(draft, published={}, updated=moment)
    return None


def _seen(draft: Draft) -> frozenset[str]:
    """Return what the reviewer last had before them; who only ran commands never looked, and may have voted."""
    latest = max(draft.looks.values(), key=lambda look: look.at, default=None)
    if latest is not None:
        return latest.fingerprints
    return draft.outcome.fingerprints if draft.outcome else frozenset()


def _stands(opened: Opened, name: str) -> bool:
    """Return whether a branch, or whatever was reviewed, is still there under its name."""
    try:
        opened.repository.snapshot(name)
    except ReviewtuiError:
        return False
    return True
