"""Pictures of the inbox: rows with what is known of them, none, loading, refused and many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.tui.app import ReviewApp
from tests.tui.fake_inbox import FakeInbox, row
from tests.tui.stage import screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

WIDE, NARROW, SMALL = (120, 36), (80, 24), (60, 20)
SCREENS = {
    "rows-wide": (WIDE, (), "Who still calls"),
    "rows-narrow": (NARROW, (), "DELETE /orders"),
    "rows-small": (SMALL, (), "2 breaking"),
    "rows-very-wide": ((200, 40), (), "Who still calls"),
    "filtered": (NARROW, ("f", "f"), "1 of 4 changes"),
    "unreadable": (WIDE, ("j", "j"), "line 4"),
}


async def looked(pilot: Pilot[None], fake: FakeInbox, awaited: str, keys: tuple[str, ...] = ()) -> None:
    """Press keys once all rows in sight are compared, and wait for a text."""
    await until(pilot, lambda: "12 branches" in screen_text(pilot))
    await until(pilot, lambda: len({name for what, name in fake.asked if what == "judged"}) == len(fake.found))
    await pilot.press(*keys)
    await until(pilot, lambda: awaited in screen_text(pilot) and "Looking at what is missing" not in screen_text(pilot))


@pytest.mark.parametrize("name", list(SCREENS))
def test_screen_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited = SCREENS[name]
    fake = FakeInbox()
    app = ReviewApp(None, inbox=fake, unicode=True)
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: looked(pilot, fake, awaited, keys))
    assert app.surprises == []


def test_the_inbox_in_ascii_looks_as_before(snap_compare: Compare) -> None:
    fake = FakeInbox()
    app = ReviewApp(None, inbox=fake, unicode=False)
    assert snap_compare(app, terminal_size=WIDE, run_before=lambda pilot: looked(pilot, fake, "Who still calls"))


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_an_empty_inbox_looks_as_before(size: tuple[int, int], snap_compare: Compare) -> None:
    app = ReviewApp(None, inbox=FakeInbox(()), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "A branch is listed" in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)


def test_a_refused_inbox_looks_as_before(snap_compare: Compare) -> None:
    fake = FakeInbox(())
    fake.refused = RepositoryError("There is no branch that others start from.", hint="Name it with `--base REF`.")
    app = ReviewApp(None, inbox=fake, unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "R looks again" in screen_text(pilot))

    assert snap_compare(app, terminal_size=NARROW, run_before=come_there)


def test_many_rows_that_are_not_compared_look_as_before(snap_compare: Compare) -> None:
    fake = FakeInbox(tuple(row(f"branch-{number}", number // 9) for number in range(300)))
    fake.go.clear()
    app = ReviewApp(None, inbox=fake, unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "300 changes" in screen_text(pilot))
        await pilot.press("ctrl+d")

    assert snap_compare(app, terminal_size=WIDE, run_before=come_there)
    fake.go.set()
