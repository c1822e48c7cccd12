"""A branch has one name for everybody who reviews it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.repository.naming import shared_name
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def clone(tmp_path: Path) -> Scratch:
    """Return a clone whose remote has a slash in its name, as a branch of it has."""
    origin = Scratch.with_commit(tmp_path / "origin")
    origin.git("branch", "topic/orders")
    made = Scratch(tmp_path / "clone")
    origin.git("clone", "-q", "-o", "team/a", str(origin.root), str(made.root))
    return made


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("main", "main"),
        ("team/a/main", "main"),
        ("team/a/HEAD", "main"),
        ("team/a/topic/orders", "topic/orders"),
        ("refs/remotes/team/a/topic/orders", "topic/orders"),
        ("refs/heads/main", "main"),
        ("HEAD", "main"),
        ("v1", "v1"),
        ("main~0", "main~0"),
        ("WORKTREE", "WORKTREE"),
        ("--help", "--help"),
        ("no such thing", "no such thing"),
    ],
)
def test_the_remote_is_no_part_of_a_branchs_name(clone: Scratch, name: str, shared: str) -> None:
    clone.git("tag", "v1")
    with clone.open() as repository:
        assert shared_name(repository.git, name) == shared


def test_a_local_branch_that_looks_like_a_remotes_keeps_its_name(clone: Scratch) -> None:
    clone.git("branch", "elsewhere/main")
    with clone.open() as repository:
        assert shared_name(repository.git, "elsewhere/main") == "elsewhere/main"
