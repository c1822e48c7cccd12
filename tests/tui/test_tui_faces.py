"""Side by side only where there is room for it, and with the line that one looks at in sight."""

from __future__ import annotations

import pytest

from reviewtui.tui.diff.faces import face_of, has_room_for_two
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import BASE, HEAD, REPORT, SOURCES, SPEC
from tests.tui.stage import WIDE, review, screen_text, until

LONG = FileDiff("spec.yaml", BASE + "\n" * 120_000, HEAD + "\n" * 120_000)
SHORT = FileDiff("spec.yaml", BASE, HEAD)
# So far in that nothing else of it is seen where two sides share a narrow window.
DEEP = " " * 40 + "deep: %s\n"


@pytest.mark.parametrize(("file", "least"), [(SHORT, 69), (LONG, 77)])
def test_two_sides_need_room_for_their_numbers_and_some_text(file: FileDiff, least: int) -> None:
    assert not has_room_for_two(file, least - 1)
    assert has_room_for_two(file, least)
    assert face_of(file, least - 1, Face.SPLIT) is Face.UNIFIED
    assert face_of(file, least, Face.SPLIT) is Face.SPLIT


def test_what_was_chosen_stays_else_the_width_chooses() -> None:
    assert [face_of(SHORT, room, None) for room in (99, 100)] == [Face.UNIFIED, Face.SPLIT]
    assert [face_of(SHORT, room, Face.SOURCE) for room in (40, 200)] == [Face.SOURCE] * 2
    assert [face_of(SHORT, room, Face.UNIFIED) for room in (40, 200)] == [Face.UNIFIED] * 2


async def test_a_turn_keeps_what_the_line_begins_with_in_sight_and_says_where_there_is_no_room() -> None:
    sources = {**SOURCES, ("base", SPEC): BASE + DEEP % "one", ("head", SPEC): HEAD + DEEP % "two"}
    async with review(FakeSession(REPORT, sources=sources), size=WIDE) as pilot:
        diff = pilot.app.screen.query_one(DiffView)
        diff.focus()
        diff.go_to(Side.HEAD, HEAD.count("\n"))
        await pilot.press("v", "v", "v")
        assert (diff.face, diff.display) == (Face.SPLIT, True)
        assert "deep: two" in diff.row_strip(diff.cursor, diff.room).text
        await pilot.resize_terminal(62, 24)
        await until(pilot, lambda: diff.face is Face.UNIFIED)
        await pilot.press("v", "v", "v")
        await until(pilot, lambda: "no room for both sides" in " ".join(screen_text(pilot).split()))
        await pilot.resize_terminal(*WIDE)
        await until(pilot, lambda: diff.face is Face.SPLIT)
