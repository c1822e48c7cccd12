"""Commands that say one thing, and undo it: what is said is on disk, as text and as JSON that keeps its promise."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

import jsonschema_rs
import pytest

from reviewtui.model import Finding
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Outcome, Run

Say: TypeAlias = Callable[..., Outcome]


@pytest.fixture
def say(run: Run, folder: Path) -> Say:
    """Return a function that says something in its review."""
    return lambda *words: run(*words, "--repo", folder)


def document(outcome: Outcome) -> dict[str, object]:
    """Return what a program reads."""
    said: dict[str, object] = json.loads(outcome.out)
    schema = json.loads((files("reviewtui") / "schemas" / "said.schema.json").read_text())
    jsonschema_rs.validator_for(schema).validate(said)
    return said


@pytest.fixture
def shared_cause(folder: Path) -> Finding:
    """Return a finding that reaches several operations."""
    with Session.open(Options(folder, writing=False)) as session:
        return max(session.report.findings, key=lambda finding: len(finding.operations))


def test_a_finding_is_accepted_and_open_again(say: Say, folder: Path, shared_cause: Finding) -> None:
    outcome = say("decide", shared_cause.fingerprint[:8], "accept", "--reason", "Nobody calls it.")
    assert outcome.code == 0
    assert outcome.out.startswith("accepted: ")
    assert "\n    Nobody calls it.\n" in outcome.out
    assert "`reviewtui publish` shows it to others" in " ".join(outcome.err.split())
    again = document(say("decide", shared_cause.fingerprint, "open", "--format", "json"))
    assert (again["stance"], again["until"]) == ("open", None)
    with Session.open(Options(folder)) as session:
        assert session.draft.rulings[shared_cause.fingerprint].stance is None


def test_a_waiver_proposes_owner_and_day_also_for_one_operation(say: Say, folder: Path, shared_cause: Finding) -> None:
    operation = str(shared_cause.operations[0])
    words = ("decide", shared_cause.fingerprint, "waive", "--reason", "Old.", "--operation", operation, "--precedent")
    said = document(say(*words, "--approved-by", "eve", "--format", "json"))
    with Session.open(Options(folder)) as session:
        ruling = session.draft.rulings[f"{shared_cause.fingerprint} {operation}"]
        assert (ruling.stance, ruling.owner, ruling.precedent) == (Stance.WAIVE, session.reviewer.email, True)
        assert ruling.until == session.today + timedelta(days=90)
    assert said["until"] == ruling.until.isoformat()
    assert f"waived: only {operation}: " in say(*words).out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("decide", "0123456789abcdef", "accept", "--reason", "x"), "no finding"),
        (("decide", "", "accept", "--reason", "x"), "more than one finding"),
        (("decide", "FOUND", "accept"), "takes a reason"),
        (("decide", "FOUND", "fix", "--until", "soon"), "'soon' is no day"),
        (("decide", "FOUND", "fix", "--until", "2020-02-29"), "2020-02-29 is over already"),
        (("decide", "FOUND", "fix", "--operation", "GET /nowhere"), "does not reach"),
        (("decide", "FOUND", "perhaps"), "invalid choice"),
        (("mark", "0123456789abcdef"), "no finding"),
        (("undo",), "nothing is left to undo"),
        (("redo",), "nothing was undone"),
        (("answer", "nothing", "yes"), "has no question `nothing`"),
        (("score", "nothing", "3"), "has no dimension `nothing`"),
        (("score", "d1", "6"), "invalid choice"),
        (("vote", "perhaps"), "invalid choice"),
    ],
)
def test_what_is_no_word_is_refused(say: Say, shared_cause: Finding, words: tuple[str, ...], message: str) -> None:
    outcome = say(*(shared_cause.fingerprint if word == "FOUND" else word for word in words))
    assert outcome.code == 2
    assert message in " ".join(outcome.err.split())


def test_a_question_is_answered_with_a_note(say: Say, folder: Path) -> None:
    with Session.open(Options(folder, writing=False)) as session:
        question = next(one for one in session.questions if session.evidence[one.id].value is AnswerValue.NO)
    outcome = say("answer", question.id, "not-applicable")
    assert outcome.out.startswith("not applicable\n")
    assert "The rules say no; --note says why" in " ".join(outcome.out.split())
    said = document(say("answer", question.id, "yes", "--note", "It is.", "--format", "json"))
    assert said | {"value": "yes", "note": "It is.", "prefilled": "no"} == said
    assert say("answer", question.id, "open").out.startswith("open again\n")
    with Session.open(Options(folder)) as session:
        answer = session.draft.answers[question.id]
        assert (answer.value, answer.note) == (None, "It is.")


def test_a_dimension_is_scored(say: Say, folder: Path) -> None:
    with Session.open(Options(folder, writing=False)) as session:
        dimension = session.checklist.dimensions[0]
    outcome = say("score", dimension.id, "4", "--note", "Good.")
    assert outcome.out.startswith(f"{dimension.title}: level 4\n")
    assert "Good." in outcome.out
    assert document(say("score", dimension.id, "open", "--format", "json"))["level"] is None
    assert "as the answers propose" in say("score", dimension.id, "open").out


def test_the_review_is_voted_on(say: Say, folder: Path) -> None:
    assert say("vote", "approve", "--note", "Well done.").out == "approve\n    Well done.\n"
    with Session.open(Options(folder)) as session:
        assert session.draft.outcome is not None
        assert session.draft.outcome.decision is Decision.APPROVE
        assert session.votes[0].holds
    said = document(say("vote", "open", "--format", "json"))
    assert (said["decision"], said["note"]) == (None, "Well done.")
    assert say("vote", "open").out.startswith("not decided\n")


def test_a_finding_is_marked_and_unmarked(say: Say, folder: Path, shared_cause: Finding) -> None:
    outcome = say("mark", shared_cause.fingerprint[:8])
    assert outcome.out.startswith("reviewed: ")
    assert "\n    1 of " in outcome.out
    assert document(say("unmark", shared_cause.fingerprint, "--format", "json"))["reviewed"] is False
    with Session.open(Options(folder, writing=False)) as session:
        assert not session.draft.is_reviewed(shared_cause.fingerprint)


def test_what_was_said_is_undone_and_said_again(say: Say, folder: Path, shared_cause: Finding) -> None:
    say("decide", shared_cause.fingerprint, "accept", "--reason", "Nobody calls it.")
    say("score", "d1", "4")
    assert say("undo").out.startswith("Took back: level 4 of ")
    said = document(say("undo", "--format", "json"))
    assert said["words"] == [
        {"word": "decision", "about": shared_cause.fingerprint},
        {"word": "mark", "about": shared_cause.fingerprint},
    ]
    with Session.open(Options(folder, writing=False)) as session:
        assert session.rulings.on(shared_cause).stance is None
        assert not session.draft.says_anything
    assert say("undo").code == 2
    assert say("redo").out.startswith("Did again: the decision 'accepted' on ")
    assert document(say("redo", "--format", "json"))["words"] == [{"word": "score", "about": "d1"}]
    with Session.open(Options(folder, writing=False)) as session:
        assert session.rulings.on(shared_cause).stance is Stance.ACCEPT
        assert session.draft.scores["d1"].level == 4
