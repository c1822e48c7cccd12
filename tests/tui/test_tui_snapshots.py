"""Pictures of every screen, compared with those that somebody looked at: `--snapshot-update` makes them anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.port import ReviewSession
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_design import designed
from tests.tui.stage import NARROW, WIDE, is_ready, opener, press_until, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

SCREENS = {
    "review-wide": (WIDE, (), ""),
    "review-narrow": (NARROW, (), ""),
    "renamed": (WIDE, ("n", "n"), "looks like"),
    "diff-narrow": (NARROW, ("tab",), ""),
    "diff-side-by-side": ((200, 40), ("tab", "right_square_bracket"), ""),
    "question": (WIDE, ("W", "p"), ""),
    "question-by-the-rules": (NARROW, ("W", "right_square_bracket", "right_square_bracket"), ""),
    "comment": (NARROW, ("c", *"Why now?"), ""),
    "verdict": (WIDE, ("d",), ""),
    "verdict-narrow": (NARROW, ("d",), ""),
    "publish": (WIDE, ("P",), "2 of 3 files"),
    "help": (WIDE, ("question_mark", *"pane"), ""),
    "light": (WIDE, ("t",), ""),
}


@pytest.mark.parametrize("name", list(SCREENS))
def test_screen_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited = SCREENS[name]
    app = ReviewApp(opener(FakeSession()), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await pilot.press(*keys)
        await until(pilot, lambda: awaited in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []


def test_design_findings_look_as_before(snap_compare: Compare) -> None:
    app = ReviewApp(opener(FakeSession(designed())), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await press_until(pilot, "n", lambda: "must not exist" in screen_text(pilot))
        await until(pilot, lambda: "design-get-no-body" in screen_text(pilot))

    assert snap_compare(app, terminal_size=WIDE, run_before=come_there)


def test_ascii_looks_as_before(snap_compare: Compare) -> None:
    app = ReviewApp(opener(FakeSession()), unicode=False)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))

    assert snap_compare(app, terminal_size=WIDE, run_before=come_there)


def test_an_error_looks_as_before(snap_compare: Compare) -> None:
    def refuse(_: object) -> ReviewSession:
        raise RepositoryError(
            "this folder is in no Git repository",
            hint="Go to one, or name it with --repo.",
            path="/tmp",  # noqa: S108 - a name that is only shown
        )

    app = ReviewApp(refuse, unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "cannot be opened" in screen_text(pilot))

    assert snap_compare(app, terminal_size=NARROW, run_before=come_there)
