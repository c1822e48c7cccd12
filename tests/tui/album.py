"""Takes many pictures of one app: to start an app costs more than to come to what a picture shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tui.key_walk import leave
from tests.tui.picturing import looks_as, pictures

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion
    from textual.pilot import Pilot

ComeThere = Callable[["Pilot[None]"], Awaitable[None]]


class Album:
    """Compares pictures with those of before, each by its name; `--snapshot-update` makes them anew."""

    def __init__(self, snapshot: SnapshotAssertion, folder: Path) -> None:
        """Keep what looks otherwise in a folder."""
        self._before = pictures(snapshot)
        self._folder = folder
        self._others: list[Path] = []

    async def take(self, pilot: Pilot[None], name: str, size: tuple[int, int], come_there: ComeThere) -> None:
        """Compare what a window of this size shows there; close what was opened over the review."""
        if tuple(pilot.app.size) != size:
            await pilot.resize_terminal(*size)
        await come_there(pilot)
        await self.look(pilot, name)
        await leave(pilot)

    async def look(self, pilot: Pilot[None], name: str) -> None:
        """Compare what is shown."""
        picture = await looks_as(pilot.app, self._before, name)
        if self._before(name=name) != picture:
            self._others.append(self._folder / f"{name}.svg")
            self._others[-1].write_text(picture, "utf-8")

    def check(self) -> None:
        """Fail if a picture looks otherwise, and say where the new one is."""
        assert self._others == [], "these look otherwise than before"
