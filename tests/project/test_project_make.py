"""Every make target does its own set-up, once, in any folder, and with whatever environment the shell is in."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

TARGETS = ("demo", "test", "check", "bench", "screenshot")
# A stand-in for uv and for Python: writes down how it was called, and makes the environment that is asked for.
_STAND_IN = """#!/bin/sh
printf '%s|%s|%s\\n' "$(basename "$0")" "$*" "${VIRTUAL_ENV:-}" >>"$LOG"
case "$*" in
  *sync* | *venv*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
esac
"""


class Machine:
    """A checkout in a folder with an awkward name, on a machine with only what the test puts there."""

    def __init__(self, checkout: Path, folder: Path) -> None:
        """Copy what a set-up needs; `folder` holds the checkout, the machine's programs, and the log of calls."""
        self.folder = folder / "it's a checkout, (copy) of ours"
        self.programs = folder / "programs"
        self.log = folder / "log"
        self.programs.mkdir()
        (self.folder / ".ci").mkdir(parents=True)
        for name in ("Makefile", ".ci/set-up", ".ci/run", "pyproject.toml", "uv.lock", "requirements.txt"):
            shutil.copy(checkout / name, self.folder / name)
        for tool in ("sh", "bash", "env", "make", "cat", "cp", "rm", "mkdir", "basename", "dirname", "awk"):
            found = shutil.which(tool)
            assert found
            (self.programs / tool).symlink_to(found)

    def add(self, name: str, script: str = _STAND_IN) -> None:
        """Put a program on the machine's PATH."""
        (self.programs / name).write_text(script, encoding="utf-8")
        (self.programs / name).chmod(0o755)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the checkout, with somebody else's environment active."""
        surroundings = {"PATH": str(self.programs), "LOG": str(self.log), "VIRTUAL_ENV": "/somebody/else"}
        return subprocess.run(command, cwd=self.folder, env=surroundings, check=False, capture_output=True, text=True)

    def calls(self) -> list[str]:
        """Return what was called since the last time."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return [line.split("|")[0] + " " + line.split("|")[1] for line in lines]


@pytest.fixture
def machine(checkout: Path, tmp_path: Path) -> Machine:
    """Return a machine without uv and without Python."""
    return Machine(checkout, tmp_path)


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_sets_up_with_uv_when_it_is_there(machine: Machine, target: str) -> None:
    machine.add("uv")
    made = machine.run("make", target)
    assert made.returncode == 0, made.stderr
    assert machine.calls()[:2] == ["uv --version", "uv sync --frozen --quiet"]


def test_a_target_sets_up_with_pip_when_uv_is_not_there(machine: Machine) -> None:
    machine.add("python3")
    made = machine.run("make", "test")
    assert made.returncode == 0, made.stderr
    calls = machine.calls()
    assert "python3 -m venv --clear .venv" in calls
    assert any("install --quiet --require-hashes -r requirements.txt" in call for call in calls)
    assert calls[-1] == "python -m pytest -n 2 --dist worksteal"


def test_a_uv_that_does_not_run_is_no_uv(machine: Machine) -> None:
    machine.add("uv", "#!/bin/sh\nexit 127\n")
    machine.add("python3")
    assert machine.run("make", "test").returncode == 0
    assert "python3 -m venv --clear .venv" in machine.calls()


def test_a_machine_without_python_is_told_what_is_needed(machine: Machine) -> None:
    made = machine.run("make", "test")
    assert made.returncode != 0
    assert "reviewtui needs Python 3.11 or later" in made.stderr


def test_set_up_is_repeated_only_when_the_lock_has_changed(machine: Machine) -> None:
    machine.add("uv")
    machine.run("make", "test")
    machine.calls()
    machine.run("make", "test")
    assert machine.calls() == ["python -m pytest -n 2 --dist worksteal"]
    ready = machine.folder / ".venv" / ".ready"
    later = ready.stat().st_mtime + 10
    os.utime(machine.folder / "uv.lock", (later, later))
    machine.run("make", "test")
    assert "uv sync --frozen --quiet" in machine.calls()


def test_an_environment_that_was_moved_is_made_anew(machine: Machine) -> None:
    machine.add("uv")
    machine.run("make", "test")
    machine.calls()
    (machine.folder / ".venv" / "left over").touch()
    machine.folder = machine.folder.rename(machine.folder.with_name("moved"))
    machine.run("make", "test")
    assert "uv sync --frozen --quiet" in machine.calls()
    assert not (machine.folder / ".venv" / "left over").exists()


def test_an_environment_that_is_active_does_not_leak_in(machine: Machine) -> None:
    machine.add("uv")
    machine.run("make", "test")
    environments = {line.split("|")[2] for line in machine.log.read_text(encoding="utf-8").splitlines()}
    assert environments == {""}


def test_help_names_every_target(machine: Machine) -> None:
    text = (machine.folder / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (help .*)$", text, re.MULTILINE)
    assert phony
    shown = [line.split()[1] for line in machine.run("make").stdout.splitlines()]
    assert sorted(shown) == sorted(phony[1].split())
    assert set(TARGETS) < set(shown)


@pytest.mark.parametrize(("failing", "code"), [("check", 1), ("test", 1), ("nothing", 0)])
def test_the_pipeline_fails_when_a_part_fails(machine: Machine, failing: str, code: int) -> None:
    (machine.programs / "make").unlink()
    machine.add("make", f'#!/bin/sh\nprintf "make|%s|\\n" "$*" >>"$LOG"\n[ "$1" != {failing} ]\n')
    assert machine.run("./.ci/run").returncode == code
    assert machine.calls() == (["make check"] if failing == "check" else ["make check", "make test"])
