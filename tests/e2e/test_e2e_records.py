"""A record made in a real terminal: its author's own editor has that meanwhile, and the file says what it left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]
# It asks at the terminal, as an editor does; what is typed becomes the heading.
EDITOR = """#!/bin/sh
printf 'Heading? '
read -r heading
sed -i "s/^# .*/# $heading/" "$1"
"""


def test_a_finding_becomes_a_record_that_its_author_edited(
    terminal: Terminal, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(EDITOR, encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    there = set((folder / "docs" / "adr").iterdir())
    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    terminal.keys("M")
    terminal.wait_for("decision record   madr", "There already")
    terminal.keys("Enter")
    terminal.wait_for("1 file will be written", "docs/adr/0002-", "As it reads")
    terminal.keys("e")
    terminal.wait_for("Heading?")
    terminal.keys("Mine", "Enter")
    terminal.wait_for("# Mine", "1 file will be written")
    assert set((folder / "docs" / "adr").iterdir()) == there
    terminal.keys("C-s")
    terminal.wait_for("Written to the work tree: 1 file.")
    [written] = set((folder / "docs" / "adr").iterdir()) - there
    assert "\n# Mine\n" in written.read_text(encoding="utf-8")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
