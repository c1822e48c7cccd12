"""Somebody else writes to the branch between our steps: nothing of theirs is lost, and ours goes on top of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from reviewtui.errors import ConflictError
from reviewtui.repository.git import Git
from tests.repository.scratch import Scratch

MINE = {"reviews/x/ana.yaml": b"ana\n", "reviews/x/review.yaml": b"both\n"}
BRANCH = "refs/heads/records"


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.with_commit(tmp_path / "repo")


@pytest.fixture
def before_moving(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Return a function that has something done each time before our commit is put on the branch."""

    def inject(step: Callable[[], object]) -> None:
        attempt = Git.attempt

        def overtaken(self: Git, *arguments: str, **options: object) -> object:
            if arguments[0] == "update-ref":
                step()
            return attempt(self, *arguments, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(Git, "attempt", overtaken)

    return inject


def theirs(scratch: Scratch, name: str, content: bytes, parent: str) -> str:
    """Return a commit of somebody else's that adds or changes one file."""
    blob = scratch.root / "theirs"
    blob.write_bytes(content)
    oid = scratch.git("hash-object", "-w", str(blob))
    blob.unlink()
    scratch.git("read-tree", f"--index-output={scratch.root}/.git/theirs", parent)
    scratch.git("update-index", "--add", "--cacheinfo", f"100644,{oid},{name}")
    tree = scratch.git("write-tree")
    scratch.git("read-tree", "main")
    return scratch.git("commit-tree", tree, "-p", parent, "-m", f"Theirs: {name}")


def once(step: Callable[[], object]) -> Callable[[], None]:
    """Return the step as one that is done the first time only."""
    steps = [step]

    def do() -> None:
        if steps:
            steps.pop()()

    return do


@pytest.mark.parametrize("exists", [True, False])
def test_ours_goes_on_top_of_what_came_in(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None], *, exists: bool
) -> None:
    if exists:
        scratch.git("branch", "records", "main")
    other = theirs(scratch, "reviews/x/ben.yaml", b"ben\n", "main")
    before = scratch.state()
    before_moving(once(lambda: scratch.git("update-ref", BRANCH, other)))
    with scratch.open() as repository:
        commit = repository.committing("records", "main").commit(MINE, "Mine")
        assert repository.snapshot("records").read_many(["reviews/x/ben.yaml", *MINE]) == {
            "reviews/x/ben.yaml": b"ben\n",
            **MINE,
        }
    assert scratch.id("records") == commit
    assert scratch.id("records^") == other
    assert scratch.state() == before
    scratch.git("fsck", "--strict")


def test_the_same_file_by_somebody_else_is_not_written_twice(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None]
) -> None:
    other = theirs(scratch, "reviews/x/review.yaml", b"both\n", "main")
    before_moving(once(lambda: scratch.git("update-ref", BRANCH, other)))
    with scratch.open() as repository:
        repository.committing("records", "main").commit(MINE, "Mine")
    assert scratch.git("diff", "--name-only", "records^", "records") == "reviews/x/ana.yaml"


def test_another_version_of_our_file_is_never_written_over(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None]
) -> None:
    other = theirs(scratch, "reviews/x/ana.yaml", b"ana, elsewhere\n", "main")
    before_moving(once(lambda: scratch.git("update-ref", BRANCH, other)))
    with scratch.open() as repository, pytest.raises(ConflictError, match="exists already") as caught:
        repository.committing("records", "main").commit(MINE, "Mine")
    assert caught.value.path == "reviews/x/ana.yaml"
    assert scratch.id("records") == other


def test_what_does_not_fit_any_more_is_not_written(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None]
) -> None:
    other = theirs(scratch, "docs/adr/0007-theirs.md", b"# 7\n", "main")
    before_moving(once(lambda: scratch.git("update-ref", BRANCH, other)))

    def no_seven(paths: Collection[str]) -> None:
        if any("/0007-" in path for path in paths):
            raise ConflictError("The number is taken.")

    with scratch.open() as repository, pytest.raises(ConflictError, match="taken"):
        repository.committing("records", "main").commit({"docs/adr/0007-ours.md": b"# 7\n"}, "Mine", check=no_seven)
    assert scratch.id("records") == other


def test_a_branch_that_never_stands_still_is_given_up(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None]
) -> None:
    scratch.git("branch", "records", "main")
    tree = scratch.id("main^{tree}")
    moves: list[str] = []

    def move() -> None:
        moves.append(scratch.git("commit-tree", tree, "-p", "records", "-m", f"Theirs {len(moves)}"))
        scratch.git("update-ref", BRANCH, moves[-1])

    before_moving(move)
    with scratch.open() as repository, pytest.raises(ConflictError, match="moved each time"):
        repository.committing("records", "main").commit(MINE, "Mine")
    assert 1 < len(moves) < 10
    assert scratch.id("records") == moves[-1]


def test_a_branch_that_was_deleted_is_not_made_again(
    scratch: Scratch, before_moving: Callable[[Callable[[], object]], None]
) -> None:
    scratch.git("branch", "records", "main")
    before_moving(lambda: scratch.git("update-ref", "-d", BRANCH))
    with scratch.open() as repository, pytest.raises(ConflictError, match="deleted"):
        repository.committing("records", "main").commit(MINE, "Mine")
    assert scratch.git("for-each-ref", "--format=%(refname:short)") == "main"


def test_a_branch_checked_out_meanwhile_is_left_as_it_is(
    scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch.git("branch", "records", "main")
    attempt = Git.attempt

    def overtaken(self: Git, *arguments: str, **options: object) -> object:
        answer = attempt(self, *arguments, **options)  # type: ignore[arg-type]
        if arguments[0] == "commit-tree":
            scratch.git("worktree", "add", "-q", str(tmp_path / "linked"), "records")
        return answer

    monkeypatch.setattr(Git, "attempt", overtaken)
    with scratch.open() as repository, pytest.raises(ConflictError, match="checked out"):
        repository.committing("records", "main").commit(MINE, "Mine")
    assert scratch.id("records") == scratch.id("main")


def test_reviewers_who_publish_at_once_lose_nothing(scratch: Scratch) -> None:
    names = ("ana", "ben", "cem", "dea")
    together = Barrier(len(names))

    def publish(name: str) -> str:
        with scratch.open() as repository:
            committing = repository.committing("records", "main")
            together.wait()
            return committing.commit({f"reviews/x/{name}.yaml": name.encode(), "reviews/x/review.yaml": b"x"}, name)

    with ThreadPoolExecutor(len(names)) as reviewers:
        commits = set(reviewers.map(publish, names))
    assert set(scratch.git("rev-list", "--first-parent", "main..records").split()) == commits
    assert len(commits) == len(names)
    with scratch.open() as repository:
        assert repository.snapshot("records").read_many([f"reviews/x/{name}.yaml" for name in names]) == {
            f"reviews/x/{name}.yaml": name.encode() for name in names
        }
