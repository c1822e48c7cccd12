"""Where a review goes: words for branches, where a new one begins, and what is said of the same one elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, RepositoryError, UsageError
from reviewtui.repository.git import Git
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHARED = b"review: {branch: api-reviews}\n"


def reviewed(session: Session) -> Session:
    """Return the session after the reviewer decided."""
    session.answer(session.questions[0].id, AnswerValue.YES)
    session.decide(Decision.REQUEST_CHANGES, "Two clients read it.")
    return session


def remote(scratch: Scratch, tmp_path: Path) -> Scratch:
    """Return a bare repository that the scratch one has as `origin`."""
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    scratch.git("remote", "add", "origin", str(bare.root))
    scratch.git("fetch", "-q", "origin")
    return bare


def test_a_branch_beside_the_change_begins_at_the_head(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened())
    plan = session.plan("review")
    assert plan.branch == "review/orders-v2"
    assert plan.commit is not None
    assert plan.commit.is_first
    assert plan.commit.parent == scratch.id("orders-v2")
    published = session.publish(plan)
    assert scratch.id("review/orders-v2") == published.commit
    assert scratch.id("review/orders-v2^") == scratch.id("orders-v2")
    scratch.git("merge", "-q", "--ff-only", "review/orders-v2")


def test_the_branch_under_review_is_a_place_where_nobody_works_on_it(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = reviewed(opened(head="orders-v2"))
    with pytest.raises(ConflictError, match="checked out"):
        session.plan("head")
    scratch.git("checkout", "-q", "main")
    before = scratch.id("orders-v2")
    published = session.publish(session.plan("head"))
    assert published.branch == "orders-v2"
    assert scratch.id("orders-v2^") == before


def test_what_is_no_branch_cannot_be_written_to(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened(head=scratch.id("orders-v2")))
    with pytest.raises(UsageError, match="no branch of this repository") as caught:
        session.plan("head")
    assert "--to review" in caught.value.hint


def test_a_branch_that_is_called_like_a_word_is_reached_by_its_full_name(opened: Callable[..., Session]) -> None:
    assert reviewed(opened()).plan("refs/heads/review").branch == "review"


def test_a_branch_for_all_reviews_begins_at_the_base(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.write({".reviewtui.yaml": SHARED})
    session = reviewed(opened(head="orders-v2"))
    plan = session.plan()
    assert plan.branch == "api-reviews"
    session.publish(plan)
    assert scratch.id("api-reviews^") == scratch.id("main")
    assert session.plan("WORKTREE").branch is None
    again = session.plan()
    assert again.commit is not None
    assert (again.written, again.commit.is_first) == ((), False)


def test_the_remotes_branch_is_gone_on_with(opened: Callable[..., Session], scratch: Scratch, tmp_path: Path) -> None:
    bare = remote(scratch, tmp_path)
    theirs = bare.git("commit-tree", bare.id("main^{tree}"), "-p", "main", "-m", "Ben's review")
    bare.git("update-ref", "refs/heads/review/orders-v2", theirs)
    scratch.git("fetch", "-q")
    session = reviewed(opened())
    plan = session.plan("review")
    assert plan.notes == ("`review/orders-v2` goes on from `origin/review/orders-v2`, as it was last fetched.",)
    session.publish(plan)
    assert scratch.id("review/orders-v2^") == theirs
    scratch.git(*plan.push)
    assert bare.id("review/orders-v2") == scratch.id("review/orders-v2")


def test_a_remotes_branch_that_is_ahead_is_said_before_anything_is_written(
    opened: Callable[..., Session], scratch: Scratch, tmp_path: Path
) -> None:
    bare = remote(scratch, tmp_path)
    scratch.git("branch", "--no-track", "records", "main")
    theirs = bare.git("commit-tree", bare.id("main^{tree}"), "-p", "main", "-m", "Ben's review")
    bare.git("update-ref", "refs/heads/records", theirs)
    scratch.git("fetch", "-q")
    session = reviewed(opened())
    plan = session.plan("records")
    assert plan.notes == ("`origin/records` has a commit that is not in `records`.",)
    assert plan.catch_up == (("fetch", "origin", "records:records"),)
    for words in plan.catch_up:
        scratch.git(*words)
    caught_up = session.plan("records")
    assert (caught_up.notes, caught_up.catch_up) == ((), ())


def test_a_number_taken_at_the_remote_is_not_given_again(
    opened: Callable[..., Session], scratch: Scratch, tmp_path: Path
) -> None:
    bare = remote(scratch, tmp_path)
    scratch.git("branch", "--no-track", "records", "main")
    with bare.open() as repository:
        repository.committing("records", "main").commit({"docs/adr/0008-theirs.md": b"# 8\n"}, "Theirs")
    scratch.git("fetch", "-q")
    assert reviewed(opened()).plan("records").files[-1].path.startswith("docs/adr/0009-")


def test_a_number_taken_between_the_steps_stops_the_commit(
    opened: Callable[..., Session], scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = reviewed(opened())
    plan = session.plan("records")
    attempt = Git.attempt
    steps = ["once"]

    def overtaken(self: Git, *arguments: str, **options: object) -> object:
        if arguments[0] == "update-ref" and steps:
            steps.clear()
            with scratch.open() as repository:
                repository.committing("records", "main").commit({"docs/adr/0008-theirs.md": b"# 8\n"}, "Theirs")
        return attempt(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "attempt", overtaken)
    with pytest.raises(ConflictError, match="number that was given to another record"):
        session.publish(plan)
    assert scratch.git("log", "-1", "--format=%s", "records") == "Theirs"
    again = session.plan("records")
    assert again.files[-1].path.startswith("docs/adr/0009-")
    session.publish(again)


def test_a_hook_that_refuses_stops_publishing_unless_it_is_passed_over(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    hook = scratch.root / ".git" / "hooks" / "commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho No ticket.\nexit 1\n")
    hook.chmod(0o755)
    session = reviewed(opened())
    with pytest.raises(RepositoryError, match="No ticket"):
        session.publish(session.plan("records"))
    assert "records" not in session.repository.branches()
    plan = session.plan("records", verify=False)
    assert plan.commit is not None
    assert [found.why_not for found in plan.commit.hooks] == ["it was not wanted"]
    session.publish(plan)


def test_a_pull_request_is_reviewed_again_when_it_moved(
    opened: Callable[..., Session], scratch: Scratch, tmp_path: Path
) -> None:
    bare = remote(scratch, tmp_path)
    bare.git("update-ref", "refs/pull/12/head", "orders-v2")
    scratch.git("checkout", "-q", "main")
    with scratch.open() as repository:
        name = repository.fetch_pull_request(12, None, prompts=False).name
    first = reviewed(opened(head=name, base="main"))
    assert first.plan("review").branch == "review/pr-12"
    assert "ref: pr-12\n" in first.plan("review").files[1].text
    later = bare.git("commit-tree", bare.id("main^{tree}"), "-p", "orders-v2", "-m", "Take it back")
    bare.git("update-ref", "refs/pull/12/head", later)
    with scratch.open() as repository:
        repository.fetch_pull_request(12, None, prompts=False)
    second = opened(head=name, base="main")
    assert second.id == first.id
    assert second.draft.outcome is not None
    assert any("`pr-12` moved" in notice for notice in second.notices)
    with Session.open(Options(scratch.root, base="main", head=name)) as third:
        assert third.repository.moved(third.range).any is False


def test_a_review_published_to_the_branch_is_no_new_head_of_the_change(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    scratch.git("checkout", "-q", "main")
    reviewed_commit = scratch.id("orders-v2")
    session = reviewed(opened(head="orders-v2"))
    session.publish(session.plan("head"))
    assert scratch.id("orders-v2") != reviewed_commit
    again = opened(head="orders-v2")
    assert again.report.head.commit == reviewed_commit
    assert not any("moved" in notice for notice in again.notices)
    assert again.plan("head").written == ()
    scratch.git("checkout", "-q", "orders-v2")
    changed = scratch.commit({"apis/orders/notes.txt": b"of the author's\n"})
    assert opened(head="orders-v2").report.head.commit == changed


def test_the_branch_beside_a_remote_branch_is_where_the_others_look(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    scratch.git("update-ref", "refs/remotes/origin/orders-v2", "orders-v2")
    scratch.git("remote", "add", "origin", "https://example.com/orders.git")
    session = reviewed(opened(head="origin/orders-v2"))
    assert session.plan("review").branch == "review/orders-v2"
