"""The catalogue of rules: found by words, at the finding's rule, with what holds here and what fired."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.config import Config, Severity
from reviewtui.config.design import Design
from reviewtui.rules.catalogue import catalogue
from reviewtui.tui.rule_shelf import Only, RuleShelf, Shelved
from reviewtui.tui.rule_text import listed_row
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.screens.rules import RulesScreen
from reviewtui.tui.theme import ASCII, UNICODE
from reviewtui.tui.widgets.row_list import RowList
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS
from tests.tui.stage import NARROW, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

FIRST = FINDINGS[0].rule


def shelf(config: Config | None = None) -> RuleShelf:
    session = FakeSession()
    session.config = config or Config()
    return RuleShelf.of(session)


def ids(listed: object) -> list[str]:
    return [one.rule.id for one in listed if isinstance(one, Shelved)]  # type: ignore[attr-defined]  # it is listed


def test_every_rule_stands_once_under_the_heading_of_its_group() -> None:
    listed = list(shelf().listed("", Only.ALL))
    assert sorted(ids(listed)) == list(catalogue().ids)
    headings = [one for one in listed if isinstance(one, str)]
    assert headings == list(dict.fromkeys(headings))
    assert [one.startswith("Design") for one in headings] == sorted(one.startswith("Design") for one in headings)


def test_words_narrow_the_list_down_and_what_matters_here_does() -> None:
    config = Config(path=".reviewtui.yaml", rules={"operation-removed": Severity.OFF}, lint=Design("minimal"))
    whole = shelf(config)
    assert "operation-removed" in ids(whole.listed("OPERATION removed", Only.ALL))
    assert ids(whole.listed("no such words at all", Only.ALL)) == []
    assert set(ids(whole.listed("", Only.FIRED))) == {one.rule for one in FINDINGS} & set(catalogue().ids)
    off = ids(whole.listed("", Only.OFF))
    assert "operation-removed" in off
    assert "operation-removed" not in ids(whole.listed("", Only.BREAKING))
    assert len(off) > 20


@pytest.mark.parametrize("width", [36, 60, 100])
def test_lines_fit_and_say_what_is_to_be_known_here(width: int) -> None:
    config = Config(path=".reviewtui.yaml", rules={FIRST: Severity.INFO})
    for glyphs in (UNICODE, ASCII):
        for one in shelf(config).listed("", Only.ALL):
            row = "".join(text for text, _ in listed_row(one, glyphs, width))
            assert len(row) <= max(width, len(row) if isinstance(one, str) else 0)
            if isinstance(one, Shelved) and one.rule.id == FIRST:
                assert row.rstrip().endswith("fired 1 info")


async def at_rules(pilot: Pilot[None]) -> None:
    await pilot.press("L")
    await until(
        pilot,
        lambda: isinstance(pilot.app.screen, RulesScreen) and f" of {len(catalogue().rules):,}" in screen_text(pilot),
    )


async def test_the_rule_of_a_finding_is_read_and_leads_back_to_what_it_found() -> None:
    async with review() as pilot:
        await at_rules(pilot)
        await until(pilot, lambda: f"─ {FIRST} ─" in screen_text(pilot))
        assert "Breaking, by its own word; it can shut the gate." in screen_text(pilot)
        await pilot.press("s")
        await until(pilot, lambda: "those that fired here" in screen_text(pilot))
        await pilot.press("m")
        await until(pilot, lambda: f"─ {catalogue().get(FIRST).mirror} ─" in screen_text(pilot))
        await pilot.press("m", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await until(pilot, lambda: f"rule {FIRST}" in screen_text(pilot))


async def test_words_are_typed_and_nothing_jumps() -> None:
    async with review(size=NARROW) as pilot:
        await at_rules(pilot)
        await pilot.press("f", *"enum value")
        await until(pilot, lambda: "enum-value-" in screen_text(pilot))
        await pilot.press("enter", "j")
        assert isinstance(pilot.app.focused, RowList)
        await pilot.press("f", *"zzz")
        await until(pilot, lambda: "No rule has these words" in screen_text(pilot))
        await pilot.press("escape", "enter", "m", "y", "j", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))


async def test_what_did_not_fire_says_so_and_a_setting_is_copied() -> None:
    session = FakeSession()
    async with review(session, (60, 20)) as pilot:
        await at_rules(pilot)
        await pilot.press("G", "enter")
        await until(pilot, lambda: "It found nothing in this review." in screen_text(pilot))
        await pilot.press("y")
        await until(pilot, lambda: "Copied the setting" in screen_text(pilot))
        await pilot.press("tab", "j", "escape")
        session.config = Config(lint=Design("no-such-preset"))
        await pilot.press("L")
        await until(pilot, lambda: "no-such-preset" in screen_text(pilot))
        await pilot.press("j", "enter", "f", "escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
