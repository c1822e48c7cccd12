"""Publishing shows first what it writes, and never overwrites, moves or stages anything of the user's."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from reviewtui import text as text_reading
from reviewtui.errors import ConflictError, UsageError
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.session.conftest import PATH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reviewtui.session import Plan
    from tests.repository.scratch import Scratch

BRANCH = "reviews/orders"


def reviewed(session: Session, decision: Decision = Decision.REQUEST_CHANGES) -> Session:
    """Return the session after the reviewer said something."""
    session.answer(session.questions[0].id, AnswerValue.YES, "as discussed")
    session.comment(session.report.findings[0].fingerprint, CommentKind.MUST_FIX, "Keep it until May")
    session.decide(decision, "Two clients read it.")
    return session


def paths(plan: Plan) -> list[str]:
    """Return the last part of every planned path, with the ADR in full."""
    return [file.path if "/adr/" in file.path else file.path.rsplit("/", 1)[1] for file in plan.files]


def state(scratch: Scratch) -> tuple[object, ...]:
    """Return all that publishing to a branch must leave as it is, byte for byte."""
    files = {
        path.relative_to(scratch.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in scratch.root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(scratch.root).parts
    }
    git_dir = scratch.root / ".git"
    return files, (git_dir / "index").read_bytes(), (git_dir / "HEAD").read_bytes(), scratch.git("stash", "list")


def test_a_plan_shows_every_file_and_writes_none(scratch: Scratch, opened: Callable[..., Session]) -> None:
    session = reviewed(opened())
    before = state(scratch)
    for target in ("WORKTREE", BRANCH):
        plan = session.plan(target)
        assert paths(plan) == [
            "review.yaml",
            "ana@example.com.yaml",
            "report.md",
            "docs/adr/0008-rework-1-breaking-change-to-orders.md",
        ]
        assert all(file.text.endswith("\n") and not file.exists for file in plan.files)
    assert state(scratch) == before
    assert BRANCH not in scratch.git("branch", "--list", BRANCH)


def test_publishing_to_a_branch_touches_nothing_else(scratch: Scratch, opened: Callable[..., Session]) -> None:
    scratch.write({"notes.txt": b"mine", PATH: b"openapi: 3.0.3\n"})
    scratch.git("add", "notes.txt")
    session = reviewed(opened(head="orders-v2"))
    before, head = state(scratch), scratch.id("orders-v2")
    plan = session.plan(BRANCH)
    published = session.publish(plan)
    assert state(scratch) == before
    assert scratch.id("orders-v2") == head
    assert published.commit == scratch.id(BRANCH)
    assert scratch.id(f"{BRANCH}~1") == head
    for file in plan.files:
        assert scratch.git("show", f"{BRANCH}:{file.path}") == file.text.rstrip("\n")
    assert scratch.git("diff", "--name-status", head, BRANCH).splitlines() == sorted(
        f"A\t{file.path}" for file in plan.files
    )
    assert scratch.git("log", "-1", "--format=%s", BRANCH) == "Record the review of orders: request changes"


def test_publishing_to_the_work_tree_writes_files_and_stages_nothing(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    session = reviewed(opened())
    index = (scratch.root / ".git" / "index").read_bytes()
    published = session.publish(session.plan("WORKTREE"))
    assert published.commit is None
    assert all((scratch.root / path).is_file() for path in published.paths)
    assert (scratch.root / ".git" / "index").read_bytes() == index


def test_publishing_twice_changes_nothing(scratch: Scratch, opened: Callable[..., Session]) -> None:
    session = reviewed(opened())
    session.publish(session.plan(BRANCH))
    tip = scratch.id(BRANCH)
    again = opened()
    plan = again.plan(BRANCH)
    assert plan.written == ()
    assert again.publish(plan).paths == ()
    assert scratch.id(BRANCH) == tip


@pytest.mark.parametrize("target", ["WORKTREE", BRANCH])
def test_a_later_word_replaces_what_we_wrote_and_nobody_touched(opened: Callable[..., Session], target: str) -> None:
    session = reviewed(opened(head="orders-v2"))
    first = session.plan(target)
    session.publish(first)
    again = opened(head="orders-v2")
    again.decide(Decision.REQUEST_CHANGES, "Three clients read it.")
    plan = again.plan(target)
    assert paths(plan) == paths(first)
    assert {file.path for file in plan.written} == {file.path for file in plan.files if "review.yaml" not in file.path}
    assert all(file.replaces for file in plan.written)
    again.publish(plan)
    assert opened(head="orders-v2").plan(target).written == ()


def test_an_accepted_decision_is_followed_and_not_rewritten(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened(), Decision.APPROVE)
    session.publish(session.plan("WORKTREE"))
    first = scratch.root / "docs/adr/0008-accept-1-breaking-change-to-orders.md"
    text = first.read_text()
    session.decide(Decision.REJECT, "It was a mistake.")
    session.publish(session.plan("WORKTREE"))
    assert first.read_text() == text
    assert (scratch.root / "docs/adr/0009-reject-1-breaking-change-to-orders.md").is_file()


def test_a_record_that_somebody_edited_is_never_overwritten(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened())
    session.publish(session.plan("WORKTREE"))
    record = scratch.root / "docs/adr/0008-rework-1-breaking-change-to-orders.md"
    record.write_text("# Confirmed by hand\n")
    report = next(scratch.root.glob("docs/api-reviews/*/report.md"))
    report.write_text("mine")
    session.decide(Decision.REQUEST_CHANGES, "Four clients read it.")
    plan = session.plan("WORKTREE")
    assert paths(plan)[2:] == ["report-ana@example.com.md", "docs/adr/0009-rework-1-breaking-change-to-orders.md"]
    session.publish(plan)
    assert record.read_text() == "# Confirmed by hand\n"
    assert report.read_text() == "mine"


def test_a_reviewers_file_that_is_not_ours_is_a_conflict(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened())
    own = next(file.path for file in session.plan("WORKTREE").files if "ana@" in file.path)
    scratch.write({own: b"schema: 1\n"})
    with pytest.raises(ConflictError) as caught:
        session.plan("WORKTREE")
    assert caught.value.path == own
    assert caught.value.hint
    assert (scratch.root / own).read_bytes() == b"schema: 1\n"


def test_a_file_that_appears_after_the_preview_is_not_overwritten(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = reviewed(opened())
    plan = session.plan("WORKTREE")
    scratch.write({plan.files[3].path: b"somebody else's"})
    with pytest.raises(ConflictError):
        session.publish(plan)
    assert (scratch.root / plan.files[3].path).read_bytes() == b"somebody else's"
    assert not (scratch.root / plan.files[0].path).exists()


def test_a_branch_that_is_checked_out_is_refused_before_anything_is_planned(opened: Callable[..., Session]) -> None:
    session = reviewed(opened())
    with pytest.raises(ConflictError, match="checked out"):
        session.plan("orders-v2")


@pytest.mark.parametrize("branch", ["-f", "a..b", "with space", ""])
def test_a_name_that_is_no_branch_is_refused(opened: Callable[..., Session], scratch: Scratch, branch: str) -> None:
    session = reviewed(opened())
    before = scratch.git("for-each-ref")
    with pytest.raises(UsageError):
        session.publish(session.plan(branch))
    assert scratch.git("for-each-ref") == before


def test_a_second_reviewer_adds_files_and_changes_none(
    opened: Callable[..., Session], scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = reviewed(opened())
    session.publish(session.plan(BRANCH))
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "bob@example.com")
    second = reviewed(opened(), Decision.APPROVE)
    assert second.id == session.id
    plan = second.plan(BRANCH)
    assert [path for path, file in zip(paths(plan), plan.files, strict=True) if not file.exists] == [
        "bob@example.com.yaml"
    ]
    second.publish(plan)
    assert {line[0] for line in scratch.git("diff", "--name-status", f"{BRANCH}~1", BRANCH).splitlines()} == {"A"}


def test_a_number_taken_on_any_side_is_not_given_again(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.git("branch", "target", "main")
    scratch.write({"docs/adr/0011-only-in-the-work-tree.md": b"# Mine\n"})
    session = reviewed(opened(head="orders-v2"))
    assert paths(session.plan("target"))[3].startswith("docs/adr/0012-")
    assert paths(session.plan(BRANCH))[3].startswith("docs/adr/0012-")


def test_the_folder_of_adr_tools_and_the_configuration_are_respected(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    scratch.commit({".adr-dir": b"doc/architecture\n", "doc/architecture/0003-x.md": b"# X\n"})
    session = reviewed(opened())
    assert session.plan("WORKTREE").files[3].path.startswith("doc/architecture/0004-")
    scratch.commit({".reviewtui.yaml": b"records: {adr: decisions, reviews: reviews}\n"})
    planned = opened().plan("WORKTREE").files
    assert planned[3].path.startswith("decisions/0001-")
    assert planned[0].path.startswith("reviews/orders-v2-")


def test_the_review_files_say_what_was_compared(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = reviewed(opened())
    shared, own = (text_reading.read(file.path, file.text.encode()).value for file in session.plan(BRANCH).files[:2])
    assert isinstance(shared, dict)
    assert isinstance(own, dict)
    assert shared == {"schema": 1, "id": session.id, "base": "main", "head": "orders-v2"}
    assert own["head"] == {"ref": "orders-v2", "commit": scratch.id("orders-v2")}
    assert own["base"] == {"ref": "main", "commit": scratch.id("main"), "merge_base": scratch.id("main")}
    assert own["outcome"]["decision"] == "request-changes"  # type: ignore[index,call-overload]
    assert own["comments"][0]["text"] == "Keep it until May"  # type: ignore[index,call-overload]
    assert own["answers"][0]["value"] == "yes"  # type: ignore[index,call-overload]
    assert "ana" not in session.plan(BRANCH).files[0].text


def test_hostile_branch_names_stay_names(scratch: Scratch) -> None:
    branch = "x';--`|<b>](u)$(id)"
    scratch.git("update-ref", f"refs/heads/{branch}", "orders-v2")
    with Session.open(Options(scratch.root, base="main", head=branch)) as session:
        plan = reviewed(session).plan(BRANCH)
        session.publish(plan)
    assert all(re.fullmatch(r"[a-z0-9/@._-]+", file.path) for file in plan.files)
    assert "``x';--`|<b>](u)$(id)`` proposes to change" in plan.files[3].text
    assert scratch.git("show", f"{BRANCH}:{plan.files[3].path}").startswith("---\nstatus:")


def test_a_bare_repository_publishes_to_a_branch(scratch: Scratch, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare))
    with Session.open(Options(bare, base="main", head="orders-v2")) as session:
        reviewed(session)
        assert session.publish(session.plan(BRANCH)).commit
        with pytest.raises(UsageError, match="bare"):
            session.plan("WORKTREE")
