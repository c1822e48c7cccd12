"""States in which a process may find a draft, and what it does with it: open, say two words, undo one, close."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from reviewtui.errors import RepositoryError
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.journal_line import encode
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Answer, Mark
from reviewtui.reviews.undoing import acted, undo
from tests.reviews.conftest import EMPTY_DRAFT, answered, at, store_in
from tests.reviews.test_reviews_former import FORMER

SPOILED = b'"Q1"'
UNDONE = "undone:"
WORDS = ("word-1", "word-2", f"{UNDONE}word-2")


def _nothing(_: Path) -> tuple[str, ...]:
    return ()


def _answers(folder: Path) -> tuple[str, ...]:
    draft = EMPTY_DRAFT
    store = store_in(folder)
    for number in range(4):
        store.save(draft := answered(draft, f"q{number}", number + 1))
    store.release()
    return tuple(draft.answers)


def _much_that_is_out_of_date(folder: Path) -> tuple[str, ...]:
    known = _answers(folder)
    # So many lines that the next word has the journal written anew.
    with store_in(folder).path.open("ab") as file:
        file.write(encode("marks", "f", Mark("f", reviewed=True, at=at(5))) * 1000)
    return known


def _former(folder: Path) -> tuple[str, ...]:
    path = store_in(folder).path.with_suffix(".json")
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(FORMER))
    path.with_name(f".{path.name}.lock").touch()
    return ("d1-naming",)


def _damaged(folder: Path) -> tuple[str, ...]:
    known = _answers(folder)
    path = store_in(folder).path
    # One line spoiled, and the last one torn.
    path.write_bytes(path.read_bytes().replace(b'"q1"', SPOILED)[:-20])
    return tuple(question for question in known if question not in {"q1", "q3"})


# Each makes its state in a folder, and returns the answers that are on disk then.
STATES: dict[str, Callable[[Path], tuple[str, ...]]] = {
    "nothing": _nothing,
    "answers": _answers,
    "much-that-is-out-of-date": _much_that_is_out_of_date,
    "former": _former,
    "damaged": _damaged,
}


def open_speak_close(store: DraftStore, acknowledge: Callable[[str], object]) -> list[RepositoryError]:
    """Do what a session does; `acknowledge` is told each word that is on disk, and what was refused is returned."""
    refused: list[RepositoryError] = []
    try:
        store.hold(at(500))
    except RepositoryError as error:
        refused.append(error)
    try:
        draft = store.load().draft or EMPTY_DRAFT
    except RepositoryError as error:
        store.release()
        return [*refused, error]
    for number, step in enumerate(WORDS):
        word, spoken = taken(step, draft, 501 + number)
        try:
            draft = store.save(spoken).draft or spoken
        except RepositoryError as error:
            refused.append(error)
        else:
            if word:
                acknowledge(word)
    store.release()
    return refused


def taken(step: str, draft: Draft, second: int) -> tuple[str, Draft]:
    """Return the word that is said, or what is undone, and the draft after it."""
    if not step.startswith(UNDONE):
        return step, acted(draft, answered(draft, step, second), at(second))
    turned = undo(draft, at(second))
    if turned is None:
        return "", draft
    spoken, restored = turned
    (change,) = restored.changes
    assert isinstance(change.about, Answer)
    return f"{UNDONE}{change.about.question}", spoken
