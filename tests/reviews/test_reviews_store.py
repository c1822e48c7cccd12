"""What was saved is on disk: through kills, full disks, closed folders, damaged files and a second process."""

from __future__ import annotations

import errno
import fcntl
import os
import random
import resource
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Answer, Mark
from reviewtui.rubric.types import AnswerValue
from tests.reviews.conftest import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.draft import Draft

REVIEW = "orders-v2-1a2b3c4d"
REVIEWER = "ana@example.com"
CHILD = Path(__file__).with_name("answering_child.py")
KILLS = 12


def store_in(folder: Path, lock_seconds: float = 5.0) -> DraftStore:
    """Return a store as each process makes one for itself."""
    return DraftStore(folder, REVIEW, REVIEWER, lock_seconds=lock_seconds)


def answered(draft: Draft, question: str, second: int) -> Draft:
    """Return the draft with a "yes" to one more question."""
    return draft.with_answer(Answer(question, AnswerValue.YES, at(second)))


def answering(folder: Path, prefix: str, count: int) -> subprocess.Popen[str]:
    """Start a process that saves answers and prints the name of each that is on disk."""
    command = [sys.executable, str(CHILD), str(folder), prefix, str(count)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)})


def test_there_is_no_draft_before_the_first_answer(tmp_path: Path) -> None:
    assert store_in(tmp_path).load().draft is None
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_there_for_the_next_process(tmp_path: Path, draft: Draft) -> None:
    saved = store_in(tmp_path).save(answered(draft, "q1", 1)).draft
    assert store_in(tmp_path).load().draft == saved
    assert store_in(tmp_path).path == tmp_path / "reviewtui" / "drafts" / REVIEW / "ana@example.com.json"


