"""The reviews that a repository knows by name: those that the user has a draft of, and those that were published."""

from __future__ import annotations

import re
from contextlib import suppress
from shlex import quote
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.repository import WORKTREE
from reviewtui.repository.branch_files import files_below, tips
from reviewtui.repository.lookup import is_id
from reviewtui.repository.snapshot import WORDS
from reviewtui.reviews.names import Names
from reviewtui.reviews.record import sides_in
from reviewtui.reviews.reviewer_file import read
from reviewtui.reviews.store import DraftStore
from reviewtui.session.carrying import review_names
from reviewtui.session.published_review import ALL_REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.config import Config
    from reviewtui.repository import Repository
    from reviewtui.reviews.draft import Draft

_FILE = "review.yaml"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REMOTES = "refs/remotes/"
_SHORT = 8


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
    draft = _own_draft(repository, name)
    if draft is not None:
        return Names(*(_as_seen_here(repository, side) for side in (draft.base, draft.head)))
    for path, content in _published(repository, config, name):
        try:
            sides = sides_in(path, content)
        except ReviewtuiError:
            continue
        return Names(*(_as_seen_here(repository, side) for side in sides))
    return None


def refuse_gone(repository: Repository, config: Config, name: str, sides: Names) -> None:
    """Raise `UsageError` when a side of a review is here no more, with what is left of the review."""
    for side in (sides.head, sides.base):
        if side in WORDS or (side.isprintable() and repository.refs.standing(side) is not None):
            continue
        parts = [one for one in (_own_draft(repository, name), *_parts(repository, config, name)) if one is not None]
        commits = [part.head_commit for part in sorted(parts, key=lambda part: part.updated, reverse=True)]
        last = next((one for one in commits if is_id(one) and repository.refs.standing(one)), None)
        hint = "Fetch it, if others still have it."
        if last and side == sides.head:
            hint = (
                f"It was last looked at as {last[:_SHORT]}: `git branch {quote(side)} {last[:_SHORT]}` brings it back."
            )
        if any(True for _ in _published(repository, config, name)):
            hint += f" What was published stands in {config.records.reviews.rstrip('/')}/{name}."
        raise UsageError(f"the review {name} is of `{side}`, which is not here any more", hint=hint)


def _own_draft(repository: Repository, name: str) -> Draft | None:
    if name not in review_names(repository.common_dir):
        return None
    return DraftStore(repository.common_dir, name, repository.identity().email).load().draft


def _parts(repository: Repository, config: Config, name: str) -> Iterator[Draft]:
    """Yield what each reviewer published in a review, as far as it can be read."""
    for path, content in _published(repository, config, name, ".yaml"):
        with suppress(ReviewtuiError):
            yield read(path, content).draft


def _published(
    repository: Repository, config: Config, name: str, ending: str = f"/{_FILE}"
) -> Iterator[tuple[str, bytes]]:
    """Yield each `review.yaml` of a review, or without a name of every review: of the work tree, HEAD and branches.

    Another `ending` asks for other files.
    """
    folder = f"{config.records.reviews.rstrip('/')}/{name}".rstrip("/")
    if not repository.bare:
        worktree = repository.snapshot(WORKTREE)
        paths = [path for path in worktree.paths() if path.startswith(f"{folder}/") and path.endswith(ending)]
        yield from worktree.read_many(paths).items()
    head = repository.refs.standing("HEAD")
    branches = tips(repository.git, (ALL_REVIEWS, config.review.branch or ""))
    for commit in dict.fromkeys((*((head,) if head else ()), *(tip.commit for tip in branches))):
        files = files_below(repository.git, commit, folder)
        found = {path: oid for path, oid in files.items() if path.endswith(ending)}
        contents = repository.blobs.read_many(found.values())
        yield from ((path, contents[oid]) for path, oid in found.items() if oid in contents)


def _as_seen_here(repository: Repository, name: str) -> str:
    """Return the name of a branch, or of what a remote was last seen to have under it."""
    # A file of strangers may name anything at all; what can be no branch is refused where it is asked for.
    found = tips(repository.git, (name,)) if name.isprintable() else ()
    if any(not tip.ref.startswith(_REMOTES) for tip in found) or not found:
        return name
    return found[0].ref.removeprefix(_REMOTES)
