"""Committing to a branch: what it makes, what it refuses, and that nothing else is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, RepositoryError, UsageError
from reviewtui.repository.committing import checked_out
from tests.repository.scratch import SPEC, Scratch

RECORDS = {"docs/adr/0001-größe.md": "# Größe\n".encode(), "docs/api-reviews/x/review.yaml": b"schema: 1\n"}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository in use: a staged change, an unstaged one, a new file and a stash."""
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.write({"api.yaml": b"stashed\n"})
    scratch.git("stash")
    scratch.write({"api.yaml": b"staged\n"})
    scratch.git("add", "-A")
    scratch.write({"api.yaml": b"unstaged\n", "new.yaml": b"new\n"})
    return scratch


def test_new_branch_begins_at_start_and_nothing_else_is_touched(scratch: Scratch) -> None:
    before = scratch.state()
    with scratch.open() as repository:
        commit = repository.committing("reviews/größe", "main").commit(RECORDS, "Record the review\n\nWhy: größe.\n")
        assert repository.snapshot("reviews/größe").read_many(RECORDS) == RECORDS
        assert repository.snapshot("reviews/größe").read("api.yaml") == SPEC
    assert scratch.state() == before
    assert scratch.id("refs/heads/reviews/größe") == commit
    assert scratch.id(f"{commit}^") == scratch.id("main")
    assert scratch.git("log", "-1", "--format=%B", commit) == "Record the review\n\nWhy: größe."
    assert "reviewtui" in scratch.git("reflog", "-1", "refs/heads/reviews/größe")
    scratch.git("fsck", "--strict")


def test_reading_touches_nothing_either(scratch: Scratch) -> None:
    os.utime(scratch.root / "api.yaml")
    before = scratch.state()
    with scratch.open() as repository:
        found = repository.range(None, None)
        for snapshot in (found.base, found.head, repository.snapshot("INDEX")):
            snapshot.read_many(snapshot.paths())
        checked_out(repository.git, "main")
        repository.identity()
    assert scratch.state() == before


def test_existing_branch_is_continued_and_start_does_not_matter(scratch: Scratch) -> None:
    with scratch.open() as repository:
        first = repository.committing("records", "main").commit({"a.md": b"a"}, "One")
        second = repository.committing("records", "no-such-ref").commit({"b.md": b"b"}, "Two")
        assert scratch.id(f"{second}^") == first
        assert repository.snapshot("records").paths() == ("a.md", "api.yaml", "b.md")


def test_the_same_files_again_make_no_commit(scratch: Scratch) -> None:
    with scratch.open() as repository:
        first = repository.committing("records", "main").commit(RECORDS, "One")
        assert repository.committing("records", "main").commit(RECORDS, "Again") == first
        same = repository.committing("copy", "main").commit({"api.yaml": SPEC}, "Nothing new")
    assert same == scratch.id("refs/heads/copy") == scratch.id("main")


def test_existing_file_is_overwritten_only_where_its_id_was_known(scratch: Scratch) -> None:
    with scratch.open() as repository:
        first = repository.committing("records", "main").commit({"a.md": b"one"}, "One")
        with pytest.raises(ConflictError, match="exists already") as caught:
            repository.committing("records", "main").commit({"a.md": b"two", "b.md": b"b"}, "Two")
        assert caught.value.path == "a.md"
        known = repository.snapshot("records").oid("a.md") or ""
        for replaces, words in (
            ({"a.md": "0" * 40}, "changed since"),
            ({"a.md": known, "b.md": known}, "removed since"),
        ):
            with pytest.raises(ConflictError, match=words):
                repository.committing("records", "main").commit({"a.md": b"two", "b.md": b"b"}, "Two", replaces)
        assert scratch.id("records") == first
        repository.committing("records", "main").commit({"a.md": b"two"}, "Two", {"a.md": known})
        assert repository.snapshot("records").read("a.md") == b"two"


def test_mode_of_a_replaced_file_is_kept(scratch: Scratch) -> None:
    with scratch.open() as repository:
        scratch.git("stash", "-q", "--include-untracked")
        scratch.write({"run.sh": b"one"})
        (scratch.root / "run.sh").chmod(0o755)
        scratch.commit({})
        known = repository.snapshot("HEAD").oid("run.sh") or ""
        commit = repository.committing("records", "HEAD").commit(
            {"run.sh": b"two", "new.sh": b"n"}, "Two", {"run.sh": known}
        )
    modes = {line.split("\t")[1]: line[:6] for line in scratch.git("ls-tree", commit).splitlines()}
    assert (modes["run.sh"], modes["new.sh"]) == ("100755", "100644")


