"""Writing into the work tree: all or nothing, never over what nobody has read, never outside."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.repository.snapshot import blob_oid
from tests.repository.scratch import SPEC, Scratch

FILES = {"docs/adr/0001-first.md": b"# First\n", "docs/api-reviews/x/größe.yaml": b"schema: 1\n", "top.md": b"top\n"}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with one commit."""
    return Scratch.with_commit(tmp_path / "repo")


def files_of(scratch: Scratch) -> dict[str, bytes]:
    """Return everything that lies in the work tree, empty folders included."""
    work = [path for path in scratch.root.rglob("*") if ".git" not in path.parts]
    return {path.relative_to(scratch.root).as_posix(): path.read_bytes() if path.is_file() else b"/" for path in work}


def test_files_and_their_folders_are_made(scratch: Scratch) -> None:
    with scratch.open() as repository:
        written = repository.write_worktree(FILES)
        assert written == tuple(scratch.root / path for path in FILES)
        assert repository.write_worktree(FILES) == ()
    assert {path: (scratch.root / path).read_bytes() for path in FILES} == FILES
    assert not [path for path in files_of(scratch) if path.endswith(".tmp")]
    assert scratch.git("diff", "--cached", "--name-only") == ""


def test_another_content_is_never_overwritten_and_nothing_else_is_written(scratch: Scratch) -> None:
    before = files_of(scratch)
    with scratch.open() as repository, pytest.raises(ConflictError, match="exists already") as caught:
        repository.write_worktree({**FILES, "api.yaml": b"mine\n"})
    assert caught.value.path == "api.yaml"
    assert files_of(scratch) == before


def test_known_content_is_replaced_and_keeps_its_mode(scratch: Scratch) -> None:
    (scratch.root / "api.yaml").chmod(0o750)
    known = {"api.yaml": blob_oid(SPEC, "sha1")}
    with scratch.open() as repository:
        assert repository.write_worktree({"api.yaml": b"mine\n"}, replaces=known) == (scratch.root / "api.yaml",)
        assert (scratch.root / "api.yaml").read_bytes() == b"mine\n"
        assert (scratch.root / "api.yaml").stat().st_mode & 0o777 == 0o750
        with pytest.raises(ConflictError, match="changed since"):
            repository.write_worktree({"api.yaml": b"again\n"}, replaces=known)
        (scratch.root / "api.yaml").unlink()
        with pytest.raises(ConflictError, match="removed since"):
            repository.write_worktree({"api.yaml": b"again\n"}, replaces=known)


def test_links_and_files_in_the_way_are_refused(scratch: Scratch, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (scratch.root / "docs").symlink_to(tmp_path / "outside")
    (scratch.root / "dangling.md").symlink_to(tmp_path / "outside" / "made.md")
    (scratch.root / "folder").mkdir()
    before = files_of(scratch)
    with scratch.open() as repository:
        for path in ("docs/x.md", "docs/adr/x.md", "dangling.md", "folder", "api.yaml/x.md"):
            with pytest.raises(ConflictError):
                repository.write_worktree({"first.md": b"x", path: b"x"})
    assert files_of(scratch) == before
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EROFS, "may not be written"),
        (errno.EACCES, "may not be written"),
        (errno.EIO, "could not be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "link", "mkdir", "replace"])
def test_failure_at_any_step_leaves_nothing_behind(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
) -> None:
    files = {**FILES, "docs/last.md": b"last\n"}
    # When a link fails, the replaced file must come back; when the replacing fails, the linked ones must go.
    files = {**files, "api.yaml": b"mine\n"} if step == "replace" else {"api.yaml": b"mine\n", **files}
    before = files_of(scratch)
    owner = os if step in {"fsync", "link"} else Path
    original, calls = getattr(owner, step), 0

    def fail_late(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if step == "replace" or calls > 2:
            raise OSError(code, os.strerror(code))
        return original(*arguments, **options)

    with scratch.open() as repository:
        monkeypatch.setattr(owner, step, fail_late)
        with pytest.raises(RepositoryError, match=f"{words}.*nothing was written"):
            repository.write_worktree(files, replaces={"api.yaml": blob_oid(SPEC, "sha1")})
    assert files_of(scratch) == before


def test_file_made_by_somebody_else_meanwhile_survives(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.link

    def overtaken(source: Path, target: Path) -> None:
        if target.name == "top.md":
            target.write_bytes(b"theirs\n")
        original(source, target)

    before = files_of(scratch)
    with scratch.open() as repository:
        monkeypatch.setattr(os, "link", overtaken)
        with pytest.raises(ConflictError, match="somebody else"):
            repository.write_worktree(FILES)
    assert files_of(scratch) == {**before, "top.md": b"theirs\n"}


def test_file_system_without_hard_links(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no links here")

    monkeypatch.setattr(os, "link", unsupported)
    with scratch.open() as repository:
        repository.write_worktree(FILES)
    assert {path: (scratch.root / path).read_bytes() for path in FILES} == FILES
    assert not [path for path in files_of(scratch) if path.endswith(".tmp")]
