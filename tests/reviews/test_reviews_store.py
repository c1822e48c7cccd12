"""What was saved is on disk, for every other process, and in no more room than it needs."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.reviews import journal
from reviewtui.reviews.draft import merge
from reviewtui.reviews.journal_line import HEADING, encode
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Comment, CommentKind, Mark
from tests.reviews.conftest import REVIEW, answered, at, full, store_in

if TYPE_CHECKING:
    from reviewtui.reviews.draft import Draft


def names(store: DraftStore) -> list[str]:
    """Return the names of all files beside the draft."""
    return sorted(path.name for path in store.path.parent.iterdir())


def lines(store: DraftStore) -> int:
    """Return how many lines the journal has."""
    return store.path.read_bytes().count(b"\n")


def test_there_is_no_draft_before_the_first_answer(tmp_path: Path) -> None:
    assert store_in(tmp_path).load().draft is None
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_there_for_the_next_process(tmp_path: Path, draft: Draft) -> None:
    saved = store_in(tmp_path).save(answered(draft, "q1", 1)).draft
    assert store_in(tmp_path).load().draft == saved
    assert store_in(tmp_path).path == tmp_path / "reviewtui" / "drafts" / REVIEW / "ana@example.com.journal"


def test_all_kinds_of_words_are_there_for_the_next_process(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    store.save(full(draft))
    assert store_in(tmp_path).load().draft == full(draft)


def test_a_save_adds_one_line_and_leaves_what_is_there(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    for number in range(1, 4):
        before = store.path.read_bytes()
        draft = answered(draft, f"q{number}", number)
        store.save(draft)
        assert store.path.read_bytes().startswith(before)
        assert lines(store) == number + 1
        store.save(draft)
        assert lines(store) == number + 1, "what is on disk is not said again"


def test_saving_leaves_nothing_but_the_draft(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    for number in range(3):
        store.save(answered(draft, f"q{number}", number))
    assert names(store) == [".ana@example.com.lock", store.path.name]
    store.release()
    assert names(store) == [store.path.name]


def test_what_is_out_of_date_is_left_out_now_and_then(tmp_path: Path, draft: Draft) -> None:
    store, sizes = store_in(tmp_path), []
    for number in range(200):
        draft = draft.with_comment(Comment(f"c{number % 5}", "", "", "", CommentKind.NOTE, "x" * 1000, at(number)))
        store.save(draft)
        sizes.append(store.path.stat().st_size)
    assert store_in(tmp_path).load().draft == draft
    assert 60_000 < max(sizes) < 90_000
    assert sum(later < earlier for earlier, later in pairwise(sizes)) in {2, 3, 4}


def test_what_a_killed_process_left_half_written_is_cleared_away(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    store.release()
    left = store.path.with_name(f".{store.path.name}.123-abcd.new")
    left.write_bytes(b'{"sche')
    other = store.path.with_name(".bob@example.com.journal.123-abcd.new")
    other.write_bytes(b"{")
    store.save(answered(draft, "q", 1))
    assert not left.exists()
    assert other.exists()


def test_damaged_lines_are_put_aside_and_named_and_the_rest_is_there(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    for number in range(1, 5):
        store.save(draft := answered(draft, f"q{number}", number))
    content = store.path.read_bytes()
    store.path.write_bytes(content.replace(b'"q2"', b'"Q2"').replace(b'"q4"', b'"Q4"'))
    store.release()
    reading = store_in(tmp_path).load()
    assert "2 lines" in reading.problems[0].message
    assert names(store) == [store.path.name], "who only reads changes nothing"

    writing = store_in(tmp_path)
    writing.hold(at(9))
    found = writing.load()
    (kept,) = store.path.parent.glob("*.unreadable-*")
    assert kept.name in found.problems[0].hint
    assert kept.read_bytes().count(b"\n") == 2
    assert set(found.draft.answers if found.draft else ()) == {"q1", "q3"}
    assert found.draft == reading.draft
    assert writing.load().problems == (), "it is said once"
    writing.save(answered(draft, "q5", 9))
    assert store_in(tmp_path).load().problems == ()


@pytest.mark.parametrize("content", [b"{ broken\n", b"\0" * 4096, b"\xff\xfe\n\n\x00"], ids=["text", "zeros", "binary"])
def test_a_journal_of_which_nothing_can_be_read_is_put_aside_whole(
    tmp_path: Path, draft: Draft, content: bytes
) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    store.path.write_bytes(content)
    stored = store.load()
    (kept,) = store.path.parent.glob("*.unreadable-*")
    assert stored.draft is None
    assert kept.name in stored.problems[0].hint
    assert kept.read_bytes().split() == content.split()
    assert not store.path.exists()
    assert store.save(draft).problems == ()


@pytest.mark.parametrize("kept", [0, 2], ids=["empty", "without the first lines"])
def test_a_journal_of_which_the_beginning_is_gone_is_said_and_taken_up(tmp_path: Path, draft: Draft, kept: int) -> None:
    store = store_in(tmp_path)
    for number in range(1, 5):
        store.save(draft := answered(draft, f"q{number}", number))
    lines = store.path.read_bytes().splitlines(keepends=True)
    store.path.write_bytes(b"".join(lines[len(lines) - kept :]))
    assert "beginning" in store_in(tmp_path).load().problems[0].message
    found = store.load()
    assert "beginning" in found.problems[0].message
    assert set(found.draft.answers if found.draft else ()) == {"q3", "q4"} & set(draft.answers if kept else ())
    assert store.load().problems == (), "it is said once"
    store.save(draft)
    assert store_in(tmp_path).load().draft == draft


def test_a_torn_last_line_is_said_to_whoever_may_write(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(answered(draft, "q1", 1))
    store.save(answered(answered(draft, "q1", 1), "q2", 2))
    store.path.write_bytes(store.path.read_bytes()[:-9])
    assert store_in(tmp_path).load().problems == (), "another process may be writing it just now"
    stored = store.load()
    assert "had not been saved whole" in stored.problems[0].message
    assert set(stored.draft.answers if stored.draft else ()) == {"q1"}


def test_a_last_line_that_only_lacks_its_end_is_whole(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft := answered(draft, "q1", 1))
    store.path.write_bytes(store.path.read_bytes()[:-1])
    draft = answered(draft, "q2", 2)
    assert store.save(draft).problems == ()
    assert store_in(tmp_path).load().draft == draft


def test_answers_in_memory_survive_that_their_file_is_damaged_meanwhile(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft := answered(draft, "q1", 1))
    store.path.write_bytes(b"{ broken")
    stored = store.save(draft := answered(draft, "q2", 2))
    assert len(stored.problems) == 1
    assert stored.draft == draft
    assert store_in(tmp_path).load().draft == draft


def test_answers_in_memory_survive_that_their_folder_is_removed(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft := answered(draft, "q1", 1))
    for path in store.path.parent.iterdir():
        path.unlink()
    store.path.parent.rmdir()
    store.save(draft := answered(draft, "q2", 2))
    assert store_in(tmp_path).load().draft == draft
    assert names(store) == [".ana@example.com.lock", store.path.name], "the lock stands again, too"


def test_what_another_machine_adds_past_the_lock_is_kept_with_what_is_said_here(tmp_path: Path, draft: Draft) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    here, there = answered(draft, "here", 1), answered(draft, "there", 2)
    with store.path.open("ab") as file:
        file.writelines(journal.additions(draft, there))
    assert store.save(here).draft == merge(here, there)
    assert store_in(tmp_path).load().draft == merge(here, there)


@pytest.mark.parametrize("line", [encode(HEADING, "", {"schema": 9}), encode("seals", "s", {"by": "ana"})])
def test_a_draft_of_a_newer_reviewtui_is_never_changed(tmp_path: Path, draft: Draft, line: bytes) -> None:
    store = store_in(tmp_path)
    store.save(draft)
    newer = store.path.read_bytes() + line + b"torn"
    store.path.write_bytes(newer)
    for act in (store_in(tmp_path).load, store.load, lambda: store.save(answered(draft, "q", 1))):
        with pytest.raises(RepositoryError, match="newer"):
            act()
    assert store.path.read_bytes() == newer
    assert names(store) == [".ana@example.com.lock", store.path.name]


def test_a_long_draft_is_saved_between_two_keys(tmp_path: Path, draft: Draft) -> None:
    marks = {f"{number:016x}": Mark(f"{number:016x}", reviewed=True, at=at(number)) for number in range(5000)}
    draft = replace(draft, marks=marks, updated=at(5000))
    store = store_in(tmp_path)
    store.save(draft)
    began = time.perf_counter()
    store.save(answered(draft, "q", 6000))
    assert time.perf_counter() - began < 0.25
