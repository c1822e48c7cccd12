"""What holds for every test of the screen: it waits for what was begun, and not a moment longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from tests.tui.picturing import Compare, patient
from tests.tui.settling import settled

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.fixture(autouse=True)
def _no_waiting_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know when an app has done what it was asked to, in place of guessing it from what the processor does."""
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)


@pytest.fixture(autouse=True)
def _no_blinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cursor in a text stay: a picture would have it or not, as it happens."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)


@pytest.fixture
def snap_compare(snap_compare: Compare, snapshot: SnapshotAssertion) -> Compare:
    """Compare a picture as soon as it looks as before; a frame that is late on a busy machine is no fault."""
    return patient(snap_compare, snapshot)
