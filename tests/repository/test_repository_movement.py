"""Noticing that a head moved: where it stands now, which files changed, and how little that costs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewtui.repository.movement import Movement
from tests.repository.scratch import SPEC, Scratch

OTHER = SPEC + b"servers: []\n"
STILL = Movement()


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("checkout", "-q", "-b", "topic")
    scratch.commit({"api.yaml": OTHER, "notes.md": b"notes\n"})
    return scratch


@pytest.mark.parametrize("head", ["topic", "HEAD", "refs/heads/topic", "topic^0", ":/Change"])
def test_a_head_that_moves_is_noticed(scratch: Scratch, head: str) -> None:
    with scratch.open() as repository:
        sides = repository.range("main", head)
        assert repository.moved(sides) == STILL
        assert not repository.moved(sides).any
        commit = scratch.commit({"api.yaml": SPEC})
        assert repository.moved(sides) == Movement(commit)
        assert repository.moved(sides).any


def test_what_is_named_by_its_id_stays(scratch: Scratch) -> None:
    with scratch.open() as repository:
        sides = repository.range("main", scratch.id("topic"))
        scratch.commit({"api.yaml": SPEC})
        assert repository.moved(sides) == STILL


def test_a_branch_that_is_gone_is_noticed(scratch: Scratch) -> None:
    scratch.git("branch", "old", "topic")
    with scratch.open() as repository:
        sides = repository.range("main", "old")
        scratch.git("branch", "-D", "old")
        assert repository.moved(sides) == Movement(gone=True)


def test_a_pull_request_that_was_fetched_again_is_noticed(scratch: Scratch) -> None:
    scratch.git("update-ref", "refs/reviewtui/pr/12", "topic")
    with scratch.open() as repository:
        sides = repository.range("main", "pr-12")
        assert repository.moved(sides) == STILL
        scratch.git("update-ref", "refs/reviewtui/pr/12", "main")
        assert repository.moved(sides) == Movement(scratch.id("main"))


def test_files_of_the_work_tree_that_were_read_are_watched(scratch: Scratch) -> None:
    scratch.write({"api.yaml": SPEC, "gone.yaml": SPEC, "late.yaml": SPEC})
    with scratch.open() as repository:
        sides = repository.range("main", "WORKTREE")
        sides.head.read_many(["api.yaml", "gone.yaml"])
        sides.head.oid("late.yaml")
        assert repository.moved(sides) == STILL
        scratch.write({"api.yaml": OTHER + b"\n", "notes.md": b"other\n", "new.yaml": SPEC})
        assert repository.moved(sides).paths == ("api.yaml",)
        (scratch.root / "gone.yaml").unlink()
        (scratch.root / "late.yaml").unlink()
        (scratch.root / "late.yaml").symlink_to("api.yaml")
        assert repository.moved(sides).paths == ("api.yaml", "gone.yaml", "late.yaml")
        # Reading again does not make unsaid what was compared.
        sides.head.read("api.yaml")
        assert "api.yaml" in repository.moved(sides).paths


def test_a_commit_below_the_work_tree_is_noticed(scratch: Scratch) -> None:
    with scratch.open() as repository:
        sides = repository.range("main", "WORKTREE")
        exact = repository.range("main", "WORKTREE", exact=True)
        commit = scratch.commit({})
        assert repository.moved(sides) == Movement(commit)
        assert repository.moved(exact) == STILL, "the work tree is compared as it is, whatever it stands on"


def test_what_is_staged_is_watched_by_content(scratch: Scratch) -> None:
    scratch.write({"api.yaml": SPEC})
    scratch.git("add", "-A")
    with scratch.open() as repository:
        sides = repository.range("main", "INDEX")
        sides.head.paths()
        scratch.write({"notes.md": b"other\n"})
        scratch.git("add", "-A")
        assert repository.moved(sides) == STILL
        scratch.write({"api.yaml": OTHER, "NEW.YML": SPEC})
        scratch.git("add", "-A")
        assert repository.moved(sides).paths == ("NEW.YML", "api.yaml")


@pytest.mark.parametrize("head", ["topic", "WORKTREE", "INDEX", "pr-12"])
def test_asking_costs_one_process(scratch: Scratch, count_processes: Callable[[], int], head: str) -> None:
    scratch.git("update-ref", "refs/reviewtui/pr/12", "topic")
    with scratch.open() as repository:
        sides = repository.range("main", head)
        sides.head.read_many(sides.head.paths())
        before = count_processes()
        repository.moved(sides)
        assert count_processes() == before + 1
