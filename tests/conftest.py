"""What holds for every test: no network, no settings of the person who runs them, and the same examples each time."""

from __future__ import annotations

import gc
import os
import socket

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no reason to fail, and a red test must be red again on the next run.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give Git and the program a home of their own, and a terminal that nobody has configured."""
    for name in list(os.environ):
        if name.startswith(("GIT_", "XDG_")):
            monkeypatch.delenv(name)
    chosen = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "LINES", "EDITOR", "VISUAL", "PAGER")
    for name in (*chosen, "REVIEWTUI_SETTINGS"):
        monkeypatch.delenv(name, raising=False)
    # The fewest colors of a terminal would decide on the theme.
    monkeypatch.setenv("COLORTERM", "truecolor")
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("REVIEWTUI_CACHE", "off")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ana Reviewer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ana@example.com")


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a sync only see that the file is open: that one is asked for, tests can see; what it does, they cannot."""
    monkeypatch.setattr(os, "fsync", os.fstat)


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection, but for tests with a server of their own to this machine."""
    connect = socket.socket.connect
    allowed = ("127.0.0.1", "::1") if request.node.get_closest_marker("browser") else ()

    def only_local(self: socket.socket, address: str | tuple[object, ...]) -> None:
        if self.family != socket.AF_UNIX and address[0] not in allowed:
            pytest.fail(f"a test wanted to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_local)


# Objects of thirteen thousand tests are looked at again and again in vain: a fifth of the time of the suite.
gc.set_threshold(100_000, 50, 100)
