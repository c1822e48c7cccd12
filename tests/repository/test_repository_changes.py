"""Which files differ, for every pair of sides, and which only moved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewtui.repository import FolderSnapshot, PathChange, changed_paths
from tests.repository.scratch import SPEC, Scratch

LONG = b"".join(b"line %d of the description\n" % number for number in range(60))
EDITED = LONG.replace(b"line 7 ", b"line seven ")
BEFORE = {
    "gone.yaml": b"gone\n",
    "kept.yaml": SPEC,
    "edited.yaml": b"a\nb\nc\n",
    "old name.yaml": LONG,
    "moved.json": b'{"moved": "as it is"}\n',
    'tricky\n"name".yaml': b"1\n",
}
AFTER = {
    "kept.yaml": SPEC,
    "edited.yaml": b"a\nB\nc\n",
    "größe/new name.yaml": EDITED,
    "dir/moved.json": b'{"moved": "as it is"}\n',
    'tricky\n"name".yaml': b"2\n",
    "came.yaml": b"something quite different\n",
}
EXPECTED = (
    PathChange("A", None, "came.yaml"),
    PathChange("R", "moved.json", "dir/moved.json"),
    PathChange("M", "edited.yaml", "edited.yaml"),
    PathChange("D", "gone.yaml", None),
    PathChange("R", "old name.yaml", "größe/new name.yaml"),
    PathChange("M", 'tricky\n"name".yaml', 'tricky\n"name".yaml'),
)


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository that holds BEFORE in its only commit, and AFTER, not staged, in its work tree."""
    scratch = Scratch.create(tmp_path / "repo")
    scratch.commit(BEFORE)
    for path in set(BEFORE) - set(AFTER):
        (scratch.root / path).unlink()
    scratch.write(AFTER)
    return scratch


def changes(scratch: Scratch, base: str, head: str) -> tuple[PathChange, ...]:
    """Compare two sides exactly."""
    with scratch.open() as repository:
        found = repository.range(base, head, exact=True)
        return changed_paths(repository, found.base, found.head)


def test_commits(scratch: Scratch) -> None:
    scratch.commit({})
    assert changes(scratch, "HEAD~1", "HEAD") == EXPECTED
    assert changes(scratch, "HEAD", "HEAD") == ()


def test_commit_and_index(scratch: Scratch) -> None:
    scratch.git("add", "-A")
    assert changes(scratch, "HEAD", "INDEX") == EXPECTED


def test_commit_and_work_tree_with_new_files_that_are_not_added(scratch: Scratch) -> None:
    assert changes(scratch, "HEAD", "WORKTREE") == EXPECTED


def test_commit_and_work_tree_that_is_staged(scratch: Scratch) -> None:
    scratch.git("add", "-A")
    assert changes(scratch, "HEAD", "WORKTREE") == EXPECTED


def test_index_and_work_tree(scratch: Scratch) -> None:
    assert changes(scratch, "INDEX", "WORKTREE") == EXPECTED
    scratch.git("add", "-A")
    assert changes(scratch, "INDEX", "WORKTREE") == ()


def test_work_tree_as_the_base_turns_it_round(scratch: Scratch) -> None:
    turned = {
        PathChange({"A": "D", "D": "A"}.get(each.status, each.status), each.head_path, each.base_path)  # type: ignore[arg-type]
        for each in EXPECTED
    }
    assert set(changes(scratch, "WORKTREE", "HEAD")) == turned


def test_folders(tmp_path: Path) -> None:
    for name, files in (("one", BEFORE), ("two", AFTER)):
        for path, content in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(content)
    one, two = FolderSnapshot(tmp_path / "one", "one"), FolderSnapshot(tmp_path / "two", "two")
    assert changed_paths(None, one, two) == EXPECTED
    assert changed_paths(None, one, one) == ()


def test_folder_against_a_commit(scratch: Scratch, tmp_path: Path) -> None:
    (tmp_path / "exported").mkdir()
    exported = Scratch(tmp_path / "exported")
    exported.write(AFTER)
    with scratch.open() as repository:
        folder = FolderSnapshot(exported.root, "exported")
        assert changed_paths(repository, repository.snapshot("HEAD"), folder) == EXPECTED


def test_touched_file_is_no_change_and_the_index_is_not_refreshed(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    (scratch.root / "api.yaml").write_bytes(SPEC)
    before = scratch.state()
    assert changes(scratch, "HEAD", "WORKTREE") == ()
    assert changes(scratch, "INDEX", "WORKTREE") == ()
    assert scratch.state() == before


def test_modes_links_and_submodules_are_no_changes_of_content(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    other = Scratch.with_commit(tmp_path / "other")
    scratch.commit({"becomes-link.yaml": b"x\n", "run.yaml": b"run\n"})
    (scratch.root / "becomes-link.yaml").unlink()
    (scratch.root / "becomes-link.yaml").symlink_to("api.yaml")
    (scratch.root / "new-link.yaml").symlink_to("api.yaml")
    (scratch.root / "run.yaml").chmod(0o755)
    scratch.git("submodule", "--quiet", "add", str(other.root), "module")
    expected = (PathChange("A", None, ".gitmodules"), PathChange("D", "becomes-link.yaml", None))
    assert changes(scratch, "HEAD", "WORKTREE") == expected
    scratch.commit({})
    assert changes(scratch, "HEAD~1", "HEAD") == expected
    assert changes(scratch, "HEAD", "HEAD~1") == (
        PathChange("D", ".gitmodules", None),
        PathChange("A", None, "becomes-link.yaml"),
    )


def test_file_taken_out_of_the_index_but_kept_on_disk(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("rm", "-q", "--cached", "api.yaml")
    assert changes(scratch, "HEAD", "WORKTREE") == ()
    assert changes(scratch, "HEAD", "INDEX") == (PathChange("D", "api.yaml", None),)
    scratch.write({"api.yaml": SPEC + b"x: 1\n"})
    assert changes(scratch, "HEAD", "WORKTREE") == (PathChange("M", "api.yaml", "api.yaml"),)


def test_conflict_is_a_change(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("switch", "-q", "-c", "other")
    scratch.commit({"api.yaml": b"other\n"})
    scratch.git("switch", "-q", "main")
    scratch.commit({"api.yaml": b"main\n"})
    with pytest.raises(Exception, match="non-zero"):
        scratch.git("merge", "-q", "other")
    expected = (PathChange("M", "api.yaml", "api.yaml"),)
    assert changes(scratch, "HEAD", "WORKTREE") == expected
    assert changes(scratch, "HEAD", "INDEX") == expected


def test_unlike_files_are_not_paired(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    scratch.commit({"a.yaml": LONG, "empty.yaml": b""})
    (scratch.root / "a.yaml").unlink()
    (scratch.root / "empty.yaml").unlink()
    scratch.write({"b.yaml": LONG[::-1], "void.yaml": b""})
    found = changes(scratch, "HEAD", "WORKTREE")
    assert [each.status for each in found] == ["D", "A", "D", "A"]


def test_range_changes_and_both_contents_cost_five_processes(
    scratch: Scratch, count_processes: Callable[[], int]
) -> None:
    scratch.git("switch", "-q", "-c", "feature")
    scratch.commit({})
    with scratch.open() as repository:
        found = repository.range("main", "feature")
        for change in changed_paths(repository, found.base, found.head):
            if change.base_path:
                assert found.base.read(change.base_path) == BEFORE[change.base_path]
            if change.head_path:
                assert found.head.read(change.head_path) == AFTER[change.head_path]
    assert count_processes() <= 5
