"""`review` without a screen: the report where there is no terminal, and the review as a plain conversation."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Outcome, Run


@pytest.fixture
def own_demo(demo: Path, tmp_path: Path) -> Path:
    """Return a demo repository that the test may write to."""
    return Path(shutil.copytree(demo, tmp_path / "own"))


def talk(run: Run, folder: Path, *lines: str) -> Outcome:
    """Hold the conversation with these lines as the reviewer's part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run("review", "--plain", "--repo", folder)


def test_without_a_terminal_the_report_is_printed(run: Run, own_demo: Path) -> None:
    outcome = run("review", "--repo", own_demo)
    assert outcome.code == 0
    assert outcome.out.startswith("main (")
    assert "There is no terminal here" in outcome.err


def test_json_is_the_report(run: Run, own_demo: Path) -> None:
    assert json.loads(run("review", "--repo", own_demo, "--format", "json").out)["summary"]["breaking"]


def test_a_conversation_is_saved_word_by_word(run: Run, own_demo: Path) -> None:
    said = ("c", "m Keep it until June.", "", "s", "y", "n Errors differ.", "s", "r Not yet.")
    outcome = talk(run, own_demo, *said)
    assert outcome.code == 0
    assert "Question 1 of " in outcome.out
    assert "The answers propose: " in outcome.out
    with Session.open(Options(own_demo)) as session:
        draft = session.draft
        first, second, *_ = session.questions
        assert [(remark.kind, remark.text) for remark in draft.remarks] == [
            (CommentKind.MUST_FIX, "Keep it until June.")
        ]
        assert [mark.reviewed for mark in draft.marks.values()] == [True]
        assert draft.answers[first.id].value is AnswerValue.YES
        assert (draft.answers[second.id].value, draft.answers[second.id].note) == (AnswerValue.NO, "Errors differ.")
        assert draft.outcome is not None
        assert (draft.outcome.decision, draft.outcome.note) == (Decision.REQUEST_CHANGES, "Not yet.")


def test_the_conversation_goes_on_where_it_stopped(run: Run, own_demo: Path) -> None:
    first = talk(run, own_demo, "", "s", "y", "q")
    assert "Finding 1 of " in first.out
    assert "Question 1 of " in first.out
    second = talk(run, own_demo, "s")
    assert "Finding 1 of " not in second.out
    assert "Finding 2 of " in second.out
    assert "Question 1 of " not in second.out
    assert "Question 2 of " in second.out


def test_the_end_of_the_input_leaves_and_loses_nothing(run: Run, own_demo: Path) -> None:
    outcome = talk(run, own_demo)
    assert outcome.code == 0
    assert outcome.out.rstrip().endswith("goes on from here.")


def test_a_review_that_is_open_elsewhere_can_be_read(run: Run, own_demo: Path) -> None:
    with Session.open(Options(own_demo)) as session:
        reading = talk(run, own_demo, "s", "q")
        speaking = talk(run, own_demo, "s", "y")
        assert session.draft.answers == {}
    assert reading.code == 0
    assert f"Another reviewtui (process {os.getpid()} on " in " ".join(reading.out.split())
    assert "Question 1 of " in reading.out
    assert speaking.code == 4
    assert "another reviewtui (process " in " ".join(speaking.out.split())


def test_what_is_not_understood_is_asked_again(run: Run, own_demo: Path) -> None:
    outcome = talk(run, own_demo, "what?", "c", "nonsense", "s", "maybe", "y", "q")
    assert "a comment is a letter and a text" in outcome.out
    assert "`maybe` is not known here. Expected: 1 yes, 2 partly, 3 no" in " ".join(outcome.out.split())
    with Session.open(Options(own_demo)) as session:
        assert not session.draft.comments
        assert len(session.draft.answers) == 1


def test_a_question_mark_comment_is_not_taken_for_leaving(run: Run, own_demo: Path) -> None:
    talk(run, own_demo, "c", "q Who still reads it?", "q")
    with Session.open(Options(own_demo)) as session:
        assert [remark.kind for remark in session.draft.remarks] == [CommentKind.QUESTION]


def test_a_question_shows_its_table(run: Run, own_demo: Path) -> None:
    outcome = talk(run, own_demo, "s", *[""] * 200)

    assert "Operations by security scheme and scope (apis/orders/openapi.yaml):" in outcome.out
    assert "    - style cursor" in outcome.out


def test_overruling_the_rules_asks_for_a_sentence(run: Run, own_demo: Path) -> None:
    with Session.open(Options(own_demo)) as session:
        ids = [question.id for question in session.questions]
        place = ids.index("d1-enums")
    outcome = talk(run, own_demo, "s", *[""] * place, "y", "Both clients ignore what they do not know.", "s")
    assert "The rules said no. Why is it otherwise?" in " ".join(outcome.out.split())
    with Session.open(Options(own_demo)) as session:
        answer = session.draft.answers["d1-enums"]
        assert (answer.value, answer.prefilled) == (AnswerValue.YES, AnswerValue.NO)
        assert answer.note == "Both clients ignore what they do not know."
        assert session.review().unexplained == ()
