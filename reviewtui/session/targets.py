"""Where a review is published: the words for it, the branch that they mean, and the commit that would be made there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UsageError
from reviewtui.repository import WORKTREE
from reviewtui.repository.committing import Manner
from reviewtui.session.plans import PlannedCommit
from reviewtui.session.published_files import review_branch

if TYPE_CHECKING:
    from reviewtui.repository import Snapshot
    from reviewtui.repository.committing import Committing
    from reviewtui.repository.identity import Identity
    from reviewtui.repository.remotes import Counterpart
    from reviewtui.session.ground import Ground

HEAD = "head"
REVIEW = "review"

_BRANCHES = "refs/heads/"


@dataclass(frozen=True, slots=True)
class BranchTarget:
    """A branch to publish to: what commits there, where it begins if it is new, and the same branch at its remote."""

    branch: str
    start: str
    is_new: bool
    committing: Committing
    counterpart: Counterpart | None

    def planned(self) -> PlannedCommit:
        """Return the commit that would be made, as far as it is known before it is made."""
        said = self.committing.preferences
        return PlannedCommit(
            parent=self.committing.parent,
            is_first=self.is_new,
            author=_signed_by(said.author),
            committer=_signed_by(said.committer),
            signature=said.signature,
            key=said.key,
            hooks=self.committing.hooks,
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What should be said of the remote's branch before anything is written."""
        there = self.counterpart
        if there is None or not there.tracking:
            return ()
        name = f"{there.remote}/{there.name}"
        if self.is_new:
            return (f"`{self.branch}` goes on from `{name}`, as it was last fetched.",)
        if there.ahead:
            commits = "a commit that is" if there.ahead == 1 else f"{there.ahead} commits that are"
            return (f"`{name}` has {commits} not in `{self.branch}`.",)
        return ()

    @property
    def push(self) -> tuple[str, ...]:
        """The words that let Git push the branch; empty when it cannot be told where to."""
        return self.counterpart.push(self.branch) if self.counterpart else ()

    @property
    def catch_up(self) -> tuple[tuple[str, ...], ...]:
        """The words, command by command, that bring in what the remote's branch is ahead by."""
        there = self.counterpart
        return there.catch_up(self.branch) if there and there.ahead and not self.is_new else ()


class Choice(NamedTuple):
    """A place to publish to: the word that means it, and what it is in words."""

    word: str
    title: str


def choices(ground: Ground) -> tuple[Choice, ...]:
    """Return the places that a user chooses from, what the configuration says first; any other branch can be named."""
    own = ground.config.review.branch
    offered = {
        **({own: f"branch {_branch(ground, own)}"} if own else {}),
        WORKTREE: "work tree",
        REVIEW: f"branch {_branch(ground, REVIEW)}",
    }
    if ground.head_name in ground.repository.branches():
        offered.setdefault(HEAD, f"branch {ground.head_name}")
    return tuple(Choice(word, title) for word, title in offered.items())


def branch_target(ground: Ground, to: str | None, *, verify: bool) -> BranchTarget | None:
    """Return the branch that a word means, None for the work tree; without a word, what the configuration says.

    Raises UsageError for a word that means no branch, ConflictError for a branch that is checked out.
    """
    own = ground.config.review.branch
    word = to if to is not None else own or WORKTREE
    if word == WORKTREE:
        return None
    branch = _branch(ground, word)
    is_new = branch not in ground.repository.branches()
    counterpart = ground.repository.counterpart(branch, ground.head_name)
    start = _start(ground, counterpart, shared=own is not None and branch == _branch(ground, own))
    committing = ground.repository.committing(branch, start, Manner(verify=verify))
    return BranchTarget(branch, start, is_new, committing, counterpart)


def snapshot_of(ground: Ground, target: BranchTarget | None) -> Snapshot:
    """Return the files that are there before anything is published."""
    return ground.repository.snapshot(target.committing.parent if target else WORKTREE)


def _branch(ground: Ground, word: str) -> str:
    if word == HEAD:
        if ground.head_name not in ground.repository.branches():
            raise UsageError(
                f"`{ground.head_name}` is no branch of this repository, so nothing can be published to it.",
                hint=f"`--to {REVIEW}` makes a branch beside it.",
            )
        return ground.head_name
    if word == REVIEW:
        return review_branch(ground.shared_name)
    return word.removeprefix(_BRANCHES)


def _start(ground: Ground, counterpart: Counterpart | None, *, shared: bool) -> str:
    """Return where a new branch begins.

    One beside the change begins at the head, so that it can be merged with it. One that is shared by all reviews
    begins at the base: merging it must never bring in a change that is still under review.
    """
    if counterpart is not None and counterpart.tracking:
        return counterpart.tracking
    return (ground.base if shared else ground.head) or "HEAD"


def _signed_by(person: Identity) -> str:
    return f"{person.name} <{person.email}>"
