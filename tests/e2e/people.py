"""People with clones of one bare repository, who use the program as its users do: as a command."""

from __future__ import annotations

import io
import json
import os
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from reviewtui.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:  # noqa: ANN401 - a test reads whatever the command wrote
        """Return the JSON document that the command printed."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a clone of their own."""

    name: str
    clone: Path

    @property
    def email(self) -> str:
        """The address that Git has for them."""
        return f"{self.name.lower()}@example.com"

    @property
    def environment(self) -> dict[str, str]:
        """Nobody's settings but their own name."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
        who = {
            f"GIT_{role}_{part}": text
            for role in ("AUTHOR", "COMMITTER")
            for part, text in (("NAME", self.name), ("EMAIL", self.email))
        }
        return {
            **kept,
            **who,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C",
        }

    def git(self, *words: str) -> str:
        """Run Git in the clone; it has to succeed."""
        ran = subprocess.run(
            ["git", *words], cwd=self.clone, env=self.environment, check=True, capture_output=True, text=True
        )
        return ran.stdout.strip()

    def reviewtui(self, *words: str, code: int = 0) -> Ran:
        """Run the program in the clone; it has to end with this code, and never with a traceback.

        It runs in this process, as if it were one of its own: with nobody's settings but the person's.
        """
        out, err = io.StringIO(), io.StringIO()
        surroundings = mock.patch.dict(os.environ, self.environment)
        with surroundings, chdir(self.clone), redirect_stdout(out), redirect_stderr(err):
            ended = main(words)
        ran = Ran(ended, out.getvalue(), err.getvalue())
        assert "Traceback" not in ran.err
        assert ran.code == code, f"{words}\n{ran.out}\n{ran.err}"
        return ran

    def write(self, path: str, text: str) -> None:
        """Write a file into the clone's work tree."""
        target = self.clone / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def commit(self, message: str) -> None:
        """Commit all that is in the work tree."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


def person(name: str, folder: Path, bare: Path) -> Person:
    """Return somebody with a fresh clone of the bare repository."""
    clone = folder / name.lower()
    subprocess.run(["git", "clone", "-q", str(bare), str(clone)], check=True, capture_output=True)
    return Person(name, clone)
