"""What holds for every test of the screen: it waits for what was begun, and not a moment longer."""

from __future__ import annotations

import pytest

from tests.tui.settling import settled


@pytest.fixture(autouse=True)
def _no_waiting_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know when an app has done what it was asked to, in place of guessing it from what the processor does."""
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)
