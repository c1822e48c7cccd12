"""Which bytes stand at a ref, in the index, in the work tree and in a folder."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError, UnreadableError, UsageError
from reviewtui.repository import FolderSnapshot, Repository, Snapshot
from tests.repository.scratch import SPEC, Scratch

ODD_NAMES = (
    "with space.yaml",
    'it\'s "quoted".yaml',
    "line\nbreak.yaml",
    "größe-日本.yaml",
    "-dash.yaml",
    "tab\t.yaml",
)
SIDES = ("HEAD", "INDEX", "WORKTREE")


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with one commit."""
    return Scratch.with_commit(tmp_path / "repo")


@pytest.mark.parametrize("side", SIDES)
def test_odd_file_names(scratch: Scratch, side: str) -> None:
    contents = {f"dir/{name}": f"content of {name}".encode() for name in ODD_NAMES}
    scratch.commit(contents)
    with scratch.open() as repository:
        snapshot = repository.snapshot(side)
        assert snapshot.paths() == tuple(sorted([*contents, "api.yaml"]))
        assert snapshot.read_many(contents) == contents
        for path, content in contents.items():
            assert snapshot.read(path) == content
            assert snapshot.size(path) == len(content)
            assert snapshot.oid(path) == scratch.id(f":0:{path}")


@pytest.mark.parametrize("side", SIDES)
def test_name_that_is_not_utf8(scratch: Scratch, side: str) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    scratch.commit({name: b"x"})
    with scratch.open() as repository:
        assert repository.snapshot(side).read(name) == b"x"


@pytest.mark.parametrize("side", SIDES)
def test_links_and_submodules_are_not_there(scratch: Scratch, tmp_path: Path, side: str) -> None:
    (tmp_path / "secret.yaml").write_bytes(b"secret")
    other = Scratch.with_commit(tmp_path / "other")
    (scratch.root / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (scratch.root / "inner.yaml").symlink_to("api.yaml")
    (scratch.root / "linked-dir").symlink_to(tmp_path)
    scratch.git("submodule", "--quiet", "add", str(other.root), "module")
    scratch.commit({})
    with scratch.open() as repository:
        snapshot = repository.snapshot(side)
        assert snapshot.paths() == (".gitmodules", "api.yaml")
        for path in ("link.yaml", "inner.yaml", "linked-dir/secret.yaml", "module/api.yaml", "module", "dir", ""):
            assert snapshot.oid(path) is None
            assert snapshot.size(path) == 0
            with pytest.raises(UnreadableError) as caught:
                snapshot.read(path)
            assert caught.value.path == path


def test_tracked_file_whose_folder_became_a_link_is_not_read(scratch: Scratch, tmp_path: Path) -> None:
    scratch.commit({"dir/spec.yaml": b"inside\n"})
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "spec.yaml").write_bytes(b"outside\n")
    with scratch.open() as repository:
        listed_before = repository.snapshot("WORKTREE")
        assert listed_before.paths() == ("api.yaml", "dir/spec.yaml")
        (scratch.root / "dir" / "spec.yaml").unlink()
        (scratch.root / "dir").rmdir()
        (scratch.root / "dir").symlink_to(tmp_path / "outside")
        assert repository.snapshot("WORKTREE").paths() == ("api.yaml",)
        for snapshot in (listed_before, repository.snapshot("WORKTREE")):
            with pytest.raises(UnreadableError):
                snapshot.read("dir/spec.yaml")


def test_work_tree_has_new_files_but_neither_ignored_nor_deleted_ones(scratch: Scratch) -> None:
    scratch.commit({"gone.yaml": b"x", ".gitignore": b"build/\n"})
    (scratch.root / "gone.yaml").unlink()
    scratch.write({"new.yaml": b"new", "build/made.yaml": b"secret"})
    Scratch.with_commit(scratch.root / "nested")
    os.mkfifo(scratch.root / "pipe.yaml")
    with scratch.open() as repository:
        snapshot = repository.snapshot("WORKTREE")
        assert snapshot.paths() == (".gitignore", "api.yaml", "new.yaml")
        for path in ("build/made.yaml", "nested/api.yaml", ".git/config", "../repo/api.yaml", "pipe.yaml"):
            with pytest.raises(UnreadableError):
                snapshot.read(path)


