"""Keys of one's own in a real terminal: they reach what they are for, and are what the screen and the help tell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]
SETTINGS = """\
mouse: false
keys:
  verdict: alt+v
  help: [f1, ctrl+g]
  take-in: none
  accept: w
"""


def test_chosen_keys_work_and_what_cannot_be_chosen_is_told(
    terminal: Terminal, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(SETTINGS, encoding="utf-8")
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(path))
    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "In your settings", "another one", "f1 help")
    # The mouse is left to the terminal, so that it selects text.
    assert terminal.tmux("display-message", "-p", "-t", "review", "#{mouse_any_flag}").strip() == "0"
    terminal.keys("M-v")
    terminal.wait_for("to 5 level")
    terminal.keys("Escape")
    terminal.wait_for("alt+v verdict")
    terminal.keys("C-g")
    terminal.wait_for("Type to search keys and actions")
    terminal.keys(*"what", "Space", *"blocks")
    terminal.wait_for("See what is asked for, and who reviewed.")
    terminal.keys("Enter")
    terminal.wait_for("What blocks the review")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
