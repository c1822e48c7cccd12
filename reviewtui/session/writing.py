"""Writing what was planned: all of it or nothing, to the work tree or as a commit, and over no word of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError
from reviewtui.records import habit
from reviewtui.repository import WORKTREE
from reviewtui.repository.committing import Manner
from reviewtui.repository.overwriting import check_unchanged
from reviewtui.session.plans import Plan, Published

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewtui.repository import Repository


def write(repository: Repository, plan: Plan, *, prompts: bool) -> Published:
    """Write what was planned; `prompts` lets a program that signs ask at the terminal.

    Raises `ConflictError` when the target changed since it was planned, `RepositoryError` when it is refused.
    """
    files = {file.path: file.text.encode() for file in plan.written}
    if not files:
        return Published((), plan.branch, None)
    if plan.branch is not None:
        return Published(tuple(files), plan.branch, _commit(repository, plan, plan.branch, prompts=prompts))
    present = repository.snapshot(WORKTREE)
    for file in plan.removed:
        check_unchanged(file.path, present.oid(file.path), file.oid)
    repository.write_worktree(files, replaces=_replaced(plan))
    repository.remove_worktree(_removed(plan))
    return Published(tuple(files), None, None)


def _commit(repository: Repository, plan: Plan, branch: str, *, prompts: bool) -> str:
    """Commit what was planned to the branch, on top of what came in meanwhile; return the commit's id."""
    files = {file.path: file.text.encode() for file in plan.written}
    replaces, removes = _replaced(plan), _removed(plan)

    def check_numbers(paths: Collection[str]) -> None:
        left = frozenset(paths) - removes.keys()
        for path in files:
            if path not in replaces and habit.clashes(path, left):
                raise ConflictError(
                    f"`{path}` has a number that was given to another record meanwhile; nothing was written.",
                    hint="Do it again: the next free number is taken then.",
                    path=path,
                )

    committing = repository.committing(branch, plan.start, Manner(verify=plan.verify, prompts=prompts))
    return committing.commit(files, plan.message, replaces, removes=removes, check=check_numbers)


def _replaced(plan: Plan) -> dict[str, str]:
    return {file.path: file.replaces for file in plan.written if file.replaces is not None}


def _removed(plan: Plan) -> dict[str, str]:
    return {file.path: file.oid for file in plan.removed}
