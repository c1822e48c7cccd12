"""The last commit that changed more than some folders."""

from __future__ import annotations

from pathlib import Path

from tests.repository.scratch import SPEC, Scratch

BESIDES = ("docs/api-reviews", "docs/adr*")


def last_change(scratch: Scratch, commit: str) -> str:
    with scratch.open() as repository:
        return repository.last_change(scratch.id("main"), scratch.id(commit), BESIDES)


def test_commits_to_the_folders_alone_are_passed_over(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("checkout", "-q", "-b", "topic")
    assert last_change(scratch, "topic") == scratch.id("main"), "nothing was changed since"
    change = scratch.commit({"api.yaml": SPEC + b"servers: []\n"})
    scratch.commit({"docs/api-reviews/x/ana.yaml": b"ana\n"})
    scratch.commit({"docs/api-reviews/x/ben.yaml": b"ben\n", "docs/adr*/0001-x.md": b"# 1\n"})
    assert last_change(scratch, "topic") == change
    # The names are names, not patterns.
    other = scratch.commit({"docs/adr-tools/x.md": b"x\n"})
    assert last_change(scratch, "topic") == other
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    bare.git("update-ref", "refs/heads/topic", "topic~1")
    assert last_change(bare, "topic") == change


def test_without_any_other_change_the_commit_stays_what_it_is(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("checkout", "-q", "-b", "topic")
    review = scratch.commit({"docs/api-reviews/x/ana.yaml": b"ana\n"})
    assert last_change(scratch, "topic") == review


def test_a_merged_review_counts_no_more_than_one_that_was_committed(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("checkout", "-q", "-b", "topic")
    change = scratch.commit({"api.yaml": SPEC + b"servers: []\n"})
    with scratch.open() as repository:
        repository.committing("review/topic", "topic").commit({"docs/api-reviews/x/ana.yaml": b"ana\n"}, "Ana")
    scratch.git("merge", "-q", "--no-ff", "-m", "Merge", "review/topic")
    assert last_change(scratch, "topic") == change
