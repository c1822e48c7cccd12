"""`publish`: shows first, writes all or nothing, and overwrites nobody."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Run


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def reviewed(demo: Path, tmp_path: Path) -> Path:
    """Return a demo repository with a finished review."""
    folder = Path(shutil.copytree(demo, tmp_path / "own"))
    with Session.open(Options(folder)) as session:
        session.answer(session.questions[0].id, AnswerValue.YES)
        session.decide(Decision.REQUEST_CHANGES, "Keep legacyId until June.")
    return folder


def test_a_dry_run_shows_every_file_and_writes_none(run: Run, reviewed: Path) -> None:
    outcome = run("publish", "--dry-run", "--repo", reviewed)
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
    words = ("publish", "--repo", reviewed, "--base", "main", "--head", "orders-v2")
    outcome = run(*words)
    assert outcome.code == 0
    assert outcome.out.startswith("Wrote 4 files to the work tree.")
    assert list((reviewed / "docs" / "adr").glob("0002-*.md"))
    assert list((reviewed / "docs" / "api-reviews").glob("*/review.yaml"))
    assert git(reviewed, "diff", "--cached", "--name-only") == ""
    again = run(*words)
    assert again.code == 0
    assert again.out.startswith("Everything is in the work tree already; nothing is to be written.")


def test_to_a_branch_without_touching_work_tree_and_index(run: Run, reviewed: Path) -> None:
    outcome = run("publish", "--to", "reviews", "--repo", reviewed, "--format", "json")
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
    planned = json.loads(run("publish", "--dry-run", "--repo", reviewed, "--format", "json").out)["files"]
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
