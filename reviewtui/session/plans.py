"""What publishing would write, shown before it does, and what it wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.repository.hooks import Hook


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants to publish: where to (None: as the settings say), and with which files.

    `closing` asks for the files that sum the review up, or for one's own part only; None lets that depend on whether
    others take part. Without `verify` the user's hooks are passed over.
    """

    to: str | None = None
    closing: bool | None = None
    verify: bool = True


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to write: its path in the repository and its whole text.

    `exists` when the very same file is there already; `replaces` is the blob id of an earlier version of ours that
    this one takes the place of.
    """

    path: str
    text: str
    exists: bool = False
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class RemovedFile:
    """A file to take away, as one that has another name now; `oid` is the blob id of what was read."""

    path: str
    oid: str


@dataclass(frozen=True, slots=True)
class PlannedCommit:
    """The commit that would hold the files: its parent, who it is by, and what the user's Git would do with it.

    `is_first` when the branch would begin with it. `signature` is openpgp, x509 or ssh, or empty; `key` may be empty.
    """

    parent: str
    is_first: bool
    author: str
    committer: str
    signature: str
    key: str
    hooks: tuple[Hook, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that publishing would do. `branch` is None for the work tree; a new one begins at `start`.

    `notes` should be said before anything is written. `push` and each of `catch_up` are the words of a Git command for
    the user to run: nothing is pushed or fetched by publishing. Without `verify` the user's hooks are passed over.
    `removed` are files that go once the others are written.
    `closes` tells whether the files that sum the review up are among them, `extent` in a sentence why or why not.
    """

    files: tuple[PlannedFile, ...]
    branch: str | None
    start: str
    message: str
    commit: PlannedCommit | None = None
    notes: tuple[str, ...] = ()
    push: tuple[str, ...] = ()
    catch_up: tuple[tuple[str, ...], ...] = ()
    verify: bool = True
    closes: bool = False
    extent: str = ""
    removed: tuple[RemovedFile, ...] = ()

    @property
    def is_unborn(self) -> bool:
        """Whether the branch does not exist, and begins only when there is something to write."""
        return self.commit is not None and self.commit.is_first

    @property
    def written(self) -> tuple[PlannedFile, ...]:
        """The files that are not there yet as they should be."""
        return tuple(file for file in self.files if not file.exists)


@dataclass(frozen=True, slots=True)
class Published:
    """The paths that were written, and the commit that holds them; None for the work tree."""

    paths: tuple[str, ...]
    branch: str | None
    commit: str | None
