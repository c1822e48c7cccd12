"""Makes real Git repositories for tests, apart from whatever configuration the machine has."""

from __future__ import annotations

import hashlib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from reviewtui.repository import Repository

_ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.com",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.com",
    "LC_ALL": "C",
}
SPEC = b"openapi: 3.1.0\ninfo:\n  title: Orders\n  version: '1'\npaths: {}\n"


@dataclass(frozen=True, slots=True)
class Scratch:
    """One repository in a temporary folder."""

    root: Path

    @classmethod
    def create(cls, root: Path, *options: str) -> Self:
        """Make an empty repository whose first branch is `main`."""
        root.mkdir(parents=True)
        scratch = cls(root)
        scratch.git("init", "-q", "--template=", "-b", "main", *options)
        return scratch

    @classmethod
    def with_commit(cls, root: Path) -> Self:
        """Make a repository with one commit that holds `api.yaml`."""
        scratch = cls.create(root)
        scratch.commit({"api.yaml": SPEC})
        return scratch

    def git(self, *arguments: str) -> str:
        """Run Git here and return what it printed."""
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", "-c", "maintenance.auto=false", *arguments],
            cwd=self.root,
            env=_ENVIRONMENT,
            check=True,
            capture_output=True,
        )
        return os.fsdecode(done.stdout).strip()

    def write(self, files: dict[str, bytes]) -> None:
        """Write files into the work tree."""
        for path, content in files.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def commit(self, files: dict[str, bytes], message: str = "Change") -> str:
        """Write files, commit everything, and return the commit's id."""
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.id("HEAD")

    def id(self, ref: str) -> str:
        """Return the full id of a ref."""
        return self.git("rev-parse", "--verify", ref)

    def open(self) -> Repository:
        """Open it as the program does."""
        return Repository.discover(self.root)

    def state(self) -> dict[str, str]:
        """Return digests of everything that reading and committing elsewhere must leave alone."""
        git_dir = Path(self.git("rev-parse", "--absolute-git-dir"))
        private = [git_dir / name for name in ("index", "HEAD", "refs/stash", "logs/HEAD", "ORIG_HEAD")]
        work = [path for path in self.root.rglob("*") if ".git" not in path.parts and path.is_file()]
        digests = {str(path): _digest(path) for path in [*private, *work] if path.exists()}
        return {**digests, "status": self.git("--no-optional-locks", "status", "--porcelain", "--branch")}


def _digest(path: Path) -> str:
    return f"{path.stat().st_mtime_ns} {hashlib.sha256(path.read_bytes()).hexdigest()}"
