"""Killed at any step, on a full disk, on one that fails: what was acknowledged is there, and nothing is left over."""

from __future__ import annotations

import errno
import itertools
import json
import os
import resource
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.reviews.undoing import undo
from tests.reviews.conftest import EMPTY_DRAFT, answered, at, store_in
from tests.reviews.drafts_on_disk import SPOILED, STATES, UNDONE, WORDS, open_speak_close
from tests.reviews.faults import READING, Breaking, Step, watched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.draft import Draft

CHILD = Path(__file__).with_name("killed_saves.py")
KILL_POINTS = 150


def assert_nothing_is_lost(folder: Path, acknowledged: set[str]) -> None:
    """Open the draft as the next process does, and say one more word."""
    store = store_in(folder)
    store.hold(at(900))
    found = store.load()
    draft = found.draft or EMPTY_DRAFT
    undone = {word.removeprefix(UNDONE) for word in acknowledged if word.startswith(UNDONE)}
    assert {word for word in acknowledged if not word.startswith(UNDONE)} <= set(draft.answers), folder
    assert not [word for word in undone if draft.answers[word].value is not None], folder
    assert not [word for word in acknowledged & {"word-1", "word-2"} if undone_all(draft).answers[word].value], folder
    assert found.draft is not None or not acknowledged
    spoken = answered(draft, "one-more", 901)
    assert store.save(spoken).draft == spoken
    store.release()
    again = store_in(folder).load()
    assert again.problems == ()
    assert again.draft == spoken
    left = {path.name for path in store.path.parent.iterdir()} - {store.path.name}
    assert all(name.startswith(f"{store.path.name}.unreadable-") for name in left), (folder, left)


def undone_all(draft: Draft) -> Draft:
    """Return the draft when all that can be undone is undone."""
    while turned := undo(draft, at(900)):
        draft, _ = turned
    return draft


def test_kill_nine_at_every_step_loses_no_acknowledged_answer(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, str(CHILD), str(tmp_path)]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)})
    tried: dict[str, int] = json.loads(ended.stdout)
    assert set(tried) == set(STATES)
    for name, places in tried.items():
        for place in range(1, places + 2):
            folder = tmp_path / name / f"{place:03}"
            assert_nothing_is_lost(folder, set((folder / "acknowledged").read_text().split()))
            assert [SPOILED in content for content in put_aside(folder)].count(True) == (name == "damaged")
    assert tried["much-that-is-out-of-date"] > tried["answers"], "the journal was written anew"
    sys.stdout.write(f"kill points: {sum(tried.values())} {tried}; lost answers: 0\n")
    assert sum(tried.values()) >= KILL_POINTS


def put_aside(folder: Path) -> list[bytes]:
    """Return what was put aside because it could not be read."""
    return [path.read_bytes() for path in store_in(folder).path.parent.glob("*.unreadable-*")]


@contextmanager
def failing(place: int, number: int, *, lasting: bool) -> Iterator[Breaking]:
    """Have the step of this place fail with an error, and with `lasting` all later ones that need room."""

    def fail() -> None:
        raise OSError(number, os.strerror(number))

    breaking = Breaking(place, fail, lasting=lasting)
    # Reading takes no room.
    with watched(breaking, READING if number == errno.EIO else ()):
        yield breaking


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("number", "lasting"),
    [(errno.ENOSPC, True), (errno.ENOSPC, False), (errno.EIO, False)],
    ids=["full from here on", "full for a moment", "broken for a moment"],
)
def test_a_disk_that_fails_at_any_step_loses_no_acknowledged_answer(
    tmp_path: Path, state: str, number: int, *, lasting: bool
) -> None:
    began = tmp_path / "began"
    began.mkdir()
    known = STATES[state](began)
    for place in itertools.count(1):
        folder = shutil.copytree(began, tmp_path / f"{place:03}")
        acknowledged = set(known)
        with failing(place, number, lasting=lasting) as breaking:
            refused = open_speak_close(store_in(folder), acknowledged.add)
        assert all(error.hint for error in refused)
        assert not lasting or not list(store_in(folder).path.parent.glob(".*.new"))
        assert_nothing_is_lost(folder, acknowledged)
        if breaking.steps < place:
            assert acknowledged == {*known, *WORDS}
            return


@pytest.mark.parametrize("room", [0, 1, 30])
def test_on_a_full_disk_the_half_written_word_is_cut_off_and_it_is_said(
    tmp_path: Path, draft: Draft, room: int
) -> None:
    store = store_in(tmp_path)
    kept = store.save(draft := answered(draft, "q1", 1)).draft
    before = store.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + room, hard))
    try:
        with pytest.raises(RepositoryError) as caught:
            store.save(answered(draft, "q2", 2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "no room" in caught.value.hint
    assert store.path.read_bytes() == before
    assert store_in(tmp_path).load().draft == kept
    assert store.save(answered(draft, "q2", 2)).problems == ()


def test_a_word_is_said_even_if_there_is_no_room_to_leave_out_what_is_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = STATES["much-that-is-out-of-date"](tmp_path)
    store = store_in(tmp_path)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    acknowledged: list[str] = []
    assert open_speak_close(store, acknowledged.append) == []
    assert acknowledged == list(WORDS)
    assert store.path.read_bytes().count(b"\n") > 1000
    assert_nothing_is_lost(tmp_path, {*known, *WORDS})


@pytest.mark.parametrize("state", STATES)
def test_a_word_is_acknowledged_only_when_it_would_outlive_the_machine(tmp_path: Path, state: str) -> None:
    """Every file that was written, and every folder in which a name changed, has been synced by then."""
    STATES[state](tmp_path)
    lock = store_in(tmp_path).path.with_name(".ana@example.com.lock")
    unsynced: set[int] = set()

    def note(step: Step) -> None:
        subject = step.arguments[0]
        if step.name in {"write", "ftruncate"}:
            unsynced.add(os.fstat(subject).st_ino)
        elif step.name == "fsync":
            unsynced.discard(os.fstat(subject).st_ino)
        elif step.name in {"replace", "rename", "link"}:
            assert Path(subject).stat().st_ino not in unsynced, "it takes the name only when it is on disk"
            unsynced.add(Path(step.arguments[1]).parent.stat().st_ino)
        elif step.name in {"mkdir", "unlink"} and Path(subject).exists() == (step.name == "unlink"):
            unsynced.add(Path(subject).parent.stat().st_ino)

    acknowledged: list[str] = []

    def acknowledge(word: str) -> None:
        # The lock need not outlive the machine.
        assert unsynced <= {lock.stat().st_ino}
        acknowledged.append(word)

    with watched(note):
        open_speak_close(store_in(tmp_path), acknowledge)
    assert acknowledged == list(WORDS)
