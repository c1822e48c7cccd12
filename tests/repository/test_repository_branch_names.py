"""What a folder holds on all branches is known soon, however many branches there are."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from reviewtui.repository.branch_names import names_on_branches
from tests.repository.scratch import Scratch

FOLDER = "docs/adr"


def import_branches(scratch: Scratch, stream: str) -> None:
    """Make many commits at once."""
    subprocess.run(["git", "fast-import", "--quiet"], cwd=scratch.root, input=stream.encode(), check=True)


def test_all_branches_count_also_those_of_remotes(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.commit({f"{FOLDER}/0001-a.md": b"a", f"{FOLDER}/sub/0009-b.md": b"b"})
    scratch.git("switch", "-q", "-c", "far")
    scratch.commit({f"{FOLDER}/0007-größe.md": b"c"})
    scratch.git("update-ref", "refs/remotes/origin/far", "HEAD")
    scratch.git("switch", "-q", "main")
    scratch.git("branch", "-q", "-D", "far")
    with scratch.open() as repository:
        assert names_on_branches(repository, FOLDER) == {"0001-a.md", "0007-größe.md"}
        assert names_on_branches(repository, "no/such") == frozenset()
        assert names_on_branches(repository, f"{FOLDER}/0001-a.md") == frozenset()
        assert names_on_branches(repository, "a\nb") == frozenset()


def test_a_repository_without_a_branch_has_no_names(tmp_path: Path) -> None:
    with Scratch.create(tmp_path / "repo").open() as repository:
        assert names_on_branches(repository, FOLDER) == frozenset()


def test_three_hundred_branches_take_less_than_a_second(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    head = scratch.id("HEAD")
    stream = "".join(
        f"commit refs/heads/b{number}\ncommitter A <a@b.c> {number + 1} +0000\ndata 1\nx\n"
        f"from {f'refs/heads/b{number - 1}' if number else head}\n"
        f"M 100644 inline {FOLDER}/{number:04}-x.md\ndata 1\n{number % 10}\n"
        for number in range(300)
    )
    import_branches(scratch, stream)
    with scratch.open() as repository:
        started = time.monotonic()
        assert len(names_on_branches(repository, FOLDER)) == 300
        assert time.monotonic() - started < 1
