"""Which branches and pull requests stand for a change of their own: none twice, and none that only holds a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.heads import HeadKind
from reviewtui.session.published_files import review_branch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.repository.heads import Head


class Candidate(NamedTuple):
    """A head that stands for a change, and the other names under which the same change is found."""

    head: Head
    also: tuple[str, ...] = ()


class Chosen(NamedTuple):
    """The candidates, and how many branches only hold what reviewers published."""

    found: tuple[Candidate, ...]
    reviews: int


def candidates(heads: Iterable[Head], kept: str | None, is_begun: Callable[[Head], bool]) -> Chosen:
    """Return the heads that stand for changes, those with the latest commits first.

    `kept` is the branch that all reviews are published to. Of several heads at one commit the one whose review the
    user began stands for all, then their own branch, then a remote's, then a pull request.
    """
    known = tuple(heads)
    beside = {review_branch(head.shared) for head in known} | ({kept} if kept else set())
    changes = [head for head in known if head.kind is HeadKind.PULL or head.shared not in beside]
    by_commit: dict[str, list[Head]] = {}
    for head in _without_older_twins(changes):
        by_commit.setdefault(head.commit, []).append(head)
    found = []
    for same in by_commit.values():
        first, *others = sorted(same, key=lambda head: (not is_begun(head), head.kind.value))
        found.append(Candidate(first, tuple(_called(head) for head in others if head.shared != first.shared)))
    return Chosen(tuple(found), len(known) - len(changes))


def _without_older_twins(heads: list[Head]) -> list[Head]:
    """Leave out a branch that is here and at one remote where the other of the two has the later commit.

    Of several remotes, each may have a change of its own under the name.
    """
    twins: dict[str, list[Head]] = {}
    for head in heads:
        if head.kind is not HeadKind.PULL:
            twins.setdefault(head.shared, []).append(head)
    older = {
        head.ref
        for both in twins.values()
        if [head.kind for head in sorted(both, key=_kind)] == [HeadKind.LOCAL, HeadKind.REMOTE]
        for head in sorted(both, key=lambda head: (-head.at.timestamp(), _kind(head)))[1:]
    }
    return [head for head in heads if head.ref not in older]


def _kind(head: Head) -> int:
    return head.kind.value


def _called(head: Head) -> str:
    return f"#{head.number}" if head.number else head.name
