"""Ways out of the review in a real terminal: what is copied can be pasted, and the own editor has the terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, until

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


def test_what_is_copied_can_be_pasted_and_the_editor_gives_the_terminal_back(
    terminal: Terminal, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\necho "at work on $1 with $2"\nread -r _\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", f"'{editor}' --fast")
    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")

    terminal.keys("y")
    terminal.wait_for("Copied the finding.")
    until(lambda: terminal.tmux("list-buffers"), bool)
    assert terminal.tmux("show-buffer").startswith("**Breaking:** ")

    terminal.keys("e")
    shown = terminal.wait_for("at work on --fast with")
    assert ".yaml" in shown
    terminal.keys("Enter")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
