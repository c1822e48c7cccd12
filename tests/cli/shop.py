"""What the tests of the command line share: a run's outcome, and a repository that a test writes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

IDENTITY = "[user]\n\tname = Test\n\temail = test@example.com\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Run the program with these words."""

    def __call__(self, *words: str | Path) -> Outcome:
        """Return what it did."""
        ...


@dataclass(frozen=True, slots=True)
class Shop:
    """A repository that a test writes."""

    folder: Path

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Make an empty repository with an identity and a branch `main`, in which Git never tidies up."""
        folder.mkdir()
        shop = cls(folder)
        shop.git("init", "--quiet", "--template=", "--initial-branch=main")
        with (folder / ".git" / "config").open("a") as settings:
            settings.write(IDENTITY + "[maintenance]\n\tauto = false\n")
        return shop

    def forget_identity(self) -> None:
        """Let the surroundings say who somebody is, each time anew."""
        settings = self.folder / ".git" / "config"
        settings.write_text(settings.read_text().replace(IDENTITY, ""))

    def git(self, *words: str) -> str:
        """Run Git in it."""
        surroundings = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        answer = subprocess.run(
            ["git", *words], cwd=self.folder, env=surroundings, check=True, capture_output=True, text=True
        )
        return answer.stdout.strip()

    def commit(self, files: Mapping[str, bytes | None]) -> str:
        """Commit files (None removes one); return the commit's id."""
        for name, content in files.items():
            path = self.folder / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        """Start a branch here and check it out."""
        self.git("checkout", "--quiet", "-b", name)
