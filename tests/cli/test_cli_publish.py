"""`publish`: shows first, writes all or nothing, and overwrites nobody."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Run


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def hook(folder: Path, name: str, script: str) -> None:
    """Give the repository a hook of the user's."""
    path = folder / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def reviewed(folder: Path) -> Path:
    """Return a demo repository with a finished review."""
    with Session.open(Options(folder)) as session:
        session.answer(session.questions[0].id, AnswerValue.YES)
        session.decide(Decision.REQUEST_CHANGES, "Keep legacyId until June.")
    return folder


def test_a_dry_run_shows_every_file_and_writes_none(run: Run, reviewed: Path) -> None:
    outcome = run("publish", "--close", "--dry-run", "--repo", reviewed)
    assert outcome.code == 0
    assert outcome.out.startswith("A dry run: nothing was written. 4 files would go to the work tree.")
    assert "new        docs/adr/0002-" in outcome.out
    assert "Keep legacyId until June." in outcome.out
    assert git(reviewed, "status", "--porcelain") == ""


def test_while_the_review_is_open_elsewhere_it_is_shown_and_not_written(run: Run, reviewed: Path) -> None:
    with Session.open(Options(reviewed)):
        assert run("publish", "--dry-run", "--repo", reviewed).code == 0
        refused = run("publish", "--repo", reviewed)
    assert refused.code == 4
    assert "another reviewtui (process " in refused.err
    assert git(reviewed, "status", "--porcelain") == ""


def test_to_the_work_tree(run: Run, reviewed: Path) -> None:
    words = ("publish", "--close", "--repo", reviewed, "--base", "main", "--head", "orders-v2")
    outcome = run(*words)
    assert outcome.code == 0
    assert outcome.out.startswith("Wrote 4 files to the work tree.")
    assert list((reviewed / "docs" / "adr").glob("0002-*.md"))
    assert list((reviewed / "docs" / "api-reviews").glob("*/review.yaml"))
    assert git(reviewed, "diff", "--cached", "--name-only") == ""
    again = run(*words)
    assert again.code == 0
    assert again.out.startswith("Everything is in the work tree already; nothing is to be written.")


def test_where_others_have_to_speak_only_the_own_part_is_written_and_the_way_to_the_rest_is_told(
    run: Run, reviewed: Path
) -> None:
    asked = run("publish", "--repo", reviewed, "--format", "json")
    document = json.loads(asked.out)
    assert [file["path"].rsplit("/", 1)[1] for file in document["files"]] == ["review.yaml", "ana@example.com.yaml"]
    assert document["closes"] is False
    assert "tier-1 asks for the word of security, which is not yours" in document["extent"]
    assert "`reviewtui publish --close` writes the report and the decision record" in document["extent"]
    told = run("publish", "--part", "--repo", reviewed)
    assert "Only your part is among the files, as you asked." in " ".join(told.out.split())
    assert run("publish", "--part", "--close", "--repo", reviewed).code == 2


def test_to_a_branch_without_touching_work_tree_and_index(run: Run, reviewed: Path) -> None:
    outcome = run("publish", "--close", "--to", "reviews", "--repo", reviewed, "--format", "json")
    document = json.loads(outcome.out)
    assert outcome.code == 0
    assert document["commit"] == git(reviewed, "rev-parse", "reviews").strip()
    assert {file["state"] for file in document["files"]} == {"new"}
    assert git(reviewed, "status", "--porcelain") == ""
    assert "docs/adr/0002-" in git(reviewed, "show", "--stat=200", "reviews")


def test_a_branch_that_is_checked_out_is_refused(run: Run, reviewed: Path) -> None:
    outcome = run("publish", "--to", "orders-v2", "--repo", reviewed)
    assert outcome.code == 4
    assert outcome.err.startswith("error: ")
    assert git(reviewed, "status", "--porcelain") == ""


def test_a_file_of_somebody_else_is_never_overwritten(run: Run, reviewed: Path) -> None:
    planned = json.loads(run("publish", "--close", "--dry-run", "--repo", reviewed, "--format", "json").out)["files"]
    for file in planned:
        path = reviewed / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("somebody else's\n")
    run("publish", "--repo", reviewed)
    for file in planned:
        assert (reviewed / file["path"]).read_text() == "somebody else's\n"


def test_a_review_is_found_by_its_name(run: Run, reviewed: Path) -> None:
    (name,) = (path.name for path in (reviewed / ".git" / "reviewtui" / "drafts").iterdir())
    git(reviewed, "checkout", "--quiet", "main")
    outcome = run("publish", name, "--dry-run", "--repo", reviewed)
    assert outcome.code == 0
    assert "Keep legacyId until June." in outcome.out


@pytest.mark.parametrize("name", ["no-such-review", "../drafts", "orders"])
def test_a_name_of_no_review_is_wrong_usage(run: Run, reviewed: Path, name: str) -> None:
    outcome = run("publish", name, "--dry-run", "--repo", reviewed)
    assert outcome.code == 2
    assert "orders-v2-" in outcome.err, "the reviews that there are"


