"""Finds where many branches left one other branch, in one walk through the history that only they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.repository.git import Git
    from reviewtui.repository.refs import Refs

# Two commits at which a branch touches the other one are as good as many: which one counts has to be asked.
_ENOUGH = 2


def forks(git: Git, refs: Refs, trunk: str, heads: Iterable[str]) -> dict[str, str | None]:
    """Return the merge base of the commit `trunk` with each of the others, by full ids; None where there is none.

    A head that is merged is its own merge base. Raises `RepositoryError` when the history cannot be walked.
    """
    wanted = list(dict.fromkeys(heads))
    if not wanted:
        return {}
    asked = "".join(f"{commit}\n" for commit in (*wanted, f"^{trunk}"))
    listing = git.run(
        *("rev-list", "--parents", "--topo-order", "--reverse", "--stdin"),
        doing="walk through the history of the branches",
        stdin=asked.encode("ascii"),
    )
    touching = _touching(listing.text().splitlines())
    return {commit: _base(refs, trunk, commit, touching) for commit in wanted}


def _touching(lines: list[str]) -> dict[str, frozenset[str]]:
    """Return for each commit that the trunk has not the commits of the trunk from which it comes.

    Parents stand before their children. A parent that is not among the commits is one that the trunk has.
    """
    touching: dict[str, frozenset[str]] = {}
    for line in lines:
        commit, *parents = line.split()
        found: frozenset[str] = frozenset()
        for parent in parents:
            below = touching.get(parent)
            more = frozenset((parent,)) if below is None else below
            found = more if not found else found | more if len(found) < _ENOUGH else found
        touching[commit] = found
    return touching


def _base(refs: Refs, trunk: str, commit: str, touching: Mapping[str, frozenset[str]]) -> str | None:
    found = touching.get(commit)
    if found is None:
        return commit
    if len(found) < _ENOUGH:
        return next(iter(found), None)
    try:
        # After merges in both ways, one of the commits may come from another of them.
        return next(iter(refs.merge_bases(trunk, commit)), None)
    except RepositoryError:
        return None
