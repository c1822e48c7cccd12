"""Undo and redo on the screen: the same keys everywhere, told in words, and the cursor where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.tui.screens.comments import CommentsScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.screens.verdict import VerdictScreen
from reviewtui.tui.undoing import NOTHING_TO_REDO, NOTHING_TO_UNDO
from reviewtui.tui.widgets.question_pane import QuestionPane
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

GONE, MOVED, *_ = FINDINGS


def told(pilot: Pilot[None]) -> str:
    """Return the notices on the screen."""
    return "\n".join(notice.message for notice in pilot.app._notifications)


def remarks(session: FakeSession) -> int:
    """Return how many comments stand."""
    return len(session.draft.remarks)


def shown(pilot: Pilot[None]) -> str:
    """Return the fingerprint of the finding on the screen."""
    assert isinstance(pilot.app.screen, ReviewScreen)
    entry = pilot.app.screen.entry
    return entry.finding.fingerprint if entry is not None else ""


async def test_marks_answers_and_levels_are_undone_where_they_happened() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("u")
        assert NOTHING_TO_UNDO in told(pilot)
        await pilot.press("ctrl+r")
        assert NOTHING_TO_REDO in told(pilot)
        first = shown(pilot)
        await pilot.press("space")
        await until(pilot, lambda: shown(pilot) != first)
        await pilot.press("u")
        await until(pilot, lambda: shown(pilot) == first)
        assert not session.draft.is_reviewed(first)
        assert told(pilot).startswith("Took back: the mark on ")
        assert told(pilot).endswith("ctrl+r brings it back.")
        await pilot.press("ctrl+r")
        assert session.draft.is_reviewed(first)
        assert told(pilot).startswith("Did again: the mark on ")
        assert "1/6 reviewed" in screen_text(pilot)
        await pilot.press("W")
        await until(pilot, lambda: isinstance(pilot.app.focused, QuestionPane))
        question = session.questions[pilot.app.screen.state.walk.index]  # type: ignore[attr-defined]
        await pilot.press("u")
        assert session.draft.answers[question.id].value is AnswerValue.UNKNOWN, "u answers here"
        await pilot.press("5", "tab", "tab", "u")
        await until(pilot, lambda: isinstance(pilot.app.focused, QuestionPane))
        assert session.draft.scores[question.dimension].level is None
        await pilot.press("U")
        assert session.draft.answers[question.id].value is None
        assert told(pilot).startswith("Took back: the answer unknown to ")
        assert "not answered yet" in screen_text(pilot)
        await pilot.press("U", "ctrl+r", "ctrl+r", "ctrl+r")
        assert session.draft.scores[question.dimension].level == 5
        session.refuse = RepositoryError("cannot write the draft: No space left on device", hint="Free some.")
        await pilot.press("U")
        assert "No space left" in told(pilot)
        assert session.draft.scores[question.dimension].level == 5


async def test_a_decision_a_comment_and_the_verdict_are_undone() -> None:
    session = FakeSession()
    session.rule_on(MOVED.fingerprint, Stance.ACCEPT, "Nobody calls it.")
    session.comment(GONE.fingerprint, CommentKind.NOTE, "Why?")
    async with review(session) as pilot:
        await pilot.press("C")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommentsScreen))
        await pilot.press("s", "u")
        assert told(pilot).startswith("Took back: settling a comment.")
        await pilot.press("backspace")
        assert remarks(session) == 0
        await pilot.press("u")
        assert remarks(session) == 1
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(pilot.app.screen, VerdictScreen))
        session.decide(Decision.APPROVE)
        await pilot.press("u")
        assert session.draft.outcome is not None
        assert session.draft.outcome.decision is None
        assert told(pilot).startswith("Took back: the verdict 'approve'")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press("u")
        assert told(pilot).startswith('Took back: the comment "Why?"')
        assert shown(pilot) == GONE.fingerprint
        await pilot.press("u")
        await until(pilot, lambda: shown(pilot) == MOVED.fingerprint)
        assert told(pilot).startswith("Took back: the decision 'accepted' on ")
        assert session.rulings.on(MOVED).stance is None
        assert not session.draft.is_reviewed(MOVED.fingerprint), "who decided had looked; both are one act"
