"""All questions as a list: the same keys as in the walk, one cursor for both, filters, and 200 questions at once."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from reviewtui.reviews.types import Answer
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.others import Others
from reviewtui.tui.question_list import Heading, Narrow, lines, row
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.screens.questions import QuestionsScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.theme import ASCII, UNICODE
from reviewtui.tui.walk import Walk
from reviewtui.tui.widgets.question_pane import QuestionPane
from reviewtui.tui.widgets.question_rows import QuestionRows
from tests.tui.album import Album
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import CHECKLIST
from tests.tui.stage import NARROW, WIDE, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

FIRST, SECOND, THIRD, FOURTH = (question.id for question in CHECKLIST.questions)
SECONDS_FOR_200 = 0.25


def differing() -> FakeSession:
    """Return a review in which two people see one question differently, and a dimension has a level by hand."""
    session = FakeSession()
    session.answer(FIRST, AnswerValue.NO)
    session.join(lambda draft: draft.with_answer(Answer(FIRST, AnswerValue.YES, draft.updated)))
    session.score(CHECKLIST.dimensions[0].id, 4)
    return session


def texts(session: FakeSession, narrow: Narrow = Narrow.ALL) -> list[str]:
    """Return the lines of the list."""
    others = Others(session)
    every = Walk(session, others).every(session.scorecard())
    kept = [one for one in every if narrow.keeps(one, differs=others.differs(one.question.id))]
    listed = lines(every, lambda one: one in kept)
    return ["".join(text for text, _ in row(line, UNICODE, differs=_differs(line, others))).rstrip() for line in listed]


def _differs(line: object, others: Others) -> bool:
    return not isinstance(line, Heading) and others.differs(line.question.id)  # type: ignore[attr-defined]


def test_a_line_says_in_words_what_was_answered_by_whom() -> None:
    heading, first, second, _, third, *_ = texts(differing())
    assert heading == "Design  1 of 2 answered, level 4, yours"
    assert first.startswith("  ✖ no      you            ≠ differs  Does the description")
    assert second.startswith("  ○ open                   Is every list")
    assert third.startswith("  ✖ no      rules blocker  Was every breaking")
    session = FakeSession()
    session.answer(THIRD, AnswerValue.YES)
    assert "c says why" in texts(session)[4]


@pytest.mark.parametrize(
    ("narrow", "listed"),
    [
        (Narrow.ALL, 6),
        (Narrow.OPEN, 4),
        (Narrow.RULES, 2),
        (Narrow.DIFFERING, 2),
        (Narrow.BLOCKERS, 2),
    ],
)
def test_a_filter_keeps_questions_with_their_dimension(narrow: Narrow, listed: int) -> None:
    assert len(texts(differing(), narrow)) == listed


def here(pilot: Pilot[None]) -> str:
    """Return the question that the list stands at; the walk stands there too."""
    screen = pilot.app.screen
    assert isinstance(screen, QuestionsScreen)
    question = screen._state.walk.here
    assert question is not None
    return question.id


async def to_list(pilot: Pilot[None]) -> None:
    """Open the list from the changes."""
    await pilot.press("W", "W")
    await until(pilot, lambda: isinstance(pilot.app.screen, QuestionsScreen))


async def test_the_list_answers_moves_and_leads_as_the_walk_does() -> None:
    session = differing()
    async with review(session) as pilot:
        await to_list(pilot)
        assert here(pilot) == SECOND, "the walk began at what is open"
        await pilot.press("y", "5")
        assert session.draft.answers[SECOND].value is AnswerValue.YES
        assert session.draft.scores[CHECKLIST.dimensions[0].id].level == 5
        assert "2 of 2 answered, level 5, yours" in screen_text(pilot)
        await pilot.press("U", "U")
        assert session.draft.answers[SECOND].value is None
        assert here(pilot) == SECOND
        await pilot.press("ctrl+r", "backspace", "k")
        assert here(pilot) == FIRST
        await pilot.press("k", "j", "j")
        assert here(pilot) == THIRD, "a dimension is passed over"
        await pilot.press("y")
        await until(pilot, lambda: isinstance(pilot.app.screen, EditorScreen))
        await pilot.press(*"Told", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, QuestionsScreen))
        assert session.draft.answers[THIRD].note == "Told"
        await pilot.press("U")
        assert not session.draft.answers[THIRD].note, "the note that was asked for is part of the answer"
        assert session.draft.answers[THIRD].value is None
        await pilot.press("right_curly_bracket")
        assert here(pilot) == FIRST
        await pilot.press("space")
        assert here(pilot) == SECOND
        await pilot.press("D")
        assert here(pilot) == FIRST


async def test_a_filter_leaves_what_is_answered_in_sight_and_the_list_leads_on() -> None:
    session = differing()
    async with review(session) as pilot:
        await to_list(pilot)
        await pilot.press("f")
        assert "2 questions · without an answer" in screen_text(pilot)
        await pilot.press("j")
        assert here(pilot) == FOURTH
        await pilot.press("f")
        assert here(pilot) == THIRD, "the walk goes to the first question that is listed"
        await pilot.press("F", "j", "f")
        assert here(pilot) == FOURTH
        await pilot.press("y")
        assert "2 questions · without an answer" in screen_text(pilot), "what is answered does not jump away"
        await pilot.press("D")
        assert "4 questions" in screen_text(pilot), "a filter that hides where one goes is taken off"
        await pilot.press("slash", *"guide")
        await until(pilot, lambda: here(pilot) == FOURTH)
        await pilot.press("enter", "n")
        assert session.draft.answers[FOURTH].value is AnswerValue.YES, "n goes on while a search is on"
        await pilot.press("escape", "n")
        assert session.draft.answers[FOURTH].value is AnswerValue.NO
        await pilot.press("f", "f", "F", "tab")
        assert isinstance(pilot.app.focused, QuestionPane)
        await pilot.press("right_square_bracket")
        assert here(pilot) == FOURTH
        assert pilot.app.screen.query_one(QuestionRows).cursor == 5
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert "Question 4 of 4" in screen_text(pilot)
        assert isinstance(pilot.app.focused, QuestionPane)
        await to_list_again(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await until(pilot, lambda: getattr(pilot.app.focused, "id", "") == "diff")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.focused, QuestionPane))


async def to_list_again(pilot: Pilot[None]) -> None:
    """Open the list from the walk, and click on its third question."""
    await pilot.press("W")
    await until(pilot, lambda: isinstance(pilot.app.screen, QuestionsScreen))
    await pilot.click("#listed", offset=(8, 2))
    assert here(pilot) == FIRST
    await pilot.click("#listed", offset=(8, 4))
    assert here(pilot) == THIRD, "a click on a dimension goes to its first question"


async def test_200_questions_are_answered_quickly() -> None:
    design, *others = CHECKLIST.dimensions
    first, *_ = design.questions
    many = tuple(replace(first, id=f"q{number}") for number in range(200))
    session = FakeSession(checklist=replace(CHECKLIST, dimensions=(replace(design, questions=many), *others)))
    async with review(session, NARROW) as pilot:
        await to_list(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, QuestionsScreen)
        began = perf_counter()
        screen.action_answer("yes")
        screen.told()
        assert perf_counter() - began < SECONDS_FOR_200
        await pilot.press("G")
        assert here(pilot) == FOURTH


async def test_the_list_looks_as_before(album: Album) -> None:
    for glyphs, names in ((UNICODE, ("wide", "narrow", "filtered")), (ASCII, ("ascii",))):
        async with review(differing(), unicode=glyphs is UNICODE) as pilot:
            assert pilot.app.glyphs is glyphs  # type: ignore[attr-defined]  # it is the program
            await to_list(pilot)
            await pilot.press("k")
            for name in names:
                await pilot.resize_terminal(*(NARROW if name == "narrow" else WIDE))
                await pilot.press(*("f" if name == "filtered" else ""))
                await until(pilot, lambda: "of 4" in screen_text(pilot))
                await album.look(pilot, name)