def test_branch_that_is_checked_out_anywhere_is_refused(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("worktree", "add", "-q", "-b", "elsewhere", str(tmp_path / "linked"), "main")
    before = scratch.state(), scratch.git("for-each-ref")
    with scratch.open() as repository:
        assert checked_out(repository.git, "elsewhere") == tmp_path / "linked"
        assert checked_out(repository.git, "main") == scratch.root
        assert checked_out(repository.git, "nowhere") is None
        for branch in ("main", "elsewhere"):
            with pytest.raises(ConflictError, match="checked out") as caught:
                repository.committing(branch, "main").commit(RECORDS, "No")
            assert "another branch" in caught.value.hint
    assert (scratch.state(), scratch.git("for-each-ref")) == before


@pytest.mark.parametrize("branch", ["-d", "a..b", "with space", "", "a.lock", "@{-1}", "end/", "new\nline"])
def test_odd_branch_names_are_refused(scratch: Scratch, branch: str) -> None:
    before = scratch.git("for-each-ref")
    with scratch.open() as repository, pytest.raises(UsageError, match="not a name for a branch"):
        repository.committing(branch, "main").commit(RECORDS, "No")
    assert scratch.git("for-each-ref") == before


@pytest.mark.parametrize(
    "path",
    [
        "../x.md",
        "/etc/x.md",
        "a/../../x.md",
        "",
        "a//b.md",
        "./a.md",
        ".git/config",
        "a/.GIT/hooks/x",
        "git~1/x",
        "a\0b",
    ],
)
def test_paths_outside_the_repository_are_refused(scratch: Scratch, path: str) -> None:
    with scratch.open() as repository:
        with pytest.raises(UsageError):
            repository.committing("records", "main").commit({"fine.md": b"x", path: b"x"}, "No")
        with pytest.raises(UsageError):
            repository.write_worktree({"fine.md": b"x", path: b"x"})
        assert repository.branches() == ("main",)
    assert not (scratch.root / "fine.md").exists()


def test_links_files_and_folders_in_the_way_are_refused(scratch: Scratch, tmp_path: Path) -> None:
    (scratch.root / "linked").symlink_to(tmp_path)
    scratch.write({"folder/x.md": b"x"})
    scratch.git("add", "-A")
    scratch.git("commit", "-q", "-m", "Obstacles")
    with scratch.open() as repository:
        for path in ("linked/x.md", "linked", "folder", "api.yaml/x.md"):
            with pytest.raises(ConflictError):
                repository.committing("records", "main").commit({path: b"y"}, "No")
        assert repository.branches() == ("main",)


def test_a_branch_below_another_branch_is_refused(scratch: Scratch) -> None:
    with scratch.open() as repository, pytest.raises(RepositoryError, match="there can be no branch `main/records`"):
        repository.committing("main/records", "main").commit(RECORDS, "No")


def test_line_ends_stay(scratch: Scratch) -> None:
    scratch.git("config", "core.autocrlf", "true")
    with scratch.open() as repository:
        repository.committing("records", "main").commit({"a.md": b"one\r\ntwo\n"}, "As it is")
        assert repository.snapshot("records").read("a.md") == b"one\r\ntwo\n"


def test_the_message_is_utf8_whatever_the_configuration_says(scratch: Scratch) -> None:
    scratch.git("config", "i18n.commitEncoding", "ISO-8859-1")
    scratch.git("config", "i18n.logOutputEncoding", "UTF-8")
    with scratch.open() as repository:
        commit = repository.committing("records", "main").commit(RECORDS, "Größe of \udcff")
    assert scratch.git("log", "-1", "--format=%B", commit) == "Größe of ?"
    assert "\nencoding " not in scratch.git("cat-file", "commit", commit)


def test_bare_repository_takes_commits(scratch: Scratch, tmp_path: Path) -> None:
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    with bare.open() as repository:
        commit = repository.committing("main", "main").commit(RECORDS, "To the branch of HEAD, checked out nowhere")
        assert repository.snapshot("main").commit == commit
        with pytest.raises(UsageError, match="bare"):
            repository.write_worktree(RECORDS)


def test_author_is_who_git_says(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch.git("config", "user.name", "Bea Ünal")
    scratch.git("config", "user.email", "bea@example.com")
    with scratch.open() as repository:
        repository.committing("one", "main").commit(RECORDS, "One")
        monkeypatch.setenv("GIT_AUTHOR_NAME", "Cem")
        repository.committing("two", "main").commit(RECORDS, "Two")
    assert scratch.git("log", "-1", "--format=%an %ae %cn", "one") == "Bea Ünal bea@example.com Bea Ünal"
    assert scratch.git("log", "-1", "--format=%an %ae %cn", "two") == "Cem bea@example.com Bea Ünal"
