"""`status`: how a review stands for whoever asks, for people and for programs; it writes nothing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.cli.parser import command_parser
from reviewtui.cli.table import entry
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.rubric.types import AnswerValue
from reviewtui.session import Options, Session
from reviewtui.session.words import Terms
from tests.cli.reviewed import SETTINGS, SPEC, accept, approve, refuse, says
from tests.cli.shop import Run, Shop
from tests.cli.specs import spec

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "status.schema.json").read_text())


def test_before_the_first_word_all_is_still_to_be_done(run: Run, reviewed: Shop) -> None:
    outcome = run("status", "--repo", reviewed.folder)
    assert outcome.code == 0
    assert "Nobody said anything yet." in outcome.out
    assert "reviewtui decide " in outcome.out
    assert "6 of 11 requirements are not met." in outcome.out


def test_a_review_that_meets_all_says_so(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept, approve)
    outcome = run("status", "--repo", reviewed.folder)
    assert "All 11 requirements are met." in outcome.out
    assert "✔ Ana Reviewer [security]: approve, at " in outcome.out
    assert "is 0 working days old, and is to be decided within 3." in outcome.out


def test_what_came_since_is_told_as_news_and_at_the_vote(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept, approve)
    reviewed.commit({SPEC: spec()})
    out = run("status", "--repo", reviewed.folder).out
    assert "; outdated" in out
    assert "    new since: breaking path-removed: " in out
    assert "look at it again" in out
    assert "    new: breaking path-removed: " in out


def test_two_who_differ_and_what_they_wait_for(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ben", refuse, _asks_for_a_fix, to="WORKTREE")
    says(reviewed.folder, "ana", accept, approve)
    out = run("status", "--repo", reviewed.folder).out
    assert "Ana Reviewer and Ben Reviewer: 1 question answered otherwise, 0% of 1 level the same" in flat(out)
    assert "    - d1-purpose: yes / no" in out
    assert "- fix requested, by Ben Reviewer, for cem on " in flat(out)
    assert "- must fix, by Ben Reviewer on " in flat(out)
    assert "Ben Reviewer: request changes" in out


def test_programs_are_told_the_same(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ben", refuse, _asks_for_a_fix, to="WORKTREE")
    says(reviewed.folder, "ana", accept, approve)
    reviewed.commit({SPEC: spec()})
    document = json.loads(run("status", "--repo", reviewed.folder, "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert [one["vote"]["holds"] for one in document["reviewers"]] == [False, False]
    assert document["news"]["new"]
    assert {point["kind"] for point in document["open_points"]} == {"fix requested", "must fix"}
    assert document["raters"][0]["differences"] == [{"question": "d1-purpose", "one": "yes", "other": "no"}]


def test_sides_that_were_named_are_in_the_commands_that_are_told(run: Run, reviewed: Shop) -> None:
    reviewed.git("checkout", "--quiet", "main")
    out = run("status", "--repo", reviewed.folder, "--base", "main", "--head", "change").out
    assert f"reviewtui vote DECISION --base main --head change --repo {reviewed.folder}" in out


def test_it_writes_nothing(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept)
    drafts = reviewed.folder / ".git" / "reviewtui"
    before = {path: path.read_bytes() for path in drafts.rglob("*") if path.is_file()}
    assert run("status", "--repo", reviewed.folder).code == 0
    assert {path: path.read_bytes() for path in drafts.rglob("*") if path.is_file()} == before
    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=reviewed.folder, check=True, capture_output=True, text=True
    )
    assert status.stdout == ""


def test_a_review_is_found_by_its_name(run: Run, reviewed: Shop) -> None:
    name = says(reviewed.folder, "ana", accept)
    reviewed.git("checkout", "--quiet", "main")
    assert run("status", name, "--repo", reviewed.folder).out.startswith(f"{name}: main → change (")
    assert run("status", "no-such-review", "--repo", reviewed.folder).code == 2


def test_a_blind_review_keeps_back_what_others_said_until_one_decides(run: Run, reviewed: Shop) -> None:
    reviewed.commit({".reviewtui.yaml": SETTINGS + b"review: {blind: true}\n"})
    says(reviewed.folder, "ben", refuse, to="WORKTREE")
    words = ("status", "--repo", reviewed.folder)
    out = flat(run(*words).out)
    assert "What 1 other reviewer said is kept back until you decide." in out
    assert "▲ cannot be told Nobody stands against it" in out
    assert "Ben" not in out
    assert json.loads(run(*words, "--format", "json").out)["hidden"] == 1
    says(reviewed.folder, "ana", accept, approve)
    assert "Ben Reviewer: request changes" in run(*words).out


def test_the_review_of_another_is_found_by_its_name_in_any_clone(run: Run, reviewed: Shop) -> None:
    name = says(reviewed.folder, "ben", refuse, to="review")
    clone = reviewed.folder.parent / "clone"
    reviewed.git("clone", "--quiet", "--branch", "main", str(reviewed.folder), str(clone))
    out = run("status", name, "--repo", clone).out
    assert out.startswith(f"{name}: main → change (")
    assert "✖ Ben Reviewer: request changes" in out
    assert "--base main --head origin/change" in out
    assert name in run("status", name[:-1], "--repo", clone).err


@pytest.mark.parametrize("side", ["--upload-pack=x", '"a\\0b"', "HEAD..main", "[1]"])
def test_a_file_that_names_no_branch_is_refused(run: Run, reviewed: Shop, side: str) -> None:
    text = f"schema: 1\nid: made-up\nbase: {side}\nhead: change\n"
    reviewed.commit({"docs/api-reviews/made-up/review.yaml": text.encode()})
    outcome = run("status", "made-up", "--repo", reviewed.folder)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err


def test_a_review_whose_branch_is_deleted_says_so_and_how_it_comes_back(run: Run, reviewed: Shop) -> None:
    name = says(reviewed.folder, "ana", accept, approve, to="WORKTREE")
    commit = reviewed.git("rev-parse", "change").strip()
    reviewed.git("switch", "-q", "main")
    reviewed.git("branch", "-D", "change")
    for words in (("status", name), ("report", name)):
        outcome = run(*words, "--repo", reviewed.folder)
        assert outcome.code == 2
        assert f"the review {name} is of `change`, which is not here any more" in flat(outcome.err)
        assert f"`git branch change {commit[:8]}` brings it back" in flat(outcome.err)
        assert f"What was published stands in docs/api-reviews/{name}." in flat(outcome.err)
    reviewed.git("branch", "change", commit[:8])
    assert run("status", name, "--repo", reviewed.folder).code == 0


def test_every_command_that_it_tells_is_understood(reviewed: Shop) -> None:
    with Session.open(Options(reviewed.folder)) as session:
        session.comment("", CommentKind.MUST_FIX, "Say why.")
        commands = [one.step.command for one in session.status().requirements if one.step and one.step.command]
    assert {command[1] for command in commands} >= {"decide", "answer", "vote", "comments"}
    for _, name, *words in commands:
        known = entry(name)
        assert known is not None, name
        parser = command_parser(name, known.load())
        parser.parse_intermixed_args([*filled(words), "--base", "main", "--head", "change"])


def test_step_by_step_everything_is_met(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", lambda session: session.comment("", CommentKind.MUST_FIX, "Say why."))
    done = []
    while unmet := [one for one in requirements(run, reviewed) if one["state"] != "met"]:
        _, name, *words = unmet[0]["step"]["command"]
        done.append(name)
        assert len(done) < 6, done
        outcome = run(name, *filled(words), "--repo", reviewed.folder)
        assert outcome.code == 0, outcome.err
    assert done == ["decide", "answer", "comments", "vote"]


def requirements(run: Run, reviewed: Shop) -> list[dict[str, Any]]:
    """Return the requirements as programs are told them."""
    found: list[dict[str, Any]] = json.loads(run("status", "--repo", reviewed.folder, "--format", "json").out)[
        "requirements"
    ]
    return found


def filled(words: list[str]) -> list[str]:
    """Return the words of a command in which a person filled in what only a person can."""
    said = {"STANCE": "accept", "VALUE": "yes", "DECISION": "approve", "LEVEL": "3"}
    return [said.get(word, word) for word in words]


def flat(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def _asks_for_a_fix(session: Session) -> None:
    finding = session.report.findings[0]
    session.rule_on(finding.fingerprint, Stance.FIX, "Keep it until June.", Terms(owner="cem"))
    session.comment(finding.fingerprint, CommentKind.MUST_FIX, "Tell the shops first.")
    session.answer("d1-purpose", AnswerValue.NO)