def test_work_tree_ids_follow_the_content(scratch: Scratch) -> None:
    with scratch.open() as repository:
        snapshot = repository.snapshot("WORKTREE")
        assert snapshot.oid("api.yaml") == scratch.id("HEAD:api.yaml")
        scratch.write({"api.yaml": SPEC + b"more"})
        assert snapshot.oid("api.yaml") == scratch.git("hash-object", "api.yaml")
        assert snapshot.size("api.yaml") == len(SPEC) + 4


def test_sparse_checkout_reads_from_the_index_what_is_not_on_disk(scratch: Scratch) -> None:
    scratch.commit({"far/away.yaml": b"far"})
    scratch.git("sparse-checkout", "set", "near")
    assert not (scratch.root / "far").exists()
    with scratch.open() as repository:
        snapshot = repository.snapshot("WORKTREE")
        assert snapshot.read("far/away.yaml") == b"far"
        assert snapshot.paths() == ("api.yaml", "far/away.yaml")
        assert (snapshot.size("far/away.yaml"), snapshot.oid("far/away.yaml")) == (3, scratch.id("HEAD:far/away.yaml"))


def test_conflicts_in_the_index_have_no_content(scratch: Scratch) -> None:
    scratch.git("switch", "-q", "-c", "other")
    scratch.commit({"api.yaml": b"other\n"})
    scratch.git("switch", "-q", "main")
    scratch.commit({"api.yaml": b"main\n"})
    with pytest.raises(Exception, match="non-zero"):
        scratch.git("merge", "-q", "other")
    with scratch.open() as repository:
        snapshot = repository.snapshot("INDEX")
        assert snapshot.paths() == ("api.yaml",)
        assert (snapshot.oid("api.yaml"), snapshot.size("api.yaml")) == (None, 0)
        assert snapshot.read_many(["api.yaml"]) == {}
        with pytest.raises(UnreadableError, match="conflicts"):
            snapshot.read("api.yaml")
        assert repository.snapshot("WORKTREE").paths() == ("api.yaml",)


@pytest.mark.parametrize("side", SIDES)
def test_too_large_a_file_is_named_with_its_size_and_the_limit(scratch: Scratch, side: str) -> None:
    scratch.commit({"large.yaml": b"x" * 2000, "right.yaml": b"y" * 1000})
    with Repository.discover(scratch.root, limit=1000) as repository:
        snapshot = repository.snapshot(side)
        with pytest.raises(UnreadableError, match=r"2,000 bytes; at most 1,000") as caught:
            snapshot.read("large.yaml")
        assert caught.value.path == "large.yaml"
        assert caught.value.hint
        expected = {"right.yaml": b"y" * 1000, "api.yaml": SPEC}
        assert snapshot.read_many(["api.yaml", "large.yaml", "absent.yaml", "right.yaml"]) == expected


def test_many_files_come_in_one_process(scratch: Scratch, count_processes: Callable[[], int]) -> None:
    contents = {f"f{number}.json": b"%d" % number * (number * 40) for number in range(300)}
    scratch.commit(contents)
    with scratch.open() as repository:
        snapshot = repository.snapshot("HEAD")
        before = count_processes()
        assert snapshot.read_many(contents) == contents
        assert count_processes() - before == 2  # the listing, and cat-file


