"""Garbage is looked for between the keys, not while one is answered."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from reviewtui.tui import tidying
from reviewtui.tui.tidying import TidyApp
from tests.tui.stage import review, until

if TYPE_CHECKING:
    import pytest

OLDEST = 2


async def test_garbage_is_looked_for_when_the_keys_rest_and_what_stays_is_walked_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tidying, "QUIET", 0.02)
    monkeypatch.setattr(TidyApp, "is_headless", False)
    monkeypatch.setattr(tidying, "THRESHOLDS", (7_000, 5, 50))
    before = gc.get_threshold()
    looked: list[int] = []

    def note(phase: str, found: dict[str, int]) -> None:
        if phase == "stop":
            looked.append(found["generation"])

    gc.callbacks.append(note)
    try:
        async with review() as pilot:
            assert gc.get_threshold() == tidying.THRESHOLDS
            await pilot.press("j")
            await until(pilot, lambda: OLDEST in looked and gc.get_freeze_count() > 0)
            assert isinstance(pilot.app, TidyApp)
            pilot.app.hold_anew(let_go=True)
            assert gc.get_freeze_count() == 0
            await pilot.press("j")
            await until(pilot, lambda: gc.get_freeze_count() > 0)
    finally:
        gc.unfreeze()
        gc.callbacks.remove(note)
    assert gc.get_threshold() == before
