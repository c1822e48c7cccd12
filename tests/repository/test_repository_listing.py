"""One folder is listed, a file that moved is followed, and a file is removed only while it is what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, RepositoryError, UsageError
from reviewtui.repository import FolderSnapshot, Repository, files_in
from reviewtui.repository.moves import moved_to
from tests.repository.scratch import SPEC, Scratch

FILES = {
    "docs/w/b.yaml": b"b\n",
    "docs/w/a.yaml": b"a\n",
    "docs/w/deep/c.yaml": b"c\n",
    "docs/wide.md": b"w\n",
    "x": b"x\n",
}


@pytest.fixture(params=["sha1", "sha256"])
def scratch(tmp_path: Path, request: pytest.FixtureRequest) -> Scratch:
    made = Scratch.create(tmp_path / "repo", f"--object-format={request.param}")
    made.commit({**FILES, "docs/w/größe.yaml": b"g\n"})
    (made.root / "docs/w/link.yaml").symlink_to("a.yaml")
    made.commit({})
    return made


@pytest.mark.parametrize("ref", ["HEAD", "WORKTREE", "INDEX"])
def test_a_folder_has_its_own_regular_files(scratch: Scratch, ref: str) -> None:
    with scratch.open() as repository:
        snapshot = repository.snapshot(ref)
        assert files_in(snapshot, "docs/w") == ("docs/w/a.yaml", "docs/w/b.yaml", "docs/w/größe.yaml")
        assert files_in(snapshot, "docs/w/deep") == ("docs/w/deep/c.yaml",)
        for nothing in ("docs/nowhere", "x", "x/y", "docs/w/a.yaml", "docs/w/link.yaml"):
            assert files_in(snapshot, nothing) == ()
        assert snapshot.read_many(files_in(snapshot, "docs/w"))["docs/w/a.yaml"] == b"a\n"


def test_a_plain_folder_is_listed_too(scratch: Scratch) -> None:
    listed = files_in(FolderSnapshot(scratch.root, "here"), "docs/w")
    assert listed == ("docs/w/a.yaml", "docs/w/b.yaml", "docs/w/größe.yaml")


def test_a_commit_is_not_listed_as_a_whole_for_one_folder(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    with scratch.open() as repository:
        snapshot = repository.snapshot("HEAD")
        monkeypatch.setattr(snapshot, "_list", lambda: pytest.fail("the whole tree was listed"))
        assert snapshot.oid(files_in(snapshot, "docs/w")[0])


@pytest.fixture
def moving(tmp_path: Path) -> Scratch:
    return Scratch.with_commit(tmp_path / "repo")


def _move(scratch: Scratch, old: str, new: str) -> None:
    (scratch.root / new).parent.mkdir(parents=True, exist_ok=True)
    scratch.git("mv", old, new)
    scratch.commit({})


def _moved(repository: Repository, path: str) -> str | None:
    return moved_to(repository, path, repository.snapshot("HEAD").commit or "")


def test_a_file_is_followed_through_all_its_names(moving: Scratch) -> None:
    for old, new in (("api.yaml", "apis/a.yaml"), ("apis/a.yaml", "apis/b.yaml")):
        _move(moving, old, new)
        moving.commit({"README.md": new.encode()})
    with moving.open() as repository:
        assert _moved(repository, "api.yaml") == "apis/b.yaml"
        assert _moved(repository, "apis/a.yaml") == "apis/b.yaml"


def test_a_move_on_a_branch_is_found_after_its_merge(moving: Scratch) -> None:
    moving.git("checkout", "-q", "-b", "other")
    _move(moving, "api.yaml", "b.yaml")
    moving.git("checkout", "-q", "main")
    moving.commit({"README.md": b"x"})
    moving.git("merge", "-q", "--no-edit", "other")
    with moving.open() as repository:
        assert _moved(repository, "api.yaml") == "b.yaml"


def test_what_history_does_not_tell_is_not_guessed(moving: Scratch) -> None:
    moving.git("rm", "-q", "api.yaml")
    moving.commit({})
    moving.commit({"b.yaml": SPEC})
    with moving.open() as repository:
        for path in ("api.yaml", "nowhere.yaml", "", "*", ":(glob)**", "--all", "a\0b", "../x", "/etc/passwd"):
            assert _moved(repository, path) is None


def test_files_are_removed_while_they_are_what_was_read(scratch: Scratch) -> None:
    with scratch.open() as repository:
        work = repository.snapshot("WORKTREE")
        read = {path: work.oid(path) or "" for path in ("docs/w/a.yaml", "docs/w/b.yaml")}
        (scratch.root / "docs/w/b.yaml").write_bytes(b"another\n")
        with pytest.raises(ConflictError, match=r"b\.yaml` changed since it was read; nothing was removed"):
            repository.remove_worktree(read)
        assert (scratch.root / "docs/w/a.yaml").exists()
        repository.remove_worktree({"docs/w/a.yaml": read["docs/w/a.yaml"]})
        assert not (scratch.root / "docs/w/a.yaml").exists()
        for gone in ("docs/w/a.yaml", "docs/w/link.yaml", "docs/w/deep"):
            with pytest.raises(ConflictError):
                repository.remove_worktree({gone: read["docs/w/a.yaml"]})
        for outside in ("../x", "/etc/passwd", ".git/config"):
            with pytest.raises(UsageError):
                repository.remove_worktree({outside: ""})


def test_a_refusal_of_the_system_is_told(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with scratch.open() as repository:
        oid = repository.snapshot("WORKTREE").oid("x") or ""
        monkeypatch.setattr(Path, "unlink", refuse)
        with pytest.raises(RepositoryError, match="`x` could not be removed: Permission denied"):
            repository.remove_worktree({"x": oid})
