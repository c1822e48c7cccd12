"""How a review stands is told on any terminal, whatever reviewers call themselves and each other."""

from __future__ import annotations

from datetime import date

import pytest

from reviewtui.reports import status_json, status_text
from reviewtui.reports.look import Look
from reviewtui.reports.measure import display_width
from reviewtui.reviews.names import Names
from reviewtui.reviews.requirements.case import Case
from reviewtui.reviews.status import Status, status
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import Comment, CommentKind, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from tests.records.conftest import HOSTILE, report_of
from tests.reviews.conftest import at
from tests.reviews.requirement_cases import ANA, BREAK, LATER, case, draft, ruled, voted

MALLORY = Reviewer(HOSTILE, "mallory@example.com")


def standing(held: Case) -> Status:
    """Return how a review stands a day after it began."""
    return status("r", Names("main", HOSTILE), held, None, at(86_400))


@pytest.fixture
def hostile() -> Case:
    """Return a case in which everything that a person can name is named to do harm."""
    said = ruled(draft(q1=AnswerValue.NO), Stance.FIX, owner=HOSTILE, reason=HOSTILE, until=date(2026, 4, 1))
    said = said.with_comment(Comment("c1", "", HOSTILE, HOSTILE, CommentKind.MUST_FIX, HOSTILE, at(1)))
    said = voted(said, Decision.REQUEST_CHANGES, BREAK, LATER)
    return case((ANA, draft(q1=AnswerValue.YES)), (MALLORY, said), report=report_of(BREAK))


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("width", [20, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal_but_commands_and_nothing_acts(
    hostile: Case, width: int, *, unicode: bool
) -> None:
    text = status_text.render(standing(hostile), Look(width=width, unicode=unicode))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert unicode or text.isascii()
    lines = [line for line in text.splitlines() if " reviewtui " not in line]
    # A mark and a title begin a line together, however narrow it is.
    assert max(map(display_width, lines)) <= max(width, 40)


def test_the_json_holds_nothing_that_acts(hostile: Case) -> None:
    text = status_json.render(standing(hostile))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_of_many_open_points_the_first_are_told_and_all_on_request() -> None:
    said = draft()
    for number in range(30):
        said = said.with_comment(Comment(f"c{number:02}", "", "", "", CommentKind.MUST_FIX, "Keep it.", at(number)))
    held = standing(case((ANA, said)))
    assert status_text.render(held, Look()).count("- must fix, by Ana") == 12
    assert "18 more; -v shows each one" in status_text.render(held, Look())
    assert status_text.render(held, Look(verbose=True)).count("- must fix, by Ana") == 30


def test_a_vote_has_a_sign_and_a_word_of_its_own() -> None:
    agreed, refused = voted(draft(), Decision.APPROVE), voted(draft(), Decision.REJECT)
    assert "✔ Ana: approve" in status_text.render(standing(case((ANA, agreed))), Look())
    assert "✖ Ana: reject" in status_text.render(standing(case((ANA, refused))), Look())
    outdated = status_text.render(standing(case((ANA, agreed), report=report_of(BREAK, LATER))), Look())
    assert "▲ Ana: approve" in outdated
    assert "; outdated" in outdated
    assert "• Ana: no decision yet" in status_text.render(standing(case((ANA, ruled(draft(), Stance.ACCEPT)))), Look())
