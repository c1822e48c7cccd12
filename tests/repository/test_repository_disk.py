"""A disk that is full or may not be written: an error for people, and nothing half done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.repository import Repository
from tests.repository.scratch import Scratch

RECORDS = {"docs/adr/0001-one.md": b"# One\n", "docs/api-reviews/x/review.yaml": b"schema: 1\n"}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with one commit."""
    return Scratch.with_commit(tmp_path / "repo")


COMMIT_IN_A_CHILD = """
import sys
from pathlib import Path
from reviewtui.errors import ReviewtuiError
from reviewtui.repository import Repository
with Repository.discover(Path(sys.argv[1])) as repository:
    try:
        repository.committing("records", "main").commit({"a.md": b"x" * 100_000}, "No room")
    except ReviewtuiError as error:
        sys.exit(f"{type(error).__name__}: {error.message} / {error.hint}")
"""


def test_files_that_may_not_grow_change_nothing(scratch: Scratch) -> None:
    before = scratch.state(), scratch.git("for-each-ref")
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 0; exec "$0" -c "$1" "$2"', sys.executable, COMMIT_IN_A_CHILD, str(scratch.root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.startswith("RepositoryError: "), done.stderr
    assert "nothing was changed" in done.stderr
    assert (scratch.state(), scratch.git("for-each-ref")) == before


def test_full_disk_and_read_only_repository_change_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a file system of its own needs root")
    try:
        scratch = Scratch.with_commit(disk / "repo")
        before = scratch.state(), scratch.git("for-each-ref")
        too_much = {"docs/first.md": b"small", "docs/adr/large.md": os.urandom(600_000)}
        with Repository.discover(scratch.root) as repository:
            with pytest.raises(RepositoryError, match="disk is full"):
                repository.committing("records", "main").commit(too_much, "No room")
            with pytest.raises(RepositoryError, match="disk is full"):
                repository.write_worktree(too_much)
            assert (scratch.state(), scratch.git("for-each-ref")) == before
            assert not (scratch.root / "docs").exists()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with Repository.discover(scratch.root) as repository:
            with pytest.raises(RepositoryError, match="may not be written"):
                repository.committing("records", "main").commit(RECORDS, "No")
            with pytest.raises(RepositoryError, match="may not be written"):
                repository.write_worktree(RECORDS)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
