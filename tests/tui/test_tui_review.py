"""The review with keys: what is said is with the session first, and the screen shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.tui.diff.rows import Face
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.screens.review import PANES, ReviewScreen
from reviewtui.tui.screens.verdict import VerdictScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS, SPEC
from tests.tui.stage import NARROW, WIDE, click_choice, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def on_review(pilot: Pilot[None]) -> ReviewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


def shown_finding(pilot: Pilot[None]) -> int:
    """Return the number of the finding on the screen, from 1."""
    entry = on_review(pilot).entry
    assert entry is not None
    return FINDINGS.index(entry.finding) + 1


async def test_the_first_look_shows_the_worst_finding_at_its_line_and_brackets_and_clicks_go_on() -> None:
    async with review() as pilot:
        text = screen_text(pilot)
        assert shown_finding(pilot) == 1
        assert "Operation DELETE /orders is gone: its callers get an error." in text
        assert "apis/orders.yaml:16 in main" in text
        diff = pilot.app.screen.query_one(DiffView)
        assert diff.row_strip(diff.cursor, 80).text.split()[:3] == ["✖16", "-", "delete:"]
        seen = [shown_finding(pilot)]
        for _ in range(len(FINDINGS)):
            await pilot.press("right_square_bracket")
            await pilot.pause()
            seen.append(shown_finding(pilot))
        assert seen == [1, 2, 3, 4, 5, 6, 6]
        assert "1 cause" not in screen_text(pilot)
        await pilot.press("left_square_bracket")
        await pilot.pause()
        assert "1 cause, 214 operations:" in screen_text(pilot)
        await pilot.press("G")
        await until(pilot, lambda: "a tab stands where YAML wants blanks" in screen_text(pilot))
        assert "apis/torn.yaml:3" in screen_text(pilot)
        await pilot.click(pilot.app.screen.query_one(ChangesTree), offset=(12, 5))
        await until(pilot, lambda: shown_finding(pilot) == 2)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "diff"
        assert diff.border_title == SPEC


async def test_space_marks_and_goes_on_and_n_skips_what_is_marked() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("space", "space")
        await pilot.pause()
        assert [shown_finding(pilot), len(session.draft.marks)] == [3, 2]
        assert "2/6 reviewed" in screen_text(pilot)
        await pilot.press("left_square_bracket", "left_square_bracket", "n")
        await pilot.pause()
        assert shown_finding(pilot) == 3


def value(session: FakeSession, question: str) -> AnswerValue | None:
    return session.draft.answers[question].value


async def test_answers_are_with_the_session_and_shown_and_those_of_the_rules_until_they_are_confirmed() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("W", "y")
        assert value(session, "q1") is AnswerValue.YES
        assert "[y yes]" in screen_text(pilot)
        await pilot.press("space", "n", "3")
        await pilot.pause()
        assert value(session, "q2") is AnswerValue.NO
        assert session.draft.scores["d1"].level == 3
        assert "Question 2 of 4" in screen_text(pilot)
        await pilot.press("backspace")
        assert value(session, "q2") is None
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert "(n no)" in screen_text(pilot)
        assert "the rules say so" in screen_text(pilot)
        await pilot.press("enter")
        assert value(session, "q3") is AnswerValue.NO


async def test_evidence_leads_to_the_finding_and_esc_back_to_the_question() -> None:
    async with review() as pilot:
        await pilot.press("j", "j", "W", "right_square_bracket", "right_square_bracket", "e")
        await until(pilot, lambda: pilot.app.focused is not None and pilot.app.focused.id == "diff")
        await until(pilot, lambda: shown_finding(pilot) == 1)
        await pilot.press("escape")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "question"


async def test_a_note_is_written_saved_and_shown() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("W", "p", "c")
        await until(pilot, lambda: isinstance(pilot.app.screen, EditorScreen))
        await pilot.press(*"Only in part", "enter", "q", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert session.draft.answers["q1"].note == "Only in part\nq"
        assert "Your note" in screen_text(pilot)


async def test_a_comment_has_a_kind_and_is_shown_with_its_finding() -> None:
    session = FakeSession()
    async with review(session, size=(120, 50)) as pilot:
        await pilot.press("c", *"Why now?", "ctrl+t", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        comment = session.draft.remarks[0]
        assert (comment.fingerprint, comment.kind, comment.text) == (
            FINDINGS[0].fingerprint,
            CommentKind.SHOULD_FIX,
            "Why now?",
        )
        assert "should fix  Why now?" in screen_text(pilot)


async def test_a_text_that_cannot_be_saved_or_was_closed_is_kept() -> None:
    session = FakeSession()
    session.refuse = RepositoryError("no space is left on the disk", hint="Make room, then save again.")
    async with review(session) as pilot:
        await pilot.press("c", *"Long thoughts", "ctrl+s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EditorScreen)
        assert "no space is left on the disk" in screen_text(pilot)
        await pilot.press("escape", "c")
        await until(pilot, lambda: isinstance(pilot.app.screen, EditorScreen))
        assert "Long thoughts" in screen_text(pilot)
        session.refuse = None
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.draft.remarks))
        assert session.draft.remarks[0].text == "Long thoughts"


async def test_a_refused_answer_is_told_and_not_shown() -> None:
    session = FakeSession()
    session.refuse = RepositoryError("the draft cannot be written", hint="Look at the folder's rights.")
    async with review(session) as pilot:
        await pilot.press("W", "y")
        await pilot.pause()
        text = screen_text(pilot)
        assert "the draft cannot be written" in text
        assert "[y yes]" not in text


async def test_levels_decision_and_note_of_the_verdict() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("d")
        await until(pilot, lambda: isinstance(pilot.app.screen, VerdictScreen))
        await pilot.press("j", "4", "tab", "g", "j", "enter")
        assert session.draft.scores["d2"].level == 4
        assert session.draft.outcome is not None
        assert session.draft.outcome.decision is Decision.APPROVE_WITH_CONDITIONS
        await pilot.press("c", *"By May", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, VerdictScreen))
        assert session.draft.outcome.note == "By May"
        assert "your decision" in screen_text(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert "approve with conditions" in screen_text(pilot)


async def test_sizes_from_tiny_to_wide_are_survived() -> None:
    async with review(size=NARROW) as pilot:
        for pane, title in PANES.items():
            assert pilot.app.focused is not None
            assert pilot.app.focused.id == pane
            assert f"[{title}]" in screen_text(pilot), "where it is narrow, one pane is shown at a time"
            await pilot.press("tab")
            await pilot.pause()
        for size in ((60, 20), (39, 9), (1, 1), (200, 50), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert ("too small" in " ".join(screen_text(pilot).split())) == (size == (39, 9))
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_the_diff_is_side_by_side_where_there_is_room_and_turns_on_request() -> None:
    async with review(size=(220, 50)) as pilot:
        diff = pilot.app.screen.query_one(DiffView)
        assert (diff.face, diff.border_subtitle) == (Face.SPLIT, "side by side")
        assert "openapi: 3.1.0" in diff.row_strip(0, 120).text[60:]
        await pilot.press("v")
        assert (diff.face, diff.border_subtitle) == (Face.UNIFIED, "unified")


async def test_a_click_answers_at_once_where_the_pane_gets_more_room_by_it() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        assert getattr(pilot.app.focused, "id", "") == "changes"
        await click_choice(pilot, "p partly")
        await until(pilot, lambda: "q1" in session.draft.answers)
        assert session.draft.answers["q1"].value is AnswerValue.PARTLY
