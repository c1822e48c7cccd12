"""The semantic view in a real terminal, on a real repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


def test_v_leads_to_the_operation_and_enter_back_to_its_line(terminal: Terminal, demo: Path) -> None:
    terminal.start(demo, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    terminal.keys("]", "Tab")
    terminal.wait_for("enter open")
    for shown in ("source of", "enter line"):
        terminal.keys("v")
        terminal.wait_for(shown)
    terminal.wait_for("~ limit", "▾ ~ Responses")
    terminal.keys("g", "Enter")
    terminal.wait_for("enter open")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