def test_saving_leaves_nothing_but_the_draft_and_its_lock(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    for number in range(3):
        store.save(answered(draft, f"q{number}", number))
    assert sorted(path.name for path in store.path.parent.iterdir()) == [f".{store.path.name}.lock", store.path.name]


def test_two_open_reviews_keep_what_each_one_says(tmp_path: Path, draft: Draft) -> None:
    first, second = store_in(tmp_path), store_in(tmp_path)
    first.save(answered(draft, "from-first", 1))
    second.save(answered(draft, "from-second", 2))
    merged = first.save(draft.with_mark(Mark("f", reviewed=True, at=at(3)))).draft
    assert merged is not None
    assert set(merged.answers) == {"from-first", "from-second"}
    assert store_in(tmp_path).load().draft == merged


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    children = [answering(tmp_path, prefix, 25) for prefix in ("left", "right")]
    said = [line for child in children for line in child.communicate(timeout=60)[0].split()]
    assert [child.returncode for child in children] == [0, 0]
    assert len(said) == 50
    stored = store_in(tmp_path).load().draft
    assert stored is not None
    assert set(stored.answers) == set(said)


def test_kill_nine_at_any_moment_loses_no_acknowledged_answer(tmp_path: Path) -> None:
    moments = random.Random(20260302)  # noqa: S311  moments to kill at, not secrets
    acknowledged: set[str] = set()
    for run in range(KILLS):
        with answering(tmp_path, f"run{run}", 100_000) as child:
            assert child.stdout is not None
            acknowledged.add(child.stdout.readline().strip())
            until = time.monotonic() + moments.uniform(0, 0.06)
            while time.monotonic() < until:
                acknowledged.add(child.stdout.readline().strip())
            child.kill()
            # A last line may be cut by the kill; only whole ones were acknowledged.
            acknowledged.update(line.strip() for line in child.stdout if line.endswith("\n"))
        stored = store_in(tmp_path).load()
        assert stored.problems == ()
        assert stored.draft is not None
        assert acknowledged <= set(stored.draft.answers)
    assert len(acknowledged) >= KILLS


def test_what_a_killed_process_left_half_written_is_cleared_away(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    left = store.path.with_name(f".{store.path.name}.123-abcd.new")
    left.write_bytes(b'{"sche')
    other = store.path.with_name(".bob@example.com.json.123-abcd.new")
    other.write_bytes(b"{")
    store.save(answered(draft, "q", 1))
    assert not left.exists()
    assert other.exists()


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let this process write no file longer than `size` bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_said_and_the_old_draft_stays_whole(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    kept = store.save(answered(draft, "q1", 1)).draft
    before = store.path.read_bytes()
    with largest_file(len(before) // 2), pytest.raises(RepositoryError) as caught:
        store.save(answered(draft, "q2", 2))
    assert "no room" in caught.value.hint
    assert store.path.read_bytes() == before
    assert store_in(tmp_path).load().draft == kept
    assert not list(store.path.parent.glob("*.new")) + list(store.path.parent.glob(".*.new"))
    again = store.save(answered(draft, "q2", 2)).draft
    assert again is not None
    assert set(again.answers) == {"q1", "q2"}


@pytest.mark.parametrize("step", ["write", "fsync", "open"])
def test_a_disk_that_fails_at_any_step_leaves_the_old_draft(
    tmp_path: Path, draft: Draft, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    before = store.path.read_bytes()

    def fail(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(RepositoryError, match="No space left"):
            store.save(answered(draft, "q", 1))
    assert store.path.read_bytes() == before


def test_a_closed_folder_is_an_error_that_says_so_and_not_a_silence(
    tmp_path: Path, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Tests may run as root, whom no permission stops; the file system's answer is given in its place.
    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", read_only)
    store = store_in(tmp_path)
    assert store.load().draft is None
    with pytest.raises(RepositoryError, match="Read-only file system") as caught:
        store.save(draft)
    assert "clone" in caught.value.hint


def test_a_damaged_draft_is_kept_aside_and_reported(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    for number in (1, 2):
        store.save(draft)
        store.path.write_bytes(b"{ broken %d" % number)
        stored = store_in(tmp_path).load()
        kept = store.path.with_name(f"{store.path.name}.unreadable-{number}")
        assert stored.draft is None
        assert kept.name in stored.problems[0].hint
        assert kept.read_bytes() == b"{ broken %d" % number


def test_answers_in_memory_survive_that_their_file_is_damaged_meanwhile(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    saved = store.save(answered(draft, "q1", 1)).draft
    assert saved is not None
    store.path.write_bytes(b"")
    stored = store.save(answered(saved, "q2", 2))
    assert len(stored.problems) == 1
    assert stored.draft is not None
    assert set(stored.draft.answers) == {"q1", "q2"}
    assert store_in(tmp_path).load().draft == stored.draft


def test_answers_in_memory_survive_that_their_folder_is_removed(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    saved = store.save(answered(draft, "q1", 1)).draft
    assert saved is not None
    for path in store.path.parent.iterdir():
        path.unlink()
    store.path.parent.rmdir()
    store.save(answered(saved, "q2", 2))
    loaded = store_in(tmp_path).load().draft
    assert loaded is not None
    assert set(loaded.answers) == {"q1", "q2"}


def test_a_lock_that_is_held_for_too_long_is_a_conflict(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path, lock_seconds=0.05)
    store.save(draft)
    with store.path.with_name(f".{store.path.name}.lock").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(ConflictError) as caught:
            store.save(answered(draft, "q", 1))
    assert caught.value.hint
    store.save(answered(draft, "q", 1))


def test_a_draft_of_a_newer_reviewtui_is_never_overwritten(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    newer = store.path.read_bytes().replace(b'"schema": 1', b'"schema": 9')
    store.path.write_bytes(newer)
    with pytest.raises(RepositoryError, match="newer"):
        store_in(tmp_path).load()
    with pytest.raises(RepositoryError, match="newer"):
        store_in(tmp_path).save(draft)
    assert store.path.read_bytes() == newer


def test_a_long_draft_is_saved_between_two_keys(tmp_path: Path, draft: Draft) -> None:
    for number in range(5000):
        draft = draft.with_mark(Mark(f"{number:016x}", reviewed=True, at=at(number)))
    store = store_in(tmp_path)
    store.save(draft)
    began = time.perf_counter()
    store.save(answered(draft, "q", 6000))
    assert time.perf_counter() - began < 0.5
