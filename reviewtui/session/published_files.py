"""The files of reviewers wherever they were published: the work tree, both sides, the branches that keep reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Problem
from reviewtui.repository import WORKTREE
from reviewtui.repository.branch_files import files_below, tips
from reviewtui.reviews.names import slug
from reviewtui.reviews.places import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewtui.config import Config
    from reviewtui.repository import Range, Repository

# A reviewer who says a word to each of 5,000 findings stays far below it.
_LARGEST = 8 * 1024 * 1024
_MOST_FILES = 2_000


class PublishedFile(NamedTuple):
    """A reviewer's file as it stands somewhere."""

    path: str
    review: str
    reviewer: str
    oid: str


def review_branch(head_name: str) -> str:
    """Return the branch that holds the review of a branch, where it is not published to that branch itself."""
    return f"review/{slug(head_name) or 'review'}"


def branches_of(config: Config, head_name: str) -> tuple[str, ...]:
    """Return the branches that may hold what was published on a branch."""
    return (head_name, review_branch(head_name), config.review.branch or "")


def published_files(
    repository: Repository, config: Config, sides: Range, branches: Sequence[str]
) -> tuple[PublishedFile, ...]:
    """Return every version of every reviewer's file, of this review and of others; each once."""
    return tuple(dict.fromkeys(_files(repository, config, sides, branches)))


def _files(repository: Repository, config: Config, sides: Range, branches: Sequence[str]) -> Iterator[PublishedFile]:
    folder = config.records.reviews.rstrip("/")
    if not repository.bare:
        worktree = repository.snapshot(WORKTREE)
        here = {path: oid for path in worktree.paths() if path.startswith(f"{folder}/") and (oid := worktree.oid(path))}
        yield from _reviewers(folder, here)
    commits = [sides.head.commit or "", sides.base.commit or ""]
    commits += [tip.commit for tip in tips(repository.git, branches)]
    for commit in dict.fromkeys(filter(None, commits)):
        yield from _reviewers(folder, files_below(repository.git, commit, folder))


def _reviewers(folder: str, files: Mapping[str, str]) -> Iterator[PublishedFile]:
    """Yield the files of reviewers: `<folder>/<review>/<reviewer>.yaml`."""
    for path, oid in files.items():
        place = place_of(folder, path)
        if place is not None:
            yield PublishedFile(path, place.review, place.reviewer, oid)


def contents_of(
    repository: Repository, files: Sequence[PublishedFile]
) -> tuple[dict[PublishedFile, bytes], list[Problem]]:
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