def test_threads_share_one_reader(scratch: Scratch) -> None:
    contents = {f"f{number}.json": b"%d " % number * 5000 for number in range(40)}
    scratch.commit(contents)
    wrong: list[str] = []
    with scratch.open() as repository:
        snapshot = repository.snapshot("HEAD")

        def check() -> None:
            wrong.extend(path for path in contents if snapshot.read(path) != contents[path])

        threads = [threading.Thread(target=check) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_reader_that_was_killed_is_reported_and_replaced(scratch: Scratch) -> None:
    with scratch.open() as repository:
        snapshot = repository.snapshot("HEAD")
        snapshot.read("api.yaml")
        conversation = repository.blobs._contents._open
        assert conversation
        conversation.process.kill()
        conversation.process.wait()
        with pytest.raises(RepositoryError, match="stopped while"):
            snapshot.read("api.yaml")
        assert snapshot.read("api.yaml") == SPEC


def test_closing_ends_the_process_and_reading_goes_on(scratch: Scratch) -> None:
    repository = scratch.open()
    snapshot = repository.snapshot("HEAD")
    snapshot.read("api.yaml")
    conversation = repository.blobs._contents._open
    assert conversation
    repository.close()
    assert conversation.process.returncode is not None
    assert snapshot.read("api.yaml") == SPEC
    repository.close()


def test_damaged_repository_names_the_file(scratch: Scratch) -> None:
    oid = scratch.id("HEAD:api.yaml")
    with scratch.open() as repository:
        snapshot = repository.snapshot("HEAD")
        (scratch.root / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
        with pytest.raises(UnreadableError, match=oid[:12]) as caught:
            snapshot.read("api.yaml")
    assert (caught.value.path, "fsck" in caught.value.hint) == ("api.yaml", True)


def test_partial_clone_is_never_completed_over_the_network(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("config", "uploadpack.allowFilter", "true")
    partial = Scratch(tmp_path / "partial")
    scratch.git("clone", "-q", "--no-checkout", "--filter=blob:none", scratch.root.as_uri(), str(partial.root))
    with partial.open() as repository, pytest.raises(RepositoryError, match="partial clone") as caught:
        repository.snapshot("HEAD").read("api.yaml")
    assert "git fetch" in caught.value.hint


def test_sha256_repository(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "long", "--object-format=sha256")
    commit = scratch.commit({"api.yaml": SPEC})
    assert len(commit) == 64
    with scratch.open() as repository:
        assert repository.range(commit, "WORKTREE").base.commit == commit
        for side in SIDES:
            snapshot = repository.snapshot(side)
            assert (snapshot.oid("api.yaml"), snapshot.read("api.yaml")) == (scratch.id("HEAD:api.yaml"), SPEC)


def test_folder_without_git(tmp_path: Path) -> None:
    root = tmp_path / "plain"
    for path in ("api.yaml", "deep/er/more.json", ".git/config", "node_modules/x/package.json", "ünï.yaml"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(SPEC)
    (root / "loop").symlink_to(root)
    (root / "link.yaml").symlink_to("/etc/passwd")
    os.mkfifo(root / "pipe")
    snapshot: Snapshot = FolderSnapshot(root, "plain")
    assert snapshot.paths() == ("api.yaml", "deep/er/more.json", "ünï.yaml")
    assert (snapshot.ref, snapshot.commit) == ("plain", None)
    assert snapshot.read("deep/er/more.json") == SPEC
    assert snapshot.oid("api.yaml") == snapshot.oid("ünï.yaml") is not None
    for path in ("link.yaml", "loop/api.yaml", "../plain/api.yaml", str(root / "api.yaml"), "deep", ".git/config"):
        with pytest.raises(UnreadableError):
            snapshot.read(path)


def test_folder_is_bounded_and_must_be_one(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.yaml").touch()
    assert len(FolderSnapshot(tmp_path, "f", files_limit=4).paths()) == 4
    with pytest.raises(UnreadableError, match="more than 3 files"):
        FolderSnapshot(tmp_path, "f", files_limit=3).paths()
    for path in (tmp_path / "absent", tmp_path / "0.yaml"):
        with pytest.raises(UsageError, match="not a folder"):
            FolderSnapshot(path, path.name)
