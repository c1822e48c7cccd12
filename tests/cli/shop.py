"""What the tests of the command line share: a run's outcome, and a repository that a test writes."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


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

    def git(self, *words: str) -> str:
        """Run Git in it."""
        answer = subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True)
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
