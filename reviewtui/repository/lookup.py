"""Asks Git at once what stood at many places of many commits, without reading any of it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.repository.git import Git

_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Spot(NamedTuple):
    """A path in a commit, which goes by its full id."""

    commit: str
    path: str


def is_id(word: str) -> bool:
    """Return whether a word that somebody wrote can be the full id of an object."""
    return _ID.fullmatch(word) is not None


def askable(spot: Spot) -> bool:
    """Return whether Git can be asked about a place that somebody wrote down: one line is one question."""
    return is_id(spot.commit) and "\n" not in spot.path


def commits_here(git: Git, ids: Iterable[str]) -> frozenset[str]:
    """Return which of these commits are in the repository, reached by a branch or not."""
    wanted = sorted(set(filter(is_id, ids)))
    return frozenset(oid for oid, kind in zip(wanted, _kinds(git, wanted), strict=True) if kind[1:] == ("commit",))


def ids_at(git: Git, spots: Iterable[Spot]) -> dict[Spot, str]:
    """Return what stands at each place, by object id; a place where nothing stands is left out."""
    wanted = sorted(spot for spot in set(spots) if askable(spot) and _is_path(spot.path))
    answers = _kinds(git, [f"{spot.commit}:{spot.path}" for spot in wanted])
    return {spot: answer[0] for spot, answer in zip(wanted, answers, strict=True) if answer[1:]}


def is_partial(git: Git) -> bool:
    """Return whether a part of the history was never fetched, so that what is not here may still be elsewhere."""
    return git.attempt("config", "--get-regexp", r"^remote\..*\.promisor$").out != b""


def _is_path(path: str) -> bool:
    """Return whether anything can stand at a path; Git takes `..` for a place outside of the commit, and refuses."""
    return not {"", ".", ".."}.intersection(path.split("/"))


def _kinds(git: Git, names: list[str]) -> list[tuple[str, ...]]:
    """Return id and type of each object; of one that is not there, only what it was called."""
    if not names:
        return []
    answer = git.run(
        *("--no-replace-objects", "cat-file", "--batch-check=%(objectname) %(objecttype)"),
        doing="look up what was compared",
        stdin=os.fsencode("".join(f"{name}\n" for name in names)),
    )
    lines = answer.text().split("\n")[:-1]
    return [() if line.endswith((" missing", " ambiguous")) else tuple(line.split(" ")) for line in lines]
