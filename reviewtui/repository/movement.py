"""Says whether the head of a comparison still is what was compared, for a screen that stays open for hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.index import IndexSnapshot
from reviewtui.repository.ranges import SPEC_SUFFIXES
from reviewtui.repository.snapshot import INDEX, WORDS
from reviewtui.repository.worktree import WorktreeSnapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.repository.ranges import Range
    from reviewtui.repository.refs import Refs
    from reviewtui.repository.snapshot import Snapshot


class Movement(NamedTuple):
    """What became of a head since it was compared.

    `commit` is where it stands now when that is elsewhere; `gone` says that the ref is not there any more. `paths` are
    the files that changed since they were read from the work tree, or that are staged otherwise. A file that is new in
    the work tree is not noticed: that would take a walk through all of it.
    """

    commit: str | None = None
    gone: bool = False
    paths: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether the comparison is worth making again."""
        return self.gone or self.commit is not None or bool(self.paths)


def movement(refs: Refs, sides: Range, read_again: Callable[[str], Snapshot]) -> Movement:
    """Return what became of the head; `read_again` opens a snapshot by its word."""
    if isinstance(sides.head, IndexSnapshot):
        return Movement(paths=_staged_otherwise(sides.head, read_again(INDEX)))
    paths = sides.head.touched() if isinstance(sides.head, WorktreeSnapshot) else ()
    if sides.head_commit is None:
        return Movement(paths=paths)
    commit = refs.standing("HEAD" if sides.head_ref in WORDS else sides.head_ref)
    return Movement(commit if commit != sides.head_commit else None, commit is None, paths)


def _staged_otherwise(then: Snapshot, now: Snapshot) -> tuple[str, ...]:
    paths = {*then.paths(), *now.paths()}
    specs = (path for path in paths if path.lower().endswith(SPEC_SUFFIXES))
    return tuple(sorted(path for path in specs if then.oid(path) != now.oid(path)))
