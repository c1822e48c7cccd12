"""Writes a tree that is the tree of a commit with some files put into it; the user's index has no part in it."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError
from reviewtui.repository.overwriting import check_unchanged, is_written
from reviewtui.repository.paths import checked
from reviewtui.repository.snapshot import blob_oid
from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.repository.git import Git

_NEW_FILE = "100644"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands at a path of a tree."""

    mode: str
    oid: str


@dataclass(frozen=True, slots=True)
class Grafting:
    """Files to be put into trees; `replaces` gives the blob id that was read of each one that may be overwritten.

    `removes` are files to be taken out, with the blob ids that were read.
    """

    git: Git
    algorithm: str
    files: Mapping[str, bytes]
    replaces: Mapping[str, str]
    doing: str
    removes: Mapping[str, str] = field(default_factory=dict)

    def entries(self, commit: str) -> dict[str, Entry]:
        """Return what stands in the tree of a commit, by path."""
        listing = self.git.run("ls-tree", "-r", "-z", "--full-tree", commit, doing=self.doing)
        entries = {}
        for record in listing.records():
            entry, _, path = record.partition("\t")
            mode, _, oid = entry.split(" ")
            entries[path] = Entry(mode, oid)
        return entries

    def modes(self, entries: Mapping[str, Entry]) -> dict[str, str]:
        """Return the file modes of the paths to write, leaving out what is there already.

        Raises ConflictError when something stands in the way that was not known when the files were made.
        """
        for path, read in self.removes.items():
            check_unchanged(path, entries[path].oid if path in entries else None, read)
        folders = {folder for path in entries for folder in _folders(path)}
        modes = {}
        for path, content in self.files.items():
            _check_room(checked(path), entries, folders)
            present = entries.get(path)
            new = blob_oid(content, self.algorithm)
            if is_written(path, present.oid if present else None, new, self.replaces.get(path)):
                modes[path] = present.mode if present else _NEW_FILE
        return modes

    def write(self, commit: str, modes: Mapping[str, str]) -> str:
        """Write the tree of a commit with the files of `modes` put into it, others taken out; return its id."""
        lines = [f"0 {'0' * len(commit)}\t{path}\0" for path in self.removes]
        for path, mode in modes.items():
            oid = self.git.run("hash-object", "-w", "--stdin", doing=self.doing, stdin=self.files[path]).text().strip()
            lines.append(f"{mode} {oid}\t{path}\0")
        with tempfile.TemporaryDirectory(prefix="reviewtui-") as folder:
            own_index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            self.git.run("read-tree", commit, doing=self.doing, extra=own_index)
            self.git.run(
                *("update-index", "-z", "--index-info"),
                doing=self.doing,
                stdin=os.fsencode("".join(lines)),
                extra=own_index,
            )
            return self.git.run("write-tree", doing=self.doing, extra=own_index).text().strip()


def _folders(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _check_room(path: str, entries: Mapping[str, Entry], folders: set[str]) -> None:
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
