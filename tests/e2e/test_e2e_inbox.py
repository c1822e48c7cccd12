"""The inbox in a real terminal: on the default branch it opens by itself, a review opens from it and leads back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


def test_where_nothing_is_to_be_compared_the_inbox_opens_and_leads_to_reviews(terminal: Terminal, folder: Path) -> None:
    subprocess.run(["git", "checkout", "-q", "main"], cwd=folder, check=True)
    terminal.start(folder)
    terminal.wait_for("1 change against main", "✖ breaking", "orders-v2", "Looking at what is missing")
    terminal.wait_for("requirements are missing")
    terminal.keys("Enter")
    terminal.wait_for("main → orders-v2", "DELETE /orders/{orderId}")
    terminal.keys("Escape")
    terminal.wait_for("Waiting for a review", "1 change against main")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")


def test_a_list_is_printed_where_it_is_asked_for(terminal: Terminal, folder: Path) -> None:
    terminal.start(folder, "inbox", "--plain")
    terminal.wait_for("1 change to review", "✖ breaking  orders-v2", "nobody reviewed yet")
    terminal.wait_until_ended(status="0")
