"""The card of a finding: sections in the order of what matters, folded and opened, and where their lines lead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.model import Finding, JsonValue, Location
from reviewtui.tui.card_section import Section
from reviewtui.tui.card_text import Said, sections
from reviewtui.tui.payload_text import MOST_LINES, payload
from reviewtui.tui.screens.comments import CommentsScreen
from reviewtui.tui.screens.operations import OperationsScreen
from reviewtui.tui.theme import UNICODE
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard
from reviewtui.tui.widgets.row_list import RowList
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS, REPORT, SPEC, SPECS
from tests.tui.stage import WIDE, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

LIMIT, LEGACY = FINDINGS[1], FINDINGS[2]
ORDER: JsonValue = {"id": "o-1", "lines": [{"sku": "a", "count": 2}, {"sku": "b", "count": 0}], "paid": True}


def with_witness(one: Finding, value: JsonValue) -> Finding:
    return replace(one, change=replace(one.change, witness=(value,)))


def words(section: Section) -> str:
    """Return a section as one line."""
    return " ".join(line.plain.strip() for part in section.parts for line in part.lines.lines(100))


def listed(one: Finding) -> dict[str, Section]:
    return {section.title: section for section in sections(one, Said(), "main", UNICODE) if section.title}


def test_what_matters_most_comes_first() -> None:
    titles = list(listed(with_witness(LEGACY, ORDER)))
    assert titles == ["Effect", "Guess", "Proof", "Reach", "Why", "Fix", "Lesson", "Read", "Rule"]


def test_a_long_payload_is_folded_on_lines_of_its_own_and_a_short_one_stands_in_its_line() -> None:
    proof = listed(with_witness(LIMIT, ORDER))["Proof"]
    assert proof.folded
    assert words(proof).startswith('Proof  valid before, refused now: { "id": "o-1",')
    assert words(listed(with_witness(LEGACY, 7))["Proof"]) == "Proof  impossible before, possible now: 7"
    assert not listed(with_witness(LEGACY, 7))["Proof"].folded


def test_a_payload_is_harmless_and_bounded() -> None:
    lines = payload({"\x1b[31m": "\u202e\x00", "long": "x" * 10_000, "many": list(range(10_000))})
    assert len(lines) == MOST_LINES + 1
    assert all("\x1b" not in line.plain and "\u202e" not in line.plain and len(line.plain) <= 300 for line in lines)


async def press_until(pilot: Pilot[None], key: str, title: str) -> FindingCard:
    """Go from section to section until the one with a title is chosen."""
    card = pilot.app.screen.query_one(FindingCard)
    for _ in range(12):
        await pilot.press(key)
        if card.section is not None and card.section.title == title:
            return card
    raise AssertionError(title)


async def test_sections_are_gone_through_folded_and_opened_and_lead_on() -> None:
    spec = replace(SPECS[0], findings=(with_witness(LEGACY, ORDER),))
    async with review(FakeSession(replace(REPORT, specs=(spec,))), WIDE) as pilot:
        await pilot.press("tab", "tab")
        card = await press_until(pilot, "J", "Proof")
        assert '"sku"' not in screen_text(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: '"sku": "a"' in "\n".join(line.plain for line in card.lines))
        await pilot.press("h")
        await until(pilot, lambda: not any('"sku"' in line.plain for line in card.lines))
        await press_until(pilot, "J", "Reach")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, OperationsScreen))
        await pilot.press("escape")
        await press_until(pilot, "K", "Effect")
        # What is chosen stays chosen while things are said, and another finding begins anew.
        await pilot.press("space")
        await until(pilot, lambda: "reviewed" in str(card.border_title))
        assert card.section is not None
        assert card.section.title == "Effect"


async def test_a_click_opens_what_a_line_leads_to() -> None:
    places = (Location(SPEC, "", 12, 1), Location(SPEC, "", 31, 1))
    spec = replace(SPECS[0], findings=(replace(LEGACY, places=places),))
    async with review(FakeSession(replace(REPORT, specs=(spec,))), (120, 60)) as pilot:
        card = pilot.app.screen.query_one(FindingCard)

        async def click(start: str, column: int = 12) -> None:
            lines = [line.plain for line in card.lines]
            row = next(number for number, line in enumerate(lines) if start in line)
            card.scroll_to(y=row, animate=False, immediate=True)
            await pilot.pause()
            await pilot.click(FindingCard, offset=(column, row - card.scroll_offset.y + 1))

        await click("Lesson")
        await until(pilot, lambda: not card.is_folded(section_of(card, "Lesson")))
        await click(f"{SPEC}:31")
        await until(pilot, lambda: pilot.app.focused is pilot.app.screen.query_one(DiffView))
        await until(pilot, lambda: pilot.app.screen.query_one(DiffView).here is not None)
        await click("1 cause, 214")
        await until(pilot, lambda: isinstance(pilot.app.screen, OperationsScreen))


def section_of(card: FindingCard, title: str) -> Section:
    for line in range(len(card.lines)):
        found = card.at(line)
        if found is not None and found[0].title == title:
            return found[0]
    raise AssertionError(title)


async def test_comments_lead_to_all_and_operations_are_narrowed_and_lead_to_where_they_stand() -> None:
    async with review(FakeSession(), (120, 60)) as pilot:
        screen = pilot.app.screen
        await pilot.press("c", *"Why?", "ctrl+s")
        await until(pilot, lambda: "must fix  Why?" in screen_text(pilot))
        card = screen.query_one(FindingCard)
        row = next(number for number, line in enumerate(card.lines) if "Why?" in line.plain)
        await pilot.click(FindingCard, offset=(12, row - card.scroll_offset.y + 1))
        await until(pilot, lambda: isinstance(pilot.app.screen, CommentsScreen))
        await pilot.press("escape", "g")
        await pilot.press("right_square_bracket", "right_square_bracket", "x")
        await until(pilot, lambda: isinstance(pilot.app.screen, OperationsScreen))
        await pilot.press("f", *"get /orders/21", "enter")
        rows = pilot.app.screen.query_one(RowList)
        await until(pilot, lambda: rows.row_count == 5)
        await pilot.press("f", *" nothing", "enter", "enter", "a", "backspace")
        await until(pilot, lambda: rows.row_count == 0)
        # An operation with a finding of its own leads to that.
        await pilot.press("f", *["backspace"] * 30, "enter", "g", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        await until(pilot, lambda: "Query parameter limit" in str(screen_text(pilot)))
        tree = screen.query_one(ChangesTree)
        assert tree.entry is not None
        assert tree.entry.finding == LIMIT


def test_content_of_the_beginning_has_no_title() -> None:
    first = next(iter(sections(LIMIT, Said(), "main", UNICODE)))
    assert first.title == ""
    assert isinstance(first.parts[0].lines.lines(80)[0], Content)
