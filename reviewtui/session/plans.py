"""What publishing would write, shown before it does, and what it wrote."""

from __future__ import annotations

from dataclasses import dataclass


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
class Plan:
    """Everything that publishing would do. `branch` is None for the work tree; a new one begins at `start`."""

    files: tuple[PlannedFile, ...]
    branch: str | None
    start: str
    message: str

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
