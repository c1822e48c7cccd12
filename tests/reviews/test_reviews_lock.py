"""One process at a time holds a draft; whoever comes second is told by whom; a process that ends lets go of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.reviews.lock import DraftLock
from tests.reviews.conftest import START, answered, at, store_in

if TYPE_CHECKING:
    from reviewtui.reviews.draft import Draft

HOLDER = """\
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from reviewtui.reviews.lock import DraftLock
lock = DraftLock(Path(sys.argv[1]))
lock.take(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""

# Takes and releases the lock again and again; fails when it is not alone while it holds it.
CONTENDER = """\
import os, sys
from datetime import datetime, UTC
from pathlib import Path
from reviewtui.errors import ConflictError
from reviewtui.reviews.lock import DraftLock
path = Path(sys.argv[1])
alone, lock, taken = path.parents[1] / "alone", DraftLock(path), 0
while taken < 100:
    try:
        lock.take(datetime.now(UTC))
    except ConflictError:
        continue
    alone.mkdir()
    alone.rmdir()
    taken += 1
    lock.release()
"""
ROOT = Path(__file__).parents[2]


def holding(path: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until it is ended."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


@pytest.fixture
def lock(tmp_path: Path) -> DraftLock:
    """Return the lock of a draft of which nothing is on disk."""
    return DraftLock(tmp_path / "review" / ".ana.lock")


def test_the_second_process_is_told_who_holds_it_and_a_kill_releases_it(tmp_path: Path, lock: DraftLock) -> None:
    path = tmp_path / "review" / ".ana.lock"
    with holding(path) as child:
        with pytest.raises(ConflictError) as caught:
            lock.take(at(60))
        assert caught.value.message == (
            f"another reviewtui (process {child.pid} on {os.uname().nodename}) has had this draft open "
            "since 2026-03-02 09:00 UTC"
        )
        assert caught.value.hint
        assert not lock.held
        child.send_signal(signal.SIGKILL)
    assert path.exists(), "a killed process cannot clear up"
    assert lock.take(at(60))
    assert lock.left_by is None
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_many_who_come_and_go_are_never_two_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "review" / ".ana.lock"
    command = [sys.executable, "-c", CONTENDER, str(path)]
    children = [subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) for _ in range(4)]
    assert [child.wait(timeout=60) for child in children] == [0] * 4
    assert list(tmp_path.iterdir()) == []


def test_what_is_held_already_stays_held(lock: DraftLock) -> None:
    assert lock.take(START)
    assert not lock.take(at(1))
    lock.release()
    lock.release()
    assert not lock.held


def test_a_lock_whose_file_is_gone_is_taken_again(tmp_path: Path, lock: DraftLock) -> None:
    lock.take(START)
    (tmp_path / "review" / ".ana.lock").unlink()
    other = DraftLock(tmp_path / "review" / ".ana.lock")
    other.take(START)
    with pytest.raises(ConflictError):
        lock.take(at(1))
    other.release()
    assert lock.take(at(2))


def test_a_lock_that_its_holder_removes_just_before_it_is_taken_is_taken_again(
    tmp_path: Path, lock: DraftLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "review" / ".ana.lock"
    real = os.open
    removed: list[Path] = []

    def overtaken(name: Path, flags: int, *mode: int, **more: int) -> int:
        handle = real(name, flags, *mode, **more)
        if name == path and not removed:
            removed.append(path)
            path.unlink()
        return handle

    monkeypatch.setattr(os, "open", overtaken)
    lock.take(START)
    assert removed
    assert path.exists()
    with pytest.raises(ConflictError):
        DraftLock(path).take(at(1))


def test_a_holder_without_a_name_is_a_holder(tmp_path: Path, lock: DraftLock) -> None:
    lock.take(START)
    (tmp_path / "review" / ".ana.lock").write_bytes(b"\xff")
    with pytest.raises(ConflictError, match=r"another reviewtui has this draft open$"):
        DraftLock(tmp_path / "review" / ".ana.lock").take(at(1))


def test_two_drafts_do_not_wait_for_each_other(tmp_path: Path, lock: DraftLock) -> None:
    lock.take(START)
    assert DraftLock(tmp_path / "review" / ".bob.lock").take(START)


def test_a_folder_that_takes_no_file_is_an_error_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "review").write_text("a file")
    with pytest.raises(RepositoryError) as caught:
        DraftLock(tmp_path / "review" / ".ana.lock").take(START)
    assert caught.value.hint


def test_who_left_it_open_on_another_machine_is_named(tmp_path: Path, draft: Draft) -> None:
    # Some network folders carry no locks from one machine to the other: then this may be all that is known.
    store = store_in(tmp_path)
    store.save(draft)
    store.release()
    lock = store.path.with_name(".ana@example.com.lock")
    lock.write_bytes(msgspec.json.encode({"pid": 12, "host": "the-other-desk", "since": START}))
    store = store_in(tmp_path)
    store.hold(at(1))
    (problem,) = store.load().problems
    assert "process 12 on the-other-desk" in problem.message
    assert "2026-03-02 09:00 UTC" in problem.message
    store.save(answered(draft, "q", 1))
    store.release()
    store.hold(at(2))
    assert store.load().problems == ()


def test_who_only_reads_holds_nothing(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    reading = store_in(tmp_path)
    assert reading.load().draft == draft
    assert not reading.held
    with pytest.raises(ConflictError):
        reading.save(answered(draft, "q", 1))
    assert store_in(tmp_path).load().draft == draft
