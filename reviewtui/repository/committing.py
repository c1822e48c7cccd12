"""Commits files to a branch with Git's plumbing alone: no work tree, index, stash or HEAD is touched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, UsageError
from reviewtui.repository.complaints import complaint, unsigned
from reviewtui.repository.grafting import Grafting
from reviewtui.repository.hooks import HookFolder, through
from reviewtui.repository.preferences import Preferences, preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from reviewtui.repository.git import Git
    from reviewtui.repository.hooks import Hook
    from reviewtui.repository.repository import Repository

_HEADS = "refs/heads/"
_ATTEMPTS = 5
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Manner:
    """How the user wants this commit: with their hooks, and whether a program that signs may ask at the terminal."""

    verify: bool = True
    prompts: bool = False


def checked_out(git: Git, branch: str) -> Path | None:
    """Return the work tree in which a branch is checked out; None when it is in none."""
    folder = None
    for line in _work_tree_lines(git):
        if line.startswith("worktree "):
            folder = Path(line.removeprefix("worktree "))
        elif line == f"branch {_HEADS}{branch}":
            return folder
    return None


class Committing:
    """One commit to one branch; `parent` is what it goes on top of, as far as is known."""

    def __init__(self, repository: Repository, branch: str, start: str, manner: Manner) -> None:
        """Check that the branch may be written, and remember where it stands."""
        self._repository = repository
        self._git = repository.git
        self._branch = branch
        self._manner = manner
        self._check_branch()
        self._old = self._tip()
        self.parent = self._old or repository.refs.commits([start]).commits[start]

    @cached_property
    def preferences(self) -> Preferences:
        """Who the commit is by, and whether it is signed."""
        return preferences(self._git, self._repository.identity())

    @cached_property
    def hooks(self) -> tuple[Hook, ...]:
        """The user's hooks for commits, those that run and those that do not."""
        named = self.preferences.hooks
        common = self._repository.common_dir
        lines = _work_tree_lines(self._git)
        folder = HookFolder(
            path=self._repository.root / named if named else common / "hooks",
            git_dir=common,
            work_trees=tuple(Path(line.removeprefix("worktree ")) for line in lines if line.startswith("worktree ")),
        )
        return folder.hooks(wanted=self._manner.verify)

    def commit(
        self,
        files: Mapping[str, bytes],
        message: str,
        replaces: Mapping[str, str] = _NOTHING,
        *,
        removes: Mapping[str, str] = _NOTHING,
        check: Callable[[Collection[str]], None] = lambda _: None,
    ) -> str:
        """Write the objects, then move the branch, in one step that only succeeds when nobody else moved it.

        What came in meanwhile is gone on top of, a few times at most, and never over another version of our files.
        `replaces` gives, for each file that may be overwritten, the blob id that was read, and `removes` for each that
        is to be taken away; `check` gets all paths of the branch and raises ConflictError when the files do not fit
        there any more. Return the commit's full id, or the branch's last commit when the branch holds all files as
        they are.
        """
        self._repository.check_writable()
        doing = f"write files to `{self._branch}`"
        grafting = Grafting(self._git, self._repository.algorithm, files, replaces, doing, removes)
        words = None
        for _ in range(_ATTEMPTS):
            entries = grafting.entries(self.parent)
            modes = grafting.modes(entries)
            if not modes and self._old:
                return self._old
            commit = self.parent
            if modes:
                check(entries.keys())
                words = words or through(self.hooks, message, self._repository.root)
                commit = self._write_commit(grafting.write(self.parent, modes), words)
            if self._moved_to(commit):
                return commit
        raise ConflictError(
            f"The branch `{self._branch}` moved each time that it was written to; it was left as it is now.",
            hint="Find out who writes to it so often, then publish again.",
        )

    def _check_branch(self) -> None:
        if self._branch.startswith("-") or self._git.attempt("check-ref-format", _HEADS + self._branch).code:
            raise UsageError(
                f"`{self._branch}` is not a name for a branch.",
                hint="Use letters, digits, `-`, `_` and `/`, and begin with a letter.",
            )
        self._check_not_checked_out()

    def _check_not_checked_out(self) -> None:
        folder = checked_out(self._git, self._branch)
        if folder:
            raise ConflictError(
                f"The branch `{self._branch}` is checked out in `{folder}`, so it was not changed.",
                hint="Publish to the work tree, or to another branch; `--to review` takes one beside it.",
            )

    def _tip(self) -> str | None:
        answer = self._git.attempt("rev-parse", "--verify", "--quiet", f"{_HEADS}{self._branch}^{{commit}}")
        return answer.text().strip() if answer.code == 0 else None

    def _write_commit(self, tree: str, message: str) -> str:
        sign = ["-S"] if self.preferences.signature else []
        answer = self._git.attempt(
            *("commit-tree", tree, "-p", self.parent, *sign, "-F", "-"),
            # A branch's name may hold bytes that are no text.
            stdin=message.encode(errors="replace"),
            extra=self.preferences.variables(),
            terminal=self._manner.prompts,
        )
        if answer.code and sign:
            raise unsigned(self.preferences.signature, answer.err)
        if answer.code:
            raise complaint(f"commit to `{self._branch}`", answer.err, answer.code)
        return answer.text().strip()

    def _moved_to(self, commit: str) -> bool:
        """Move the branch; when somebody else did, take up where it stands now and return False."""
        self._check_not_checked_out()
        old = self._old or "0" * len(commit)
        answer = self._git.attempt("update-ref", "-m", "reviewtui: publish", _HEADS + self._branch, commit, old)
        if answer.code == 0:
            return True
        now = self._tip()
        if now == self._old:
            raise complaint(f"move the branch `{self._branch}`", answer.err, answer.code)
        if now is None:
            raise ConflictError(
                f"The branch `{self._branch}` was deleted while it was written to; it was not made again.",
                hint="Find out why, then publish again.",
            )
        self._old = self.parent = now
        return False


def _work_tree_lines(git: Git) -> list[str]:
    return git.run("worktree", "list", "--porcelain", doing="list the work trees").text().splitlines()
