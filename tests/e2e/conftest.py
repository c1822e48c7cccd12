"""Terminals of one test, each with a server of its own, and a repository to review in them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewtui.demo import create
from tests.cli.orders import orders_shop
from tests.copies import copied
from tests.e2e.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Return a terminal in which UTF-8 and colors work."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TMUX", raising=False)
    # Nobody was taught anything by the test before.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield from _running(tmp_path / "tmux.socket")


@pytest.fixture
def second_terminal(terminal: Terminal) -> Iterator[Terminal]:
    """Return another terminal beside the first."""
    yield from _running(terminal.socket.with_name("second.socket"))


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return the demo repository."""
    return create(tmp_path / "demo").folder


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Path:
    """Return a repository like the demo, and quicker to review."""
    return copied(tmp_path_factory, "orders", orders_shop, tmp_path / "shop")


def _running(socket: Path) -> Iterator[Terminal]:
    terminal = Terminal(socket)
    yield terminal
    subprocess.run(["tmux", "-S", str(socket), "kill-server"], check=False, capture_output=True)
