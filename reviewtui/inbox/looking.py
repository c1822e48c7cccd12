"""Finds what waits in an order that stands: drafts first, then the latest commits; told in batches as it is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import RepositoryError
from reviewtui.inbox.candidates import Candidate, candidates
from reviewtui.inbox.described import SUFFIXES, Describing
from reviewtui.inbox.people import Change, People
from reviewtui.inbox.waiting import Batch, Horizon, LeftOut, Waiting
from reviewtui.repository.forks import forks
from reviewtui.repository.heads import MOST, heads
from reviewtui.repository.naming import shared_name
from reviewtui.repository.refs import no_commits
from reviewtui.repository.touched import touched
from reviewtui.reviews.age import working_days
from reviewtui.reviews.names import review_id, writable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from reviewtui.config import Config
    from reviewtui.repository import Repository
    from reviewtui.repository.heads import Head

# So many branches are compared with where they began before their rows are told: few at first, for somebody waits.
_AT_FIRST, _AT_ONCE = 8, 64


class Trunk(NamedTuple):
    """The branch that others start from: as people write it, as everybody calls it, and its commit."""

    name: str
    shared: str
    commit: str

    def review_of(self, head: Head) -> str:
        """Return the name of the review of a head against it."""
        return review_id(writable(self.shared), writable(head.shared))

    def is_itself(self, head: Head) -> bool:
        """Return whether a head is only the trunk under one of its names."""
        return head.shared == self.shared and head.commit == self.commit


def trunk_of(repository: Repository, named: str | None) -> Trunk:
    """Return the branch that all others are held against: the one that is named, else the default one.

    Raises `ReviewtuiError` where there is none.
    """
    if named is None:
        found = repository.refs.default()
        if found is None:
            raise _no_trunk(repository)
        name, full = found
    else:
        name = full = named
    commit = repository.refs.commits([full]).commits[full]
    return Trunk(name, shared_name(repository.git, name), commit)


class Looking:
    """One look at all branches; `left_out` counts up while rows are told."""

    def __init__(self, repository: Repository, config: Config, trunk: Trunk, began: datetime) -> None:
        """Ask Git for all heads, and where each of them left the trunk."""
        known = heads(repository.git)
        found = [head for head in known if not trunk.is_itself(head)]
        self._repository = repository
        self._config = config
        self._trunk = trunk
        self._began = began
        self._horizon = Horizon(trunk.name, config.review.stale_days, repository.shallow)
        self._people = People(repository, config, found)
        self._describing = Describing(repository, config)
        chosen = candidates(found, config.review.branch, self._is_begun)
        self.left_out = LeftOut(reviews=chosen.reviews, is_cut=len(known) >= MOST)
        self._bases = forks(repository.git, repository.refs, trunk.commit, (one.head.commit for one in chosen.found))
        self._ordered = self._in_order(chosen.found)

    def batches(self, *, stale: bool) -> Iterator[Batch]:
        """Yield the rows; without `stale`, branches that nobody touched for long only count where others wait."""
        drafts, young, old = self._ordered
        self.left_out = replace(self.left_out, stale=0 if stale else len(old))
        yield Batch((), self.left_out, self._horizon)
        found = 0
        for batch in self._told([*drafts, *young]):
            found += len(batch.rows)
            yield batch
        if stale or not found:
            self.left_out = replace(self.left_out, stale=0)
            yield from self._told(old)

    def _told(self, wanted: Sequence[Candidate]) -> Iterator[Batch]:
        done, size = 0, _AT_FIRST
        while done < len(wanted):
            some = wanted[done : done + size]
            done, size = done + size, min(size * 2, _AT_ONCE)
            rows = self._rows(some)
            unchanged = self.left_out.unchanged + len(some) - len(rows)
            self.left_out = replace(self.left_out, unchanged=unchanged)
            yield Batch(rows, self.left_out, self._horizon)

    def _in_order(self, found: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate], list[Candidate]]:
        """Return what has a draft, what is young and what is old; count what is merged, or has no common history."""
        drafts: list[Candidate] = []
        young: list[Candidate] = []
        old: list[Candidate] = []
        merged = unrelated = 0
        for one in found:
            base = self._bases[one.head.commit]
            if base is None:
                unrelated += 1
            elif base == one.head.commit:
                merged += 1
            elif self._is_begun(one.head):
                drafts.append(one)
            else:
                is_old = (self._began - one.head.at).days > self._config.review.stale_days
                (old if is_old else young).append(one)
        self.left_out = replace(self.left_out, merged=merged, unrelated=unrelated)
        return drafts, young, old

    def _is_begun(self, head: Head) -> bool:
        return self._people.is_begun(self._trunk.review_of(head))

    def _rows(self, some: Sequence[Candidate]) -> tuple[Waiting, ...]:
        pairs = [(self._bases[one.head.commit] or "", one.head.commit) for one in some]
        files = touched(self._repository.git, pairs, SUFFIXES, (self._config.records.reviews,))
        described = [
            (one, seen)
            for one in some
            if any(seen := self._describing.of(one.head.commit, files.get(one.head.commit, ())))
        ]
        changes = [Change(one.head, self._trunk.review_of(one.head)) for one, _ in described]
        reviewers = self._people.reviewers(changes)
        return tuple(
            self._row(one, change.review, seen.specs, seen.parts, reviewers.get(change.review, ()))
            for (one, seen), change in zip(described, changes, strict=True)
        )

    def _row(
        self, one: Candidate, review: str, specs: tuple[str, ...], parts: int, reviewers: tuple[str, ...]
    ) -> Waiting:
        head = one.head
        draft = self._people.draft(review)
        outcome = draft.outcome if draft is not None else None
        return Waiting(
            head=head,
            base=self._bases[head.commit] or "",
            base_name=self._trunk.name,
            specs=specs,
            parts=parts,
            review=review,
            days=working_days(head.at, self._began),
            also=one.also,
            drafted=draft.last_word if draft is not None else None,
            decided=outcome.decision.value if outcome is not None and outcome.decision is not None else "",
            reviewers=tuple(name for name in reviewers if name != self._people.me.slug),
            is_mine=self._people.is_me(head),
        )


def _no_trunk(repository: Repository) -> RepositoryError:
    if repository.git.attempt("rev-parse", "--verify", "--quiet", "HEAD").code:
        return no_commits()
    return RepositoryError(
        "There is no branch that others start from: no `origin/HEAD`, no `main`, no `master`.",
        hint="Name it with `--base REF`, or once for all as `base: REF` in `.reviewtui.yaml`.",
    )
