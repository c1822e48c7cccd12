"""Where a branch would be pushed, and what its remote has that it has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.repository.remotes import Counterpart
from tests.repository.scratch import Scratch


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.with_commit(tmp_path / "repo")


def found(scratch: Scratch, branch: str = "records", like: str = "main") -> Counterpart | None:
    with scratch.open() as repository:
        return repository.counterpart(branch, like)


def remotes(scratch: Scratch, *names: str) -> None:
    for name in names:
        scratch.git("remote", "add", name, f"/no/such/{name}")


def test_without_a_remote_there_is_nowhere_to_push(scratch: Scratch) -> None:
    assert found(scratch) is None


def test_the_only_remote_is_taken(scratch: Scratch) -> None:
    remotes(scratch, "my.forge")
    counterpart = found(scratch)
    assert counterpart == Counterpart("my.forge", "records")
    assert counterpart.push("records") == ("push", "my.forge", "records")


def test_of_several_remotes_the_users_choice_counts(scratch: Scratch) -> None:
    remotes(scratch, "origin", "fork", "third")
    assert found(scratch) is None
    assert found(scratch, like="third/orders-v2") == Counterpart("third", "records")
    for key, value, expected in (
        ("branch.main.remote", "origin", "origin"),
        ("branch.records.remote", "third", "third"),
        ("remote.pushDefault", "fork", "fork"),
        ("branch.records.pushRemote", "origin", "origin"),
    ):
        scratch.git("config", key, value)
        counterpart = found(scratch)
        assert counterpart is not None
        assert counterpart.remote == expected


@pytest.mark.parametrize("value", [".", "https://forge.example.com/shop.git"])
def test_what_is_no_remote_with_a_name_is_passed_over(scratch: Scratch, value: str) -> None:
    remotes(scratch, "origin")
    scratch.git("config", "branch.records.remote", value)
    assert found(scratch) == Counterpart("origin", "records")


def test_another_name_at_the_remote_is_kept(scratch: Scratch) -> None:
    remotes(scratch, "origin")
    scratch.git("config", "branch.records.remote", "origin")
    scratch.git("config", "branch.records.merge", "refs/heads/api/records")
    counterpart = found(scratch)
    assert counterpart is not None
    assert counterpart.push("records") == ("push", "origin", "records:api/records")


def grown(scratch: Scratch, ref: str) -> None:
    """Put one more commit on a ref."""
    scratch.git("update-ref", ref, scratch.git("commit-tree", scratch.id("main^{tree}"), "-p", ref, "-m", ref))


def test_what_each_side_has_alone_is_counted(scratch: Scratch) -> None:
    remotes(scratch, "origin")
    tracking = "refs/remotes/origin/records"
    scratch.git("update-ref", tracking, "main")
    assert found(scratch) == Counterpart("origin", "records", tracking), "there is no local branch yet"
    scratch.git("branch", "--no-track", "records", "main")
    grown(scratch, tracking)
    grown(scratch, tracking)
    counterpart = found(scratch)
    assert counterpart == Counterpart("origin", "records", tracking, ahead=2)
    assert counterpart.catch_up("records") == (("fetch", "origin", "records:records"),)
    grown(scratch, "refs/heads/records")
    counterpart = found(scratch)
    assert counterpart == Counterpart("origin", "records", tracking, ahead=2, behind=1)
    assert counterpart.catch_up("records") == (("switch", "records"), ("merge", "origin/records"))


def test_the_words_do_what_they_say(scratch: Scratch, tmp_path: Path) -> None:
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    scratch.git("remote", "add", "origin", str(bare.root))
    with scratch.open() as repository:
        repository.committing("records", "main").commit({"a.md": b"a"}, "Ours")
    counterpart = found(scratch)
    assert counterpart is not None
    scratch.git(*counterpart.push("records"))
    assert bare.id("records") == scratch.id("records")
    grown(bare, "refs/heads/records")
    scratch.git("fetch", "-q", "origin")
    counterpart = found(scratch)
    assert counterpart is not None
    assert counterpart.ahead == 1
    for words in counterpart.catch_up("records"):
        scratch.git(*words)
    assert bare.id("records") == scratch.id("records")
