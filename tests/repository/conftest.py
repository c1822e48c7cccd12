"""What the tests of the repository share."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the configuration of the machine, and of a hook that may run us, away from the code under test."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def count_processes(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Return a function that says how many processes the door to Git has started so far."""
    started = 0

    class Counted(subprocess.Popen[Any]):
        """A process that is counted."""

        def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - whatever Popen takes
            nonlocal started
            started += "env" in options and "GIT_OPTIONAL_LOCKS" in options["env"]
            super().__init__(*arguments, **options)

    monkeypatch.setattr("subprocess.Popen", Counted)
    return lambda: started
