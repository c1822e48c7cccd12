"""What design rules find stands beside the changes, in words of its own, and never counts as one."""

from __future__ import annotations

import pytest

from reviewtui.filters.language import read
from reviewtui.model import Finding
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.finding_words import is_design, rank, summary, tone, word
from reviewtui.tui.outline import outline
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.screens.review import ReviewScreen
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS, REPORT
from tests.tui.made_up_design import FOUND, designed
from tests.tui.stage import WIDE, is_ready, opener, screen_text, until


def test_the_filter_for_design_keeps_nothing_else() -> None:
    state = ReviewState(FakeSession(designed()))

    def shown(line: str) -> list[Finding]:
        state.filter = read(line)
        state.list()
        return [entry.finding for entry in state.entries]

    assert sorted(shown("is:design"), key=FOUND.index) == list(FOUND)
    assert not any(map(is_design, shown("verdict:dangerous")))


def test_changes_come_before_design_in_a_group() -> None:
    groups = outline(designed())[0].groups
    orders = next(group for group in groups if group.title == "GET /orders")

    marks = [is_design(entry.finding) for entry in orders.entries]
    assert marks == sorted(marks)
    assert orders.worst in FINDINGS


@pytest.mark.parametrize(("found", "expected"), zip(FOUND, ["error", "hint", "warning"], strict=True))
def test_a_level_has_a_word_and_a_tone_between_those_of_changes(found: Finding, expected: str) -> None:
    assert word(found) == expected
    assert tone(found).word in {"dangerous", "info"}
    assert rank(found) < min(map(rank, FINDINGS))


def test_a_summary_counts_both_apart() -> None:
    assert summary(FOUND) == "design: 1 error, 1 warning, 1 hint"
    assert summary(FINDINGS) == summary(REPORT.findings)


async def test_the_card_and_the_top_line_speak_of_design() -> None:
    app = ReviewApp(opener(FakeSession(designed())), unicode=True)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: is_ready(app))
        assert "3 design" in screen_text(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        for _ in range(len(FINDINGS) + 3):
            await pilot.press("n")
            if screen.entry is not None and screen.entry.finding.rule == "security-string-limit":
                break
        await until(pilot, lambda: "warning · design" in screen_text(pilot))
        await until(pilot, lambda: "apis/orders.yaml:31" in screen_text(pilot))


async def test_overruling_the_rules_saves_the_answer_and_asks_for_a_sentence() -> None:
    session = FakeSession()
    app = ReviewApp(opener(session), unicode=True)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: is_ready(app))
        await pilot.press("W", "right_square_bracket", "right_square_bracket")
        await until(pilot, lambda: "the rules say so" in screen_text(pilot))
        question = next(key for key, said in session.evidence.items() if said.value is AnswerValue.NO)
        await pilot.press("y")
        await until(pilot, lambda: isinstance(pilot.app.screen, EditorScreen))
        assert session.draft.answers[question].value is AnswerValue.YES
        assert "Why not what the rules say?" in screen_text(pilot)
        await pilot.press(*"Agreed", "ctrl+s")
        await until(pilot, lambda: session.draft.answers[question].note == "Agreed")
        await until(pilot, lambda: "the rules say No" in screen_text(pilot))
