"""The reviews that a repository knows by name: those that the user has a draft of, and those that were published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.repository import WORKTREE
from reviewtui.repository.branch_files import files_below, tips
from reviewtui.reviews.names import Names
from reviewtui.reviews.record import sides_in
from reviewtui.reviews.store import DraftStore
from reviewtui.session.carrying import review_names
from reviewtui.session.published_review import ALL_REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.config import Config
    from reviewtui.repository import Repository

_FILE = "review.yaml"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REMOTES = "refs/remotes/"


def known_reviews(repository: Repository, config: Config) -> list[str]:
    """Return the names of all reviews, sorted."""
    folder = config.records.reviews.rstrip("/")
    ending = f"/{_FILE}"
    published = {path.removeprefix(f"{folder}/").removesuffix(ending) for path, _ in _published(repository, config, "")}
    return sorted({*review_names(repository.common_dir), *(name for name in published if _NAME.fullmatch(name))})


def sides_of(repository: Repository, config: Config, name: str) -> Names | None:
    """Return the two sides of a review as they can be found here; None when nobody here knows it."""
    if not _NAME.fullmatch(name):
        return None
    draft = None
    if name in review_names(repository.common_dir):
        draft = DraftStore(repository.common_dir, name, repository.identity().email).load().draft
    if draft is not None:
        return Names(draft.base, draft.head)
    for path, content in _published(repository, config, name):
        try:
            sides = sides_in(path, content)
        except ReviewtuiError:
            continue
        return Names(*(_as_seen_here(repository, side) for side in sides))
    return None


def _published(repository: Repository, config: Config, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield each `review.yaml` of a review, or without a name of every review: of the work tree, HEAD and branches."""
    folder = f"{config.records.reviews.rstrip('/')}/{name}".rstrip("/")
    if not repository.bare:
        worktree = repository.snapshot(WORKTREE)
        paths = [path for path in worktree.paths() if path.startswith(f"{folder}/") and path.endswith(f"/{_FILE}")]
        yield from worktree.read_many(paths).items()
    head = repository.refs.standing("HEAD")
    branches = tips(repository.git, (ALL_REVIEWS, config.review.branch or ""))
    for commit in dict.fromkeys((*((head,) if head else ()), *(tip.commit for tip in branches))):
        files = files_below(repository.git, commit, folder)
        found = {path: oid for path, oid in files.items() if path.endswith(f"/{_FILE}")}
        contents = repository.blobs.read_many(found.values())
        yield from ((path, contents[oid]) for path, oid in found.items() if oid in contents)


def _as_seen_here(repository: Repository, name: str) -> str:
    """Return the name of a branch, or of what a remote was last seen to have under it."""
    # A file of strangers may name anything at all; what can be no branch is refused where it is asked for.
    found = tips(repository.git, (name,)) if name.isprintable() else ()
    if any(not tip.ref.startswith(_REMOTES) for tip in found) or not found:
        return name
    return found[0].ref.removeprefix(_REMOTES)
