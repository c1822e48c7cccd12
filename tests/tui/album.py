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

    async def take(
        self, pilot: Pilot[None], name: str, size: tuple[int, int], come_there: ComeThere, back: ComeThere = leave
    ) -> None:
        """Compare what a window of this size shows there; go back to the review."""
        if tuple(pilot.app.size) != size:
            await pilot.resize_terminal(*size)
        await come_there(pilot)
        await self.look(pilot, name)
        await back(pilot)

    async def look(self, pilot: Pilot[None], name: str = "") -> None:
        """Compare what is shown; a test with one picture gives it no name of its own."""
        picture = await looks_as(pilot.app, self._before, name or 0)
        if (self._before(name=name) if name else self._before) != picture:
            self._others.append(self._folder / f"{name or 'picture'}.svg")
            self._others[-1].write_text(picture, "utf-8")

    def check(self) -> None:
        """Fail if a picture looks otherwise, and say where the new one is."""
        assert not self._others, f"look otherwise than before: {', '.join(map(str, self._others))}"
