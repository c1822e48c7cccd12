"""Pictures of the history of a description and of the catalogue of rules, in all their states."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.config import Config, Severity
from reviewtui.errors import RepositoryError
from reviewtui.tui.screens.history import LISTING
from reviewtui.tui.screens.rules import READING
from tests.tui.album import Album
from tests.tui.fake_history import FakeBook, FakePast, many
from tests.tui.fake_session import FakeSession
from tests.tui.some_rules import some_rules
from tests.tui.stage import is_ready, review, screen_text, until

if TYPE_CHECKING:
    import pytest
    from textual.pilot import Pilot

WIDE, NARROW, SMALL, BROAD = (120, 36), (80, 24), (60, 20), (170, 40)
BREAKING_OFF = Config(path=".reviewtui.yaml", rules={"operation-removed": Severity.INFO})


def partly() -> FakeBook:
    """Return a history of which two commits are compared."""
    book = FakeBook(waits=True)
    book.tell(0)
    book.tell(1)
    return book


HISTORIES: dict[str, tuple[tuple[int, int], Callable[[], FakeBook | RepositoryError], tuple[str, ...], str]] = {
    "wide": (WIDE, FakeBook, ("j",), "22222222 ·"),
    "filling-in": (WIDE, partly, (), "2 of 6 compared"),
    "narrow-marked": (NARROW, FakeBook, ("m", "j", "j"), "Between"),
    "only-breaking": (NARROW, FakeBook, ("b",), "Give orders"),
    "none": (NARROW, lambda: FakeBook(()), (), "No commit changed"),
    "refused": (NARROW, lambda: RepositoryError("the branch is gone", hint="Name another."), (), "Name another."),
    "small": (SMALL, FakeBook, ("G",), "The description begins here."),
    "broad": (BROAD, lambda: many(400), ("j",), "400 commits"),
}
RULES = {
    "wide": (WIDE, (), "operation-idempotency-withdrawn"),
    "words": (WIDE, ("f", *"enum value"), "enum value"),
    "none": (NARROW, ("f", *"zzz"), "No rule has these words"),
    "small": (SMALL, (), "36 of 36"),
    "narrow": (NARROW, ("s",), "fired here"),
}


async def shown(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press keys in the review, and wait for words."""
    await pilot.press(keys[0])
    await until(pilot, lambda: not is_ready(pilot.app))  # type: ignore[arg-type]  # it is the program
    await until(pilot, lambda: not any(word in screen_text(pilot) for word in (LISTING, READING)))
    for key in keys[1:]:
        await pilot.press(key)
    await until(pilot, lambda: awaited in screen_text(pilot))


async def test_a_history_looks_as_before(album: Album) -> None:
    session = FakeSession()
    async with review(session) as pilot:
        for name, (size, book, keys, awaited) in HISTORIES.items():
            session.history = FakePast(session, book())
            await album.take(pilot, name, size, partial(shown, keys=("H", *keys), awaited=awaited))


async def test_rules_look_as_before(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.tui.rule_shelf.catalogue", some_rules)
    session = FakeSession()
    async with review(session) as pilot:
        for name, (size, keys, awaited) in RULES.items():
            session.config = BREAKING_OFF if name == "narrow" else Config()
            await album.take(pilot, name, size, partial(shown, keys=("L", *keys), awaited=awaited))


async def test_ascii_looks_as_before(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.tui.rule_shelf.catalogue", some_rules)
    async with review(size=NARROW, unicode=False) as pilot:
        for key, awaited in (("H", "DELETE /orders"), ("L", "fired 1")):
            await album.take(pilot, key, NARROW, partial(shown, keys=(key,), awaited=awaited))
