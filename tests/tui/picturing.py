"""Compares pictures of the screen with those of before, and gives what is drawn a moment later its time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from pytest_textual_snapshot import SVGImageExtension, normalize_svg  # type: ignore[import-untyped]  # it has none

from tests.tui.stage import DEADLINE

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion
    from textual.app import App
    from textual.pilot import Pilot

Compare = Callable[..., bool]
ComeThere = Callable[["Pilot[None]"], Awaitable[None]]


def pictures(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Return what is compared with files of pictures."""
    return snapshot.use_extension(SVGImageExtension)


def patient(compare: Compare, snapshot: SnapshotAssertion) -> Compare:
    """Return a comparison that waits until the screen looks as before; what never does is compared as it is.

    A card, colours, or what another thread found come some frames after what a test waits for, on a busy machine many.
    """
    numbers = count()

    def compare_in_time(app: App[None], *, terminal_size: tuple[int, int], run_before: ComeThere) -> bool:
        number = next(numbers)

        async def come_there(pilot: Pilot[None]) -> None:
            await run_before(pilot)
            await looks_as(app, snapshot, number)

        return compare(app, terminal_size=terminal_size, run_before=come_there)

    return compare_in_time


async def looks_as(app: App[None], snapshot: SnapshotAssertion, which: int | str) -> str:
    """Wait until an app looks as in a picture of before, and return how it looks at last."""
    before, end, now = _picture(snapshot, which), monotonic() + DEADLINE, _drawn(app)
    while before is not None and now != before and monotonic() < end:
        await asyncio.sleep(0.05)
        now = _drawn(app)
    return now


def _picture(snapshot: SnapshotAssertion, which: int | str) -> str | None:
    """Return the picture of before that has this number or name in the test; none is there yet for a new one."""
    if snapshot.update_snapshots:
        return None
    where = Path(SVGImageExtension.get_location(test_location=snapshot.test_location, index=which))
    return normalize_svg(where.read_text("utf-8")) if where.exists() else None


def _drawn(app: App[None]) -> str:
    return str(normalize_svg(app.export_screenshot(title=app.title, simplify=True)))
