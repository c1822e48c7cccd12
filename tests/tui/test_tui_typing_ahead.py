"""Keys that come faster than the screen follows: what is typed behind a key that opens a window is for that window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.fake_session import FakeSession
from tests.tui.stage import review, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def burst(pilot: Pilot[None], keys: str) -> None:
    """Press keys at once, as a terminal tells them that was slow."""
    for sign in keys:
        pilot.app.post_message(events.Key("space" if sign == " " else sign, sign))


async def written(pilot: Pilot[None], text: str) -> None:
    """Wait until the editor has a text, and leave it."""
    await until(pilot, lambda: any(field.text == text for field in pilot.app.screen.query(TextField)))
    await pilot.press("ctrl+s")
    await until(pilot, lambda: not isinstance(pilot.app.screen, EditorScreen))


async def test_no_letter_behind_the_key_that_opens_the_editor_is_lost_or_taken_for_a_command() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        burst(pilot, "cunpy said nobody")
        await written(pilot, "unpy said nobody")
        await pilot.press("W", "y")
        burst(pilot, "cnonsense")
        await written(pilot, "nonsense")
        answer = session.draft.answers["q1"]
        assert (answer.value, answer.note) == (AnswerValue.YES, "nonsense")
