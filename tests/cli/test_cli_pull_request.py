"""`--pr N`: a pull request is fetched because it was asked for, and reviewed, checked and published like a branch."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from reviewtui.rubric.types import Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Run


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def forge(demo: Path, tmp_path: Path) -> Path:
    """Return a bare repository in which the demo's branch is pull request 12 and nothing else."""
    forge = tmp_path / "forge.git"
    git(tmp_path, "clone", "-q", "--bare", str(demo), str(forge))
    git(forge, "update-ref", "refs/pull/12/head", "orders-v2")
    git(forge, "symbolic-ref", "HEAD", "refs/heads/main")
    git(forge, "branch", "-D", "orders-v2")
    return forge


@pytest.fixture
def clone(forge: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "-q", str(forge), str(tmp_path / "clone"))
    return tmp_path / "clone"


def test_check_takes_it_as_the_head(run: Run, clone: Path) -> None:
    outcome = run("check", "--pr", "12", "--repo", clone)
    assert outcome.code == 1
    assert "fetched pr-12 from origin: " in outcome.err
    assert "comparing pr-12 with " in outcome.err
    document = json.loads(run("check", "--pr", "12", "--repo", clone, "--format", "json").out)
    assert document["head"] == {"ref": "pr-12", "commit": git(clone, "rev-parse", "refs/reviewtui/pr/12")}
    assert git(clone, "status", "--porcelain") == ""


def test_review_prints_its_report_where_there_is_no_terminal(run: Run, clone: Path) -> None:
    by_number = run("review", "--pr", "12", "--repo", clone)
    assert by_number.code == 0
    assert "legacyId" in by_number.out
    # It goes by its name from then on, without a remote.
    shutil.rmtree(clone.parent / "forge.git")
    assert run("review", "--head", "pr-12", "--repo", clone).out == by_number.out
    assert run("--repo", clone, "--pr", "12").code == 4


def test_a_review_of_it_is_published_and_found_by_its_name(run: Run, clone: Path) -> None:
    assert run("review", "--pr", "12", "--repo", clone).code == 0
    with Session.open(Options(clone, head="pr-12")) as session:
        session.decide(Decision.REQUEST_CHANGES, "Keep legacyId until June.")
        name = session.id
    outcome = run("publish", "--pr", "12", "--to", "review", "--repo", clone)
    assert outcome.code == 0, outcome.err
    assert git(clone, "rev-parse", "review/pr-12^") == git(clone, "rev-parse", "refs/reviewtui/pr/12")
    assert f"  git -C {clone} push origin review/pr-12\n" in outcome.out
    assert (
        "Everything is in the branch review/pr-12 already"
        in run("publish", name, "--to", "review", "--repo", clone).out
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--pr", "13"), 2, "has no pull request 13"),
        (("--pr", "12", "--remote", "fork"), 2, "no remote `fork`"),
        (("--pr", "12", "--head", "main"), 2, "--pr and --head both"),
        (("--remote", "origin"), 2, "Name it with `--pr N`"),
        (("--pr", "0"), 2, "has a number"),
        (("--pr", "twelve"), 2, "has a number"),
        (("--pr", "12/head:refs/heads/main"), 2, "has a number"),
    ],
)
def test_what_cannot_be_meant_is_refused(run: Run, clone: Path, words: tuple[str, ...], code: int, said: str) -> None:
    for command in ("review", "check", "publish"):
        outcome = run(command, *words, "--repo", clone)
        assert outcome.code == code
        assert said in " ".join(outcome.err.split())
    assert "refs/reviewtui" not in git(clone, "for-each-ref")


def test_a_reviews_name_and_a_number_are_too_much(run: Run, clone: Path) -> None:
    assert run("publish", "some-review", "--pr", "12", "--repo", clone).code == 2
