"""What holds for every test of the screen: it waits for what was begun, and not a moment longer."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from tests.tui.album import Album
from tests.tui.picturing import Compare, patient
from tests.tui.settling import settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion


@pytest.fixture(autouse=True)
def _no_waiting_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know when an app has done what it was asked to, in place of guessing it from what the processor does."""
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)


@pytest.fixture(autouse=True)
def _no_more_tidying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for garbage as rarely as all tests do: what the program made is a small part of what there is."""
    monkeypatch.setattr("reviewtui.tui.tidying.THRESHOLDS", gc.get_threshold())


@pytest.fixture(autouse=True)
def _no_blinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cursor in a text stay: a picture would have it or not, as it happens."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)


@pytest.fixture
def snap_compare(snap_compare: Compare, snapshot: SnapshotAssertion) -> Compare:
    """Compare a picture as soon as it looks as before; a frame that is late on a busy machine is no fault."""
    return patient(snap_compare, snapshot)


@pytest.fixture
def album(snapshot: SnapshotAssertion, tmp_path: Path) -> Iterator[Album]:
    """Take many pictures; each looks as before."""
    taken = Album(snapshot, tmp_path)
    yield taken
    taken.check()
