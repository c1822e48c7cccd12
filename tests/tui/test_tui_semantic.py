"""The semantic view by keys and mouse: it follows the finding, and the finding follows it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.semantic_view import SemanticView
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import REPORT, SOURCES, SPECS
from tests.tui.semantic_stage import shop
from tests.tui.stage import NARROW, is_ready, opener, press_until, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]
ORDER = "component Order in responses"
# A finding that two operations share.
SHARED = "response-property-became-required"


def view(pilot: Pilot[None]) -> SemanticView:
    return pilot.app.screen.query_one(SemanticView)


def chosen(pilot: Pilot[None]) -> str:
    """Return the rule of the finding that decisions are about."""
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen.entry.finding.rule if screen.entry is not None else ""


async def choose(pilot: Pilot[None], rule: str) -> None:
    """Go to the finding of a rule, in the changes."""
    await press_until(pilot, "right_square_bracket", lambda: chosen(pilot) == rule)
    await pilot.press("tab")


async def turn_to(pilot: Pilot[None], subject: str) -> None:
    """Turn to the semantic view, and wait for a page."""
    await press_until(pilot, "v", lambda: view(pilot).display)
    await until(pilot, lambda: str(view(pilot).border_title) == subject)


async def test_it_follows_the_finding_and_the_finding_follows_it(tmp_path: Path) -> None:
    async with review(shop(tmp_path)) as pilot:
        await choose(pilot, SHARED)
        assert pilot.app.screen.query_one(DiffView).has_focus
        await turn_to(pilot, ORDER)
        assert view(pilot).has_focus
        first = chosen(pilot)
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: chosen(pilot) != first)
        assert str(view(pilot).border_title) == ORDER
        await pilot.press("left_square_bracket")
        await until(pilot, lambda: chosen(pilot) == first)
        # From the changes another finding brings the page that it is on.
        await pilot.press("shift+tab")
        await press_until(pilot, "k", lambda: chosen(pilot) == "request-maximum-decreased")
        await until(pilot, lambda: str(view(pilot).border_title) == "GET /orders/{id}")
        assert "limit  ✖ breaking" in screen_text(pilot)


async def test_keys_lead_to_the_lines_of_both_versions_and_to_an_operation_that_reaches_it(tmp_path: Path) -> None:
    async with review(shop(tmp_path)) as pilot:
        await choose(pilot, SHARED)
        diff = pilot.app.screen.query_one(DiffView)
        for key, side, line in (("enter", Side.HEAD, 22), ("o", Side.BASE, 22)):
            await turn_to(pilot, ORDER)
            await pilot.press(key)
            await until(pilot, lambda: diff.display and diff.here == (side, line))  # noqa: B023 - used at once
            assert diff.has_focus
        await turn_to(pilot, ORDER)
        await pilot.press("G", "l", "G", "enter")
        await until(pilot, lambda: str(view(pilot).border_title).endswith("/orders/{id}"))
        assert "Responses" in screen_text(pilot)


async def test_parts_open_and_close_by_keys_and_mouse(tmp_path: Path) -> None:
    async with review(shop(tmp_path), size=NARROW) as pilot:
        await choose(pilot, SHARED)
        await turn_to(pilot, ORDER)
        await pilot.press("g")
        rows = view(pilot).row_count
        await pilot.press("h")
        assert view(pilot).row_count == 2  # the component, and who reaches it
        await pilot.press("l", "l")
        assert (view(pilot).row_count, view(pilot).cursor) == (rows, 1)
        await pilot.press("h")
        assert view(pilot).cursor == 0
        await pilot.click(SemanticView, offset=(3, 1))
        assert view(pilot).row_count == 2
        await pilot.press("l", "slash", *"integer", "enter")
        found = view(pilot).cursor
        assert "integer" in view(pilot).search_lines(found, found + 1)[0]
        assert view(pilot).has_focus
        await pilot.press("slash", *"string", "enter", "n", "n", "N")
        assert "1/6" in screen_text(pilot)


async def test_what_has_no_page_says_why() -> None:
    spec = replace(SPECS[0], format="letters")
    for session, words in (
        (FakeSession(replace(REPORT, specs=(spec,))), "this format has no semantic view yet"),
        (
            FakeSession(sources={key: text for key, text in SOURCES.items() if key[0] == "head"}),
            "there is no such file",
        ),
    ):
        async with review(session) as pilot:
            await turn_to(pilot, "Semantic")
            await until(pilot, lambda: words in screen_text(pilot))  # noqa: B023 - used at once
            assert view(pilot).page is None
            await pilot.press("tab", "j", "l", "h", "enter", "o", "G", "right_square_bracket")


async def test_a_page_that_takes_long_says_what_it_waits_for_and_the_whole_description_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, session = threading.Event(), FakeSession()

    def slow(*_: object) -> object:
        gate.wait(10)
        raise UnreadableError("broken", hint="Mend it.")

    with monkeypatch.context() as patched:
        patched.setattr(session.semantics, "of_finding", slow)
        async with review(session) as pilot:
            await turn_to(pilot, "Semantic")
            await until(pilot, lambda: "Reading both versions" in screen_text(pilot))
            gate.set()
            await until(pilot, lambda: "Mend it." in screen_text(pilot))
            patched.undo()
            await pilot.press("G", "k", "k")
            assert chosen(pilot) == "api-version-changed"
            await until(pilot, lambda: "about the description as a whole" in screen_text(pilot))
            await pilot.press("j")
            assert chosen(pilot) == ""
            assert "Choose a finding" in screen_text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (220, 40)])
def test_it_looks_as_before(size: tuple[int, int], tmp_path: Path, snap_compare: Compare) -> None:
    app = ReviewApp(opener(shop(tmp_path)), unicode=size[0] != NARROW[0])

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await choose(pilot, SHARED)
        await turn_to(pilot, ORDER)

    assert snap_compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []
