"""Make the demo repository in a folder, with real commits and a branch that waits for its review."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reviewtui.demo.story import MAIN, ORDERS, Story
from reviewtui.demo.stream import fast_import_stream
from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.repository.git import Git

# The user's own configuration could change line ends, file modes or the kind of ids; the demo is the same everywhere.
_ALONE = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_COUNT": "0"}
_SETTINGS = {"core.autocrlf": "false"}


@dataclass(frozen=True, slots=True)
class DemoRepository:
    """Where the demo lies, and the two refs to compare; `head` is checked out."""

    folder: Path
    base: str
    head: str


def create(folder: Path, story: Story = ORDERS) -> DemoRepository:
    """Make the demo of a story in `folder`, which must be empty or absent.

    Raises ConflictError when something is there already, RepositoryError when Git or the file system refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        occupied = any(folder.iterdir())
    except OSError as error:
        raise RepositoryError(f"cannot make the demo in {folder}: {error.strerror}", path=str(folder)) from error
    if occupied:
        raise ConflictError("the folder for the demo is not empty", path=str(folder), hint="Name a new folder.")
    git = Git(folder)
    doing = "make the demo"
    git.run(
        "init", "--quiet", "--template=", "--object-format=sha1", f"--initial-branch={MAIN}", doing=doing, extra=_ALONE
    )
    for name, value in _SETTINGS.items():
        git.run("config", name, value, doing=doing, extra=_ALONE)
    git.run("fast-import", "--quiet", stdin=fast_import_stream(story), doing=doing, extra=_ALONE)
    git.run("checkout", "--quiet", story.branch, doing=doing, extra=_ALONE)
    return DemoRepository(folder=folder, base=MAIN, head=story.branch)
