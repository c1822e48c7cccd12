"""Where there is nothing to review: each state says what it means, and what leads on."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.cli.shop import Outcome, Run


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


def no_repository(folder: Path, _: Path) -> Path:
    return folder


def no_commit(folder: Path, _: Path) -> Path:
    git(folder, "init", "-q")
    return folder


def no_description(folder: Path, _: Path) -> Path:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "commit", "-q", "--allow-empty", "-m", "begin")
    git(folder, "switch", "-q", "-c", "topic")
    git(folder, "commit", "-q", "--allow-empty", "-m", "go on")
    return folder


def default_branch(folder: Path, demo: Path) -> Path:
    git(folder, "clone", "-q", "--branch", "main", demo.as_uri(), "shop")
    git(folder / "shop", "remote", "set-head", "origin", "main")
    return folder / "shop"


def detached(folder: Path, demo: Path) -> Path:
    shop = default_branch(folder, demo)
    git(shop, "checkout", "-q", "--detach", "origin/orders-v2")
    return shop


def shallow_without_base(folder: Path, demo: Path) -> Path:
    git(folder, "clone", "-q", "--depth=1", "--no-single-branch", demo.as_uri(), "shop")
    git(folder / "shop", "remote", "set-head", "origin", "main")
    return folder / "shop"


def shallow_with_one_branch(folder: Path, demo: Path) -> Path:
    git(folder, "clone", "-q", "--depth=1", "--branch", "orders-v2", demo.as_uri(), "shop")
    return folder / "shop"


STATES: Mapping[Callable[[Path, Path], Path], tuple[int, str, str]] = {
    no_repository: (4, "not inside a Git repository", "`reviewtui demo` makes one"),
    no_commit: (4, "has no commits yet", "Commit the API description"),
    no_description: (0, "no API description on either side", "`specs` in `.reviewtui.yaml`"),
    default_branch: (0, "Both sides are the same commit", "`reviewtui inbox` lists the branches"),
    detached: (0, "its merge base with origin/main", "There is no terminal here"),
    shallow_without_base: (4, "not in this shallow clone", "`git fetch --unshallow`"),
    shallow_with_one_branch: (0, "are one commit in it", "`git remote set-branches origin '*'`"),
}


@pytest.mark.parametrize("state", list(STATES), ids=lambda state: state.__name__)
def test_an_empty_state_says_what_it_means_and_what_leads_on(
    state: Callable[[Path, Path], Path], run: Run, demo: Path, tmp_path: Path
) -> None:
    folder = state(tmp_path, demo)
    code, *told = STATES[state]
    outcome = run("review", "--repo", folder)
    assert outcome.code == code
    for words in told:
        assert words in said(outcome)


def test_a_gate_that_compared_a_commit_with_itself_says_so(run: Run, demo: Path, tmp_path: Path) -> None:
    outcome = run("check", "--repo", default_branch(tmp_path, demo))
    assert "The gate is open." in outcome.out
    assert "Both sides are the same commit" in said(outcome)


def said(outcome: Outcome) -> str:
    """Return what was said beside the result, without the ends of its lines."""
    return " ".join(outcome.err.split())
