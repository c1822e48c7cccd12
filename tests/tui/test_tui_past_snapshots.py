"""Pictures of the history of a description and of the catalogue of rules, in all their states."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reviewtui.config import Config, Severity
from reviewtui.errors import RepositoryError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.screens.history import LISTING
from reviewtui.tui.screens.rules import READING
from tests.tui.fake_history import FakeBook, FakePast, many
from tests.tui.fake_session import FakeSession
from tests.tui.some_rules import some_rules
from tests.tui.stage import is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

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
    "broad": (BROAD, lambda: many(400), ("j",), "400 commits"),
    "narrow-marked": (NARROW, FakeBook, ("m", "j", "j"), "Between"),
    "small": (SMALL, FakeBook, ("G",), "The description begins here."),
    "filling-in": (WIDE, partly, (), "2 of 6 compared"),
    "only-breaking": (NARROW, FakeBook, ("b",), "Give orders"),
    "none": (NARROW, lambda: FakeBook(()), (), "No commit changed"),
    "refused": (NARROW, lambda: RepositoryError("the branch is gone", hint="Name another."), (), "Name another."),
}
RULES = {
    "wide": (WIDE, (), "operation-idempotency-withdrawn"),
    "narrow": (NARROW, ("s",), "fired here"),
    "small": (SMALL, (), "36 of 36"),
    "words": (WIDE, ("f", *"enum value"), "enum value"),
    "none": (NARROW, ("f", *"zzz"), "No rule has these words"),
}


async def shown(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press keys in the review, and wait for words."""
    await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]  # it is the program
    await pilot.press(keys[0])
    await until(pilot, lambda: not is_ready(pilot.app))  # type: ignore[arg-type]  # the same
    await until(pilot, lambda: not any(word in screen_text(pilot) for word in (LISTING, READING)))
    for key in keys[1:]:
        await pilot.press(key)
    await until(pilot, lambda: awaited in screen_text(pilot))


@pytest.mark.parametrize("name", list(HISTORIES))
def test_a_history_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, book, keys, awaited = HISTORIES[name]
    session = FakeSession()
    session.history = FakePast(session, book())
    app = ReviewApp(opener(session), unicode=True)
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: shown(pilot, ("H", *keys), awaited))
    assert app.surprises == []


@pytest.mark.parametrize("name", list(RULES))
def test_rules_look_as_before(name: str, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.tui.rule_shelf.catalogue", some_rules)
    size, keys, awaited = RULES[name]
    session = FakeSession()
    session.config = BREAKING_OFF if name == "narrow" else Config()
    app = ReviewApp(opener(session), unicode=True)
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: shown(pilot, ("L", *keys), awaited))
    assert app.surprises == []


@pytest.mark.parametrize("key", ["H", "L"])
def test_ascii_looks_as_before(key: str, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.tui.rule_shelf.catalogue", some_rules)
    session = FakeSession()
    app = ReviewApp(opener(session), unicode=False)
    awaited = "fired 1" if key == "L" else "DELETE /orders"
    assert snap_compare(app, terminal_size=NARROW, run_before=lambda pilot: shown(pilot, (key,), awaited))
    assert app.surprises == []
