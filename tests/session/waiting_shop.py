"""A repository in which several changes to an API wait: of one's own, of others, old ones, and some that are none."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from tests.repository.scratch import Scratch
from tests.session.conftest import CHANGED, PATH, SPEC

TODAY = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
ADDED = SPEC.replace("  /orders:\n", "  /customers:\n    get: {responses: {'200': {description: All}}}\n  /orders:\n")


class WaitingShop:
    """Commits on branches at days that a test names."""

    def __init__(self, root: Path) -> None:
        """Make a repository whose main branch has the API and something else."""
        self.scratch = Scratch.create(root)
        self.scratch.commit({PATH: SPEC.encode(), "README.md": b"Orders\n"}, "Begin")

    @property
    def root(self) -> Path:
        """The folder."""
        return self.scratch.root

    def branch(
        self, name: str, files: dict[str, str], day: str = "2026-03-10", *, who: str = "Ben", start: str = "main"
    ) -> str:
        """Make a branch with one commit of that day; return the commit. What was checked out stays so."""
        self.scratch.git("checkout", "-q", "-B", name, start)
        for path, text in files.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        self.scratch.git("add", "-A")
        date = f"{day}T09:00:00+00:00"
        author = {f"GIT_{role}_{part}": text for role in ("AUTHOR", "COMMITTER") for part, text in _person(who).items()}
        subprocess.run(
            ["git", "commit", "-q", "--allow-empty", "-m", f"Change {name}"],
            cwd=self.root,
            env={**os.environ, **author, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date},
            check=True,
        )
        commit = self.scratch.id("HEAD")
        self.scratch.git("checkout", "-q", "main")
        return commit

    def ref(self, name: str, commit: str) -> None:
        """Put a ref at a commit, as a fetch would."""
        self.scratch.git("update-ref", name, commit)


def waiting_shop(root: Path) -> WaitingShop:
    """Return a repository with one of everything."""
    shop = WaitingShop(root)
    shop.branch("orders-v2", {PATH: CHANGED}, "2026-03-10")
    shop.branch("customers", {PATH: ADDED}, "2026-03-11", who="Ana Reviewer")
    shop.branch("words", {"README.md": "Orders and more\n"}, "2026-03-09")
    shop.branch("long-ago", {PATH: CHANGED + "# old\n"}, "2025-03-09")
    shop.scratch.git("branch", "merged", "main")
    return shop


def _person(name: str) -> dict[str, str]:
    return {"NAME": name, "EMAIL": f"{name.split(maxsplit=1)[0].lower()}@example.com"}
