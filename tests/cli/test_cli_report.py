"""`report`: the review to read here, as a document and as data; nothing is written, and nobody is kept from writing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Run

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "review-report.schema.json").read_text())


@pytest.fixture
def reviewed(folder: Path) -> Path:
    """Return a demo repository with a review in it."""
    with Session.open(Options(folder)) as session:
        session.answer(session.questions[0].id, AnswerValue.YES)
        session.comment(session.report.findings[0].fingerprint, CommentKind.MUST_FIX, "Keep it until June.")
        session.decide(Decision.REQUEST_CHANGES, "Two clients read it.")
    return folder


def state(folder: Path) -> tuple[str, ...]:
    """Return what no reading may change."""
    words = (["status", "--porcelain"], ["for-each-ref"])
    told = [subprocess.run(["git", *word], cwd=folder, check=True, capture_output=True, text=True) for word in words]
    drafts = sorted(path for path in (folder / ".git" / "reviewtui" / "drafts").rglob("*") if path.is_file())
    return (*(one.stdout for one in told), *(path.read_text("utf-8") for path in drafts if path.suffix != ".lock"))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ((), ("Review of", "request changes\n", "In short\n", "  | Two clients read it.\n", "kind: must fix")),
        (("--format", "markdown"), ("# Review of ", "## In short\n", "> Two clients read it.\n", "| must fix |")),
        (("--format", "json"), ('"decision": "request-changes"', '"text": "Keep it until June."')),
    ],
)
def test_each_form_says_what_was_decided_and_nothing_is_written(
    run: Run, reviewed: Path, form: tuple[str, ...], words: tuple[str, ...]
) -> None:
    before = state(reviewed)
    with Session.open(Options(reviewed)):
        outcome = run("report", *form, "--repo", reviewed)
    assert outcome.code == 0
    assert [word for word in words if word not in outcome.out] == []
    assert state(reviewed) == before


def test_the_json_of_a_real_review_is_as_its_schema_says(run: Run, reviewed: Path) -> None:
    outcome = run("report", "--format", "json", "--repo", reviewed)
    jsonschema_rs.validator_for(SCHEMA).validate(json.loads(outcome.out))


def test_it_is_the_document_that_closing_writes(run: Run, reviewed: Path, tmp_path: Path) -> None:
    assert run("report", "--format", "markdown", "--output", tmp_path / "r.md", "--repo", reviewed).code == 0
    planned = json.loads(run("publish", "--close", "--dry-run", "--format", "json", "--repo", reviewed).out)
    (written,) = (file["text"] for file in planned["files"] if file["path"].endswith("report.md"))
    assert written.startswith((tmp_path / "r.md").read_text())


def test_in_a_blind_review_what_is_kept_back_is_said(run: Run, reviewed: Path) -> None:
    (reviewed / ".reviewtui.yaml").write_text("review: {blind: true}\n")
    run("publish", "--part", "--to", "review", "--repo", reviewed)
    for key, value in (("user.name", "Ben"), ("user.email", "ben@example.com")):
        subprocess.run(["git", "config", key, value], cwd=reviewed, check=True)
    outcome = run("report", "--repo", reviewed)
    assert "what 1 of the reviewers said is kept back until you decide" in outcome.err
    assert "Two clients read it." not in outcome.out


def test_without_a_review_it_tells_what_the_change_does(run: Run, folder: Path) -> None:
    outcome = run("report", "--repo", folder)
    assert outcome.code == 0
    assert "no decision yet" in outcome.out
    assert "If this ships as it is, clients of" in " ".join(outcome.out.split())
