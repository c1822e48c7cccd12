"""Which side is the head when nobody names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.repository.scratch import SPEC, Scratch


@pytest.fixture
def forked(tmp_path: Path) -> Scratch:
    """Return a repository where `main` and `feature` both went on after their fork."""
    scratch = Scratch.with_commit(tmp_path / "forked")
    scratch.git("switch", "-q", "-c", "feature")
    scratch.commit({"feature.yaml": b"on feature\n"})
    scratch.git("switch", "-q", "main")
    scratch.commit({"main.yaml": b"on main\n"})
    scratch.git("switch", "-q", "feature")
    return scratch


@pytest.mark.parametrize("suffix", ["yaml", "yml", "json", "YAML", "graphql", "proto"])
def test_no_head_is_the_work_tree_when_a_possible_description_is_new(forked: Scratch, suffix: str) -> None:
    forked.write({f"deep/down/new.{suffix}": b"{}"})
    with forked.open() as repository:
        found = repository.range(None, None)
    assert (found.head_ref, found.head.commit) == ("WORKTREE", None)
    assert found.merge_base == forked.id("main~1")


def test_no_head_is_the_work_tree_when_a_description_is_changed_or_gone(forked: Scratch) -> None:
    forked.write({"api.yaml": SPEC + b"# more\n"})
    with forked.open() as repository:
        assert repository.range(None, None).head_ref == "WORKTREE"
    (forked.root / "api.yaml").unlink()
    with forked.open() as repository:
        assert repository.range(None, None).head_ref == "WORKTREE"


def test_what_the_program_published_is_no_reason_to_look_at_the_work_tree(forked: Scratch) -> None:
    forked.write({"docs/api-reviews/one/review.yaml": b"schema: 1\n"})
    with forked.open() as repository:
        assert repository.range(None, None, besides=("docs/api-reviews",)).head_ref == "HEAD"
        assert repository.range(None, None).head_ref == "WORKTREE"
