"""Pictures of every screen, compared with those that somebody looked at: `--snapshot-update` makes them anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.port import ReviewSession
from tests.tui.album import Album
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import return_home
from tests.tui.made_up_design import designed
from tests.tui.stage import NARROW, WIDE, press_until, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

# What stays as it was made stands last.
SCREENS = {
    "review-wide": (WIDE, (), ""),
    "renamed": (WIDE, ("n", "n"), "looks like"),
    "verdict": (WIDE, ("d",), ""),
    "publish": (WIDE, ("P",), "2 of 3 files"),
    "help": (WIDE, ("question_mark", *"pane"), ""),
    "question": (WIDE, ("W", "p"), ""),
}
OTHER_SIZES = {
    "review-narrow": (NARROW, (), ""),
    "diff-narrow": (NARROW, ("tab",), ""),
    "comment": (NARROW, ("c", *"Why now?"), ""),
    "verdict-narrow": (NARROW, ("d",), ""),
    "diff-side-by-side": ((200, 40), ("tab", "right_square_bracket"), ""),
    "question-by-the-rules": (NARROW, ("W", "right_square_bracket", "right_square_bracket"), ""),
}
OTHER_THEME = {"light": (WIDE, ("t",), "")}


async def walk(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press keys, and wait for words."""
    await pilot.press(*keys)
    await until(pilot, lambda: awaited in screen_text(pilot))


async def test_screen_looks_as_before(album: Album) -> None:
    for screens in (SCREENS, OTHER_SIZES, OTHER_THEME):
        async with review(size=next(iter(screens.values()))[0]) as pilot:
            for name, (size, keys, awaited) in screens.items():
                await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited), return_home)


async def test_design_findings_look_as_before(album: Album) -> None:
    async with review(FakeSession(designed())) as pilot:
        await press_until(pilot, "n", lambda: "must not exist" in screen_text(pilot))
        await until(pilot, lambda: "design-get-no-body" in screen_text(pilot))
        await album.look(pilot)


async def test_ascii_looks_as_before(album: Album) -> None:
    async with review(unicode=False) as pilot:
        await album.look(pilot)


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
