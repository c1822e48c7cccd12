"""A checkout may end lines in its own way; what Git has of such a file counts, and a change is still a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import ConflictError
from reviewtui.repository import WORKTREE
from tests.repository.scratch import SPEC, Scratch

WINDOWS = SPEC.replace(b"\n", b"\r\n")
OTHER = SPEC.replace(b"Orders", b"Parcels")


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository whose one file was checked out as `core.autocrlf` asks for."""
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("config", "core.autocrlf", "true")
    (scratch.root / "api.yaml").unlink()
    scratch.git("checkout", "--", "api.yaml")
    assert (scratch.root / "api.yaml").read_bytes() == WINDOWS
    return scratch


def test_an_untouched_file_is_what_git_has(scratch: Scratch) -> None:
    with scratch.open() as repository:
        work = repository.snapshot(WORKTREE)
        assert work.oid("api.yaml") == scratch.id("HEAD:api.yaml")
        assert work.read("api.yaml") == SPEC


def test_a_changed_file_is_read_as_it_lies_on_disk(scratch: Scratch) -> None:
    changed = WINDOWS + b"# more\r\n"
    scratch.write({"api.yaml": changed, "new.yaml": WINDOWS})
    with scratch.open() as repository:
        work = repository.snapshot(WORKTREE)
        assert work.oid("api.yaml") != scratch.id("HEAD:api.yaml")
        assert work.read("api.yaml") == changed
        assert work.read("new.yaml") == WINDOWS


def test_files_of_one_content_are_told_apart(scratch: Scratch) -> None:
    scratch.git("config", "core.autocrlf", "false")
    scratch.commit({"api.yaml": SPEC, "windows.yaml": WINDOWS})
    scratch.write({"api.yaml": WINDOWS})
    with scratch.open() as repository:
        work = repository.snapshot(WORKTREE)
        assert work.oid("windows.yaml") == scratch.id("HEAD:windows.yaml")
        assert work.oid("api.yaml") == scratch.id("HEAD:api.yaml")
        assert work.read("windows.yaml") == WINDOWS


def test_what_was_read_may_be_replaced_and_removed(scratch: Scratch) -> None:
    with scratch.open() as repository:
        read = repository.snapshot(WORKTREE).oid("api.yaml")
        assert read is not None
        assert repository.write_worktree({"api.yaml": SPEC}) == ()
        repository.write_worktree({"api.yaml": OTHER}, replaces={"api.yaml": read})
        assert (scratch.root / "api.yaml").read_bytes() == OTHER
        scratch.git("checkout", "--", "api.yaml")
        repository.remove_worktree({"api.yaml": read})
        assert not (scratch.root / "api.yaml").exists()


def test_what_changed_since_is_not_replaced(scratch: Scratch) -> None:
    read = scratch.id("HEAD:api.yaml")
    scratch.write({"api.yaml": WINDOWS + b"# more\r\n"})
    with scratch.open() as repository:
        with pytest.raises(ConflictError):
            repository.write_worktree({"api.yaml": OTHER}, replaces={"api.yaml": read})
        with pytest.raises(ConflictError):
            repository.remove_worktree({"api.yaml": read})
