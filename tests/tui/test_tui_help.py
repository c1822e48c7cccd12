"""The help: it lists every key as it holds, finds it by words, and does what is chosen."""

from __future__ import annotations

import pytest

from reviewtui.tui.actions import Place
from reviewtui.tui.help_rows import row, sections
from reviewtui.tui.keymap import DEFAULT, Keymap
from reviewtui.tui.keys import ACTIONS
from reviewtui.tui.screens.help import HelpScreen
from reviewtui.tui.widgets.key_list import KeyList
from reviewtui.tui.widgets.row_list import Tone
from tests.tui.stage import review, screen_text, until


def titles(words: str, keymap: Keymap = DEFAULT) -> list[tuple[str, list[str]]]:
    found = sections(keymap, (Place.DIFF, Place.REVIEW), words)
    return [(section.title, [action.id for action in section.actions]) for section in found]


def test_everything_is_listed_once_the_nearest_places_first() -> None:
    listed = titles("")
    assert [title for title, _ in listed][:2] == [Place.DIFF.value, Place.REVIEW.value]
    assert sorted(name for _, names in listed for name in names) == sorted(action.id for action in ACTIONS)


def test_words_find_actions_by_all_that_is_said_of_them() -> None:
    assert titles("precedent") == [(Place.RULING.value, ["ruling-precedent"])]
    assert dict(titles("answer claim seen"))[Place.QUESTION.value] == ["answer-yes"]
    assert {title for title, _ in titles("everywhere pane")} == set()
    assert [title for title, _ in titles("every pane")] == []
    assert titles("zzzz") == []
    title, pressed = titles("W")[0]
    assert title == "The key W"
    assert "go-questions" in pressed


def test_chosen_keys_are_what_is_found() -> None:
    keymap = Keymap({"verdict": ("ampersand",), "waive": ()})
    assert titles("&", keymap)[0] == ("The key &", ["verdict"])
    assert "waive" not in titles("w", keymap)[0][1]


@pytest.mark.parametrize("words", ["", "REV", "re view", "(", "mark as"])
def test_the_parts_of_a_row_are_its_text_with_the_words_set_off(words: str) -> None:
    action = next(action for action in ACTIONS if action.id == "reviewed")
    parts = row(action, words, applies=True, width=100)
    assert "".join(text for text, _ in parts) == f" {'space':<16} {action.title:<26} {action.help}"
    for text, tone in parts:
        assert (tone is Tone.MATCH) == (text.lower() in words.lower().split())


async def test_the_help_is_searched_and_does_what_is_chosen() -> None:
    async with review(size=(60, 20)) as pilot:
        await pilot.press("tab", "question_mark")
        await until(pilot, lambda: f"{len(ACTIONS)} of {len(ACTIONS)}" in screen_text(pilot))
        rows = pilot.app.screen.query_one(KeyList)
        assert rows.chosen is not None
        assert rows.chosen.place is Place.DIFF
        await pilot.press("up", "down", "pagedown", "pageup", "pageup")
        assert rows.cursor == 1
        await pilot.press(*"what blocks")
        await until(pilot, lambda: rows.chosen is not None and rows.chosen.id == "blocks")
        await pilot.press("enter")
        await until(pilot, lambda: type(pilot.app.screen).__name__ == "RequirementsScreen")
        await pilot.press("escape", "question_mark", *"answer: yes", "enter")
        session = pilot.app.state.session  # type: ignore[attr-defined]
        await until(pilot, lambda: "q1" in session.draft.answers)
        await pilot.press("question_mark", *"level 3 of 5", "down", "enter")
        await until(pilot, lambda: "Not here" in screen_text(pilot))
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press(*"zzz", "enter")
        await until(pilot, lambda: "Nothing fits" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HelpScreen))


async def test_the_help_works_by_mouse() -> None:
    async with review() as pilot:
        await pilot.press("question_mark")
        rows = pilot.app.screen.query_one(KeyList)
        await pilot.click(rows, offset=(5, 0))
        assert rows.cursor == 1
        await pilot.click(rows, offset=(5, 3))
        assert rows.cursor == 3
        await pilot.press(*"zoom")
        await until(pilot, lambda: rows.chosen is not None and rows.chosen.id == "zoom")
        await pilot.click(rows, offset=(5, 1), times=2)
        await until(pilot, lambda: pilot.app.screen.has_class("-one-pane"))
