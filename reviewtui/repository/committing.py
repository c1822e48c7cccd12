"""Commits files to a branch with Git's plumbing alone: no work tree, index, stash or HEAD is touched."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, UsageError
from reviewtui.repository.complaints import complaint
from reviewtui.repository.overwriting import is_written
from reviewtui.repository.paths import checked
from reviewtui.repository.snapshot import blob_oid
from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.repository.git import Git
    from reviewtui.repository.repository import Repository

_HEADS = "refs/heads/"
_NEW_FILE = "100644"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands at a path of a tree."""

    mode: str
    oid: str


def checked_out(git: Git, branch: str) -> Path | None:
    """Return the work tree in which a branch is checked out; None when it is in none."""
    listing = git.run("worktree", "list", "--porcelain", doing="list the work trees")
    folder = ""
    for line in listing.text().splitlines():
        if line.startswith("worktree "):
            folder = line.removeprefix("worktree ")
        elif line == f"branch {_HEADS}{branch}":
            return Path(folder)
    return None


class Committing:
    """One commit to one branch."""

    def __init__(self, repository: Repository, branch: str, start: str) -> None:
        """Check that the branch may be written, and remember where it stands."""
        self._repository = repository
        self._git = repository.git
        self._branch = branch
        self._check_branch()
        self._old = self._tip()
        self._parent = self._old or repository.refs.commits([start]).commits[start]

    def commit(self, files: Mapping[str, bytes], message: str, replaces: Mapping[str, str]) -> str:
        """Write the objects, then move the branch, in one step that fails when it moved meanwhile."""
        modes = self._modes(files, replaces)
        if not modes and self._old:
            return self._old
        commit = self._parent
        if modes:
            commit = self._write_commit(self._write_tree(files, modes), message)
        self._move(commit)
        return commit

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
                hint="Publish to the work tree, or to another branch.",
            )

    def _tip(self) -> str | None:
        answer = self._git.attempt("rev-parse", "--verify", "--quiet", f"{_HEADS}{self._branch}^{{commit}}")
        return answer.text().strip() if answer.code == 0 else None

    def _modes(self, files: Mapping[str, bytes], replaces: Mapping[str, str]) -> dict[str, str]:
        """Return the file modes of the paths to write, leaving out what is there already."""
        entries = self._entries()
        folders = {folder for path in entries for folder in _folders(path)}
        modes = {}
        for path, content in files.items():
            _check_room(checked(path), entries, folders)
            present = entries.get(path)
            new = blob_oid(content, self._repository.algorithm)
            if is_written(path, present.oid if present else None, new, replaces.get(path)):
                modes[path] = present.mode if present else _NEW_FILE
        return modes

    def _entries(self) -> dict[str, _Entry]:
        listing = self._git.run(
            *("ls-tree", "-r", "-z", "--full-tree", self._parent), doing=f"list the files of `{self._branch}`"
        )
        entries = {}
        for record in listing.records():
            entry, _, path = record.partition("\t")
            mode, _, oid = entry.split(" ")
            entries[path] = _Entry(mode, oid)
        return entries

    def _write_tree(self, files: Mapping[str, bytes], modes: Mapping[str, str]) -> str:
        doing = f"write files to `{self._branch}`"
        lines = []
        for path, mode in modes.items():
            oid = self._git.run("hash-object", "-w", "--stdin", doing=doing, stdin=files[path]).text().strip()
            lines.append(f"{mode} {oid}\t{path}\0")
        with tempfile.TemporaryDirectory(prefix="reviewtui-") as folder:
            own_index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            self._git.run("read-tree", self._parent, doing=doing, extra=own_index)
            self._git.run(
                *("update-index", "-z", "--index-info"),
                doing=doing,
                stdin=os.fsencode("".join(lines)),
                extra=own_index,
            )
            return self._git.run("write-tree", doing=doing, extra=own_index).text().strip()

    def _write_commit(self, tree: str, message: str) -> str:
        identity = self._repository.identity()
        person = {}
        for role in ("AUTHOR", "COMMITTER"):
            # What the environment says wins, as it does for every other commit of this user.
            person[f"GIT_{role}_NAME"] = os.environ.get(f"GIT_{role}_NAME") or identity.name
            person[f"GIT_{role}_EMAIL"] = os.environ.get(f"GIT_{role}_EMAIL") or identity.email
        answer = self._git.run(
            *("commit-tree", tree, "-p", self._parent, "-F", "-"),
            doing=f"commit to `{self._branch}`",
            stdin=message.encode(),
            extra=person,
        )
        return answer.text().strip()

    def _move(self, commit: str) -> None:
        self._check_not_checked_out()
        old = self._old or "0" * len(commit)
        answer = self._git.attempt("update-ref", "-m", "reviewtui: publish", _HEADS + self._branch, commit, old)
        if answer.code == 0:
            return
        if self._tip() != self._old:
            raise ConflictError(
                f"The branch `{self._branch}` moved while it was written to; it was left as it is now.",
                hint="Look at what came in, then publish again.",
            )
        raise complaint(f"move the branch `{self._branch}`", answer.err, answer.code)


def _folders(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _check_room(path: str, entries: Mapping[str, _Entry], folders: set[str]) -> None:
    """Raise ConflictError when a link, a submodule, a file or a folder stands where the path leads."""
    present = entries.get(path)
    blocked = next((folder for folder in _folders(path) if folder in entries), None)
    if blocked:
        raise ConflictError(
            f"`{blocked}` is not a folder on this branch, so `{path}` was not written.",
            hint="It is a file, a symbolic link or a submodule; choose another folder.",
            path=path,
        )
    if path in folders or (present and present.mode not in REGULAR_MODES):
        raise ConflictError(
            f"`{path}` is not a regular file on this branch; nothing was written.",
            hint="Choose another name.",
            path=path,
        )
