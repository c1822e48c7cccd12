"""Deciding about findings: the form, what it saves, and where a decision is seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.filters.language import read
from reviewtui.model import Disposition
from reviewtui.reviews.types import Ruling, Stance
from reviewtui.session.words import Terms
from reviewtui.tui.decision_text import decision_lines
from reviewtui.tui.decisions import Decisions
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.ruling_form import day
from reviewtui.tui.screens.operations import OperationsScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.screens.ruling import RulingScreen
from reviewtui.tui.theme import UNICODE
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.fake_session import ANA, BEN, FakeSession, ruled
from tests.tui.made_up_api import FINDINGS, REPORT
from tests.tui.stage import NARROW, WIDE, review, screen_text, until

if TYPE_CHECKING:
    from textual.content import Content
    from textual.pilot import Pilot

TODAY = date(2026, 1, 2)
GONE, MOVED, LEGACY, GROWN, *_ = FINDINGS


def ruling(session: FakeSession, key: str = GONE.fingerprint) -> Ruling:
    return session.draft.rulings[key]


def wrapped(part: Paragraph | Content) -> list[str]:
    assert isinstance(part, Paragraph)
    return [line.plain.rstrip() for line in part.lines(72)]


async def leave(pilot: Pilot[None], key: str) -> None:
    """Press the key that ends the form."""
    await pilot.press(key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, RulingScreen))


async def test_a_accepts_with_a_reason_once_it_can_be_saved_and_everything_shows_it() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        assert "Open   a accepts, r requests a fix" in screen_text(pilot)
        session.refuse = UsageError("to let a finding pass takes a reason")
        await pilot.press("a", "ctrl+s")
        await until(pilot, lambda: "takes a reason" in screen_text(pilot))
        session.refuse = RepositoryError("no space is left on the disk")
        await pilot.press(*"Nobody calls it", "ctrl+s")
        await until(pilot, lambda: "no space is left" in screen_text(pilot))
        assert isinstance(pilot.app.screen, RulingScreen)
        assert session.draft.rulings == {}
        session.refuse = None
        pilot.app.clear_notifications()
        await leave(pilot, "ctrl+s")
        text = screen_text(pilot)
    said = ruling(session)
    assert (said.stance, said.reason, said.owner, said.until) == (Stance.ACCEPT, "Nobody calls it", "", None)
    assert session.draft.is_reviewed(GONE.fingerprint)
    assert "◉ accepted  Nobody calls it" in text
    assert "you, 2026-01-02" in text
    assert "✖ 2 open of 3 breaking" in text
    assert "1/6 reviewed" in text


async def test_a_waiver_proposes_owner_and_last_day_in_every_size() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        for size, finding in ((WIDE, GONE), (NARROW, MOVED), ((60, 20), LEGACY)):
            await pilot.resize_terminal(*size)
            await pilot.press("w", *"Later", "tab", "tab", "tab", *"Ben", "ctrl+r")
            await until(pilot, lambda: "2026-04-02" in screen_text(pilot))
            await leave(pilot, "ctrl+s")
            said = ruling(session, finding.fingerprint)
            assert (said.stance, said.reason, said.precedent) == (Stance.WAIVE, "Later", True), size
            assert (said.owner, said.until, said.approved_by) == ("ana@example.com", date(2026, 4, 2), "Ben"), size
            await pilot.press("right_square_bracket")


async def test_a_fix_has_a_due_day_only_if_somebody_says_so_and_is_taken_up_as_it_was_made() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("r", *"Keep it", "tab", *"ben")
        await leave(pilot, "ctrl+s")
        said = ruling(session)
        assert (said.stance, said.owner, said.until) == (Stance.FIX, "ben", None)
        session.rule_on(GONE.fingerprint, Stance.FIX, "Keep it", Terms(owner="ben", until=date(2026, 3, 1)))
        await pilot.press("r", *" please")
        await leave(pilot, "ctrl+s")
        assert (ruling(session).reason, ruling(session).until) == ("Keep it please", date(2026, 3, 1))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(pilot.app.screen, RulingScreen))
        assert pilot.app.screen.query_one(TextField).text == ""


async def test_what_is_no_day_is_told_and_nothing_is_lost_and_another_decision_can_be_chosen() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("r", *"Keep it", "tab", "tab", *"June", "ctrl+s")
        await until(pilot, lambda: "`June` is no day" in screen_text(pilot))
        await leave(pilot, "escape")
        await pilot.press("r")
        await until(pilot, lambda: "June" in screen_text(pilot) and "Keep it" in screen_text(pilot))
        assert "not saved yet" in screen_text(pilot)
        await pilot.press("tab", "tab", "ctrl+u")
        await leave(pilot, "ctrl+s")
        assert ruling(session).reason == "Keep it"
        await pilot.press("right_square_bracket", "a", *"Hm", "ctrl+t", "ctrl+t", "ctrl+t")
        await until(pilot, lambda: "Whom you ask" in screen_text(pilot))
        await pilot.click("#stances", offset=(2, 0))
        await until(pilot, lambda: "Why may it stay as it is?" in screen_text(pilot))
        await leave(pilot, "ctrl+s")
    assert (ruling(session, MOVED.fingerprint).stance, ruling(session, MOVED.fingerprint).owner) == (Stance.ACCEPT, "")


async def test_backspace_takes_only_ones_own_decision_back() -> None:
    session = FakeSession()
    session.join(lambda draft: draft.with_ruling(ruled(GONE.fingerprint, Stance.FIX, "Keep it.")))
    async with review(session) as pilot:
        await pilot.press("backspace")
        await until(pilot, lambda: "You decided nothing here" in screen_text(pilot))
        session.rule_on(GONE.fingerprint, Stance.ACCEPT, "Fine.")
        await pilot.press("backspace")
        await until(pilot, lambda: ruling(session).stance is None)
        text = screen_text(pilot)
    assert "✎ fix requested  Keep it." in text
    assert "Ben, 2026-01-02" in text


async def test_one_operation_is_decided_apart() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("x")
        await until(pilot, lambda: "no more than one operation" in screen_text(pilot))
        await pilot.press("right_square_bracket", "right_square_bracket", "x", "j", "r", *"Not here")
        await leave(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, OperationsScreen)
        await until(pilot, lambda: "an exception" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "fix requested  for GET /orders/1: Not here" in screen_text(pilot))
        assert "◐" in screen_text(pilot)
        await pilot.press("x", "j", "backspace", "k", "backspace")
        await until(pilot, lambda: "You made no exception" in screen_text(pilot))
    assert ruling(session, f"{LEGACY.fingerprint} GET /orders/1").stance is None


def test_what_was_carried_over_names_the_review() -> None:
    session = FakeSession()
    waived = ruled(GONE.fingerprint, Stance.WAIVE, "Old.", Terms(owner="cid", until=date(2026, 5, 1), precedent=True))
    session.join(lambda draft: draft.with_ruling(waived), ANA, "orders-v1-9")
    lines = [line for part in decision_lines(GONE, Decisions(session), UNICODE) for line in wrapped(part)]
    assert lines == [
        "⚑ waived  Old.",
        "          you, 2026-01-02 · owner cid · until 2026-05-01 · a precedent ·",
        "          carried over from the review orders-v1-9",
    ]


async def test_n_goes_on_to_what_is_undecided_and_stays_at_the_last() -> None:
    session = FakeSession()
    for finding in FINDINGS:
        session.mark(finding.fingerprint, reviewed=True)
    session.rule_on(GONE.fingerprint, Stance.ACCEPT, "Fine.")
    async with review(session) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        seen = []
        for _ in range(3):
            seen.append(screen.entry.finding.fingerprint if screen.entry else "")
            await pilot.press("n")
        assert seen == [MOVED.fingerprint, LEGACY.fingerprint, MOVED.fingerprint]
        session.rule_on(LEGACY.fingerprint, Stance.FIX, "Keep it.")
        await pilot.press("n", "n")
        assert screen.entry is not None
        assert screen.entry.finding is MOVED
        assert "Every change is reviewed" not in screen_text(pilot)
        session.rule_on(MOVED.fingerprint, Stance.QUESTION, "Why?")
        await pilot.press("n")
        await until(pilot, lambda: "Every change is reviewed" in screen_text(pilot))


def test_filters_follow_decisions() -> None:
    session = FakeSession()
    session.rule_on(GONE.fingerprint, Stance.ACCEPT, "Fine.")
    session.join(lambda draft: draft.with_ruling(ruled(LEGACY.fingerprint, Stance.FIX)))
    state = ReviewState(session)

    def shown(line: str) -> set[str]:
        state.filter = read(line)
        state.list()
        return {entry.finding.fingerprint for entry in state.entries}

    assert shown("is:design") == set()
    assert shown("decided:needed") == {MOVED.fingerprint, GROWN.fingerprint}
    assert shown("decided:yes") == {GONE.fingerprint, LEGACY.fingerprint}
    assert shown("decided:mine") == {GONE.fingerprint}
    session.rule_on(GONE.fingerprint, None)
    assert shown("decided:mine") == set()


async def test_words_stand_in_the_tree_where_there_is_room() -> None:
    session = FakeSession()
    session.rule_on(GONE.fingerprint, Stance.WAIVE, "Old.", Terms(owner="ana", until=date(2026, 5, 1)))
    async with review(session, size=NARROW) as pilot:
        assert "⚑ waived" in screen_text(pilot)
    async with review(session, size=NARROW, unicode=False) as pilot:
        assert "W waived" in screen_text(pilot)


def test_decisions_are_sorted_once_for_each_word() -> None:
    session = FakeSession()
    decisions = Decisions(session)
    for finding in FINDINGS * 3:
        decisions.on(finding)
    session.mark(GONE.fingerprint, reviewed=True)
    decisions.on(GONE)
    assert session.sorted == 1
    session.rule_on(GONE.fingerprint, Stance.ACCEPT, "Fine.")
    session.join(lambda draft: draft.with_ruling(ruled(GONE.fingerprint, Stance.FIX)), BEN)
    assert decisions.on(GONE).stance is Stance.FIX
    assert session.sorted == 2
    assert decisions.is_mine(GONE)
    assert not decisions.is_mine(MOVED)


def test_what_the_configuration_excuses_is_not_open() -> None:
    first = REPORT.specs[0]
    excused = replace(GONE, disposition=Disposition.WAIVED)
    session = FakeSession(replace(REPORT, specs=(replace(first, findings=(excused, *first.findings[1:])),)))
    state = ReviewState(session)
    assert not state.decisions.awaits(excused)
    assert state.standing().open == 2


@pytest.mark.parametrize("text", ["2026-01-02", " 2026-12-31 "])
def test_a_day_may_be_today_or_later(text: str) -> None:
    assert day(text, TODAY) == date.fromisoformat(text.strip())


@pytest.mark.parametrize("text", ["2026-01-01", "1999", "soon", "2026-02-30"])
def test_no_day_to_come_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        day(text, TODAY)


def test_no_day_is_no_day() -> None:
    assert day("  ", TODAY) is None
