"""Heads, where they left a trunk, and what they touch: few processes, held against what Git says of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.repository.forks import forks
from reviewtui.repository.heads import HeadKind, heads
from reviewtui.repository.touched import touched
from tests.repository.scratch import Scratch


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with one commit."""
    return Scratch.with_commit(tmp_path / "repo")


def test_heads_are_named_as_people_write_them(scratch: Scratch) -> None:
    scratch.git("remote", "add", "up/stream", "https://example.com/x.git")
    commit = scratch.id("HEAD")
    for ref in ("heads/a/b", "remotes/up/stream/c/d", "remotes/gone/e", "pull/7/head", "reviewtui/pr/8", "tags/t"):
        scratch.git("update-ref", f"refs/{ref}", commit)
    scratch.git("symbolic-ref", "refs/remotes/up/stream/HEAD", "refs/remotes/up/stream/c/d")
    with scratch.open() as repository:
        found = {head.name: (head.shared, head.kind, head.number) for head in heads(repository.git)}
    assert found == {
        "main": ("main", HeadKind.LOCAL, 0),
        "a/b": ("a/b", HeadKind.LOCAL, 0),
        "up/stream/c/d": ("c/d", HeadKind.REMOTE, 0),
        "gone/e": ("gone/e", HeadKind.REMOTE, 0),
        "pull/7/head": ("pull/7/head", HeadKind.PULL, 7),
        "pr-8": ("pr-8", HeadKind.PULL, 8),
    }


def test_no_more_heads_than_asked_for_are_read_the_latest_first(scratch: Scratch) -> None:
    for number in range(5):
        scratch.git("branch", f"b{number}")
    with scratch.open() as repository:
        assert len(heads(repository.git, 3)) == 3


@settings(max_examples=8)
@given(moves=st.lists(st.sampled_from(["a", "b", "main", "a<main", "b<main", "main<a", "a<b", "b<a"]), max_size=12))
def test_merge_bases_are_those_that_git_finds(moves: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    scratch = Scratch.with_commit(tmp_path_factory.mktemp("forks") / "repo")
    for name in ("a", "b"):
        scratch.git("branch", name)
    for number, move in enumerate(moves):
        onto, _, other = move.partition("<")
        scratch.git("checkout", "-q", onto)
        if other:
            scratch.git("merge", "-q", "--no-ff", "-m", "Merge", other)
        else:
            scratch.commit({f"{onto}{number}.txt": b"x"})
    names = {name: scratch.id(name) for name in ("a", "b", "main")}
    with scratch.open() as repository:
        found = forks(repository.git, repository.refs, names["main"], names.values())
    for commit in names.values():
        assert found[commit] in scratch.git("merge-base", "--all", names["main"], commit).split()


def test_of_no_heads_nothing_is_asked(scratch: Scratch) -> None:
    with scratch.open() as repository:
        assert forks(repository.git, repository.refs, scratch.id("HEAD"), ()) == {}
        assert touched(repository.git, (), (".yaml",)) == {}


def test_what_is_touched_is_told_by_head_with_both_sides(scratch: Scratch) -> None:
    base = scratch.id("HEAD")
    scratch.commit({"other.yml": b"a: 1\n", "docs/reviews/x.yaml": b"a: 1\n", "notes.txt": b"x\n"})
    added = scratch.id("HEAD")
    scratch.git("mv", "api.yaml", "moved:\n.YAML")
    scratch.git("commit", "-q", "-m", "Move")
    moved = scratch.id("HEAD")
    (scratch.root / "other.yml").chmod(0o755)
    scratch.git("commit", "-q", "-a", "-m", "Mode")
    with scratch.open() as repository:
        pairs = [(base, added), (added, moved), (moved, scratch.id("HEAD"))]
        found = touched(repository.git, pairs, (".yaml", ".yml"), ("docs/reviews",))
    assert [(one.before, one.after, one.path) for one in found[added]] == [("", "other.yml", "other.yml")]
    assert [(one.before, one.after) for one in found[moved]] == [("api.yaml", "moved:\n.YAML")]
    assert found[moved][0].before_oid == found[moved][0].after_oid
    assert found[scratch.id("HEAD")] == ()