def test_a_dry_run_shows_the_commit_that_would_be_made(run: Run, reviewed: Path) -> None:
    hook(reviewed, "commit-msg", "exit 0")
    hook(reviewed, "pre-commit", "exit 1")
    git(reviewed, "config", "commit.gpgSign", "true")
    git(reviewed, "config", "gpg.format", "ssh")
    git(reviewed, "config", "user.signingKey", "~/.ssh/id.pub")
    words = ("publish", "--to", "review", "--dry-run", "--repo", reviewed)
    outcome = run(*words)
    head = git(reviewed, "rev-parse", "orders-v2").strip()
    assert outcome.code == 0
    assert "would go to the branch review/orders-v2." in outcome.out
    assert f"  parent     {head[:8]}, where the branch would begin\n" in outcome.out
    assert "  author     Ana Reviewer <ana@example.com>\n" in outcome.out
    assert "  signature  ssh, by the key ~/.ssh/id.pub\n" in outcome.out
    assert "  hook       pre-commit does not run: it looks at the work tree" in outcome.out
    assert f"  hook       commit-msg runs: {reviewed}/.git/hooks/commit-msg\n" in outcome.out
    assert "  message\n    Record what Ana Reviewer says to " in outcome.out
    planned = json.loads(run(*words, "--format", "json").out)["planned_commit"]
    assert (planned["parent"], planned["begins_branch"], planned["signature"]) == (head, True, "ssh")
    assert [(each["name"], each["runs"]) for each in planned["hooks"]] == [("pre-commit", False), ("commit-msg", True)]
    assert "review/orders-v2" not in git(reviewed, "branch")


def test_a_hook_is_told_of_and_its_refusal_quoted(run: Run, reviewed: Path) -> None:
    words = ("publish", "--to", "reviews", "--repo", reviewed)
    hook(reviewed, "commit-msg", "echo No ticket.; exit 1")
    refused = run(*words)
    assert refused.code == 4
    assert "No ticket." in refused.err
    assert "reviews" not in git(reviewed, "branch")
    outcome = run(*words, "--no-verify")
    assert outcome.code == 0
    assert "The hook commit-msg did not run: it was not wanted.\n" in outcome.out
    assert "Not signed.\n" in outcome.out


def test_the_command_to_push_is_shown_and_not_run(run: Run, reviewed: Path, tmp_path: Path) -> None:
    bare = tmp_path / "it's bare.git"
    git(tmp_path, "clone", "-q", "--bare", str(reviewed), str(bare))
    git(reviewed, "remote", "add", "origin", str(bare))
    outcome = run("publish", "--to", "review", "--repo", reviewed)
    (command,) = (line for line in outcome.out.splitlines() if line.startswith("  git "))
    assert "review/" not in git(bare, "branch")
    subprocess.run(["sh", "-c", command], check=True, capture_output=True)
    assert git(bare, "rev-parse", "review/orders-v2") == git(reviewed, "rev-parse", "review/orders-v2")
    document = json.loads(run("publish", "--to", "review", "--repo", reviewed, "--format", "json").out)
    assert document["push"] == ["git", "push", "origin", "review/orders-v2"]


def test_a_remote_branch_that_is_ahead_is_told_with_the_command(run: Run, reviewed: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "-q", "--bare", str(reviewed), str(bare))
    git(reviewed, "remote", "add", "origin", str(bare))
    git(reviewed, "branch", "--no-track", "reviews", "main")
    theirs = git(bare, "commit-tree", "main^{tree}", "-p", "main", "-m", "Ben's").strip()
    git(bare, "update-ref", "refs/heads/reviews", theirs)
    git(reviewed, "fetch", "-q", "origin")
    outcome = run("publish", "--to", "reviews", "--dry-run", "--repo", reviewed)
    assert "note: `origin/reviews` has a commit that is not in `reviews`." in outcome.err
    assert f"  git -C {reviewed} fetch origin reviews:reviews\n" in outcome.err


def test_without_a_place_the_configuration_says_where(run: Run, reviewed: Path) -> None:
    (reviewed / ".reviewtui.yaml").write_text("review: {branch: api-reviews}\n")
    words = ("publish", "--dry-run", "--repo", reviewed, "--head", "orders-v2")
    assert "would go to the branch api-reviews." in run(*words).out
    assert "would go to the work tree." in run(*words, "--to", "WORKTREE").out
    assert run(*words, "--to", "").code == 2


def test_publishing_to_the_branch_under_review_makes_no_new_head_of_it(run: Run, reviewed: Path) -> None:
    git(reviewed, "checkout", "--quiet", "main")
    git(reviewed, "remote", "add", "origin", "/no/such/forge")
    words = ("publish", "--head", "orders-v2", "--repo", reviewed)
    first = run(*words, "--to", "head")
    assert first.out.startswith("Committed ")
    assert run(*words, "--to", "head").out.startswith("Everything is in the branch orders-v2 already;")
    beside = run(*words, "--to", "review")
    assert beside.out.startswith("Everything is where the branch review/orders-v2 would begin already;")
    assert "git push" not in beside.out
    assert "review/" not in git(reviewed, "branch")
