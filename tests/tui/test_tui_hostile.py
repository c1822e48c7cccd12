"""Hostile text in every field that is shown: it cannot style, link, run an action, or steer the terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Input

from reviewtui.errors import RepositoryError
from reviewtui.model import Location, Operation, Problem, Report, Revision, SpecReport, SpecStatus
from reviewtui.repository.hooks import Hook
from reviewtui.reviews.looking import News
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import Answer, Comment, CommentKind, Look, Outcome, Resolution, Score, Stance
from reviewtui.rubric.types import AnswerValue, Checklist, Decision
from reviewtui.session.plans import Plan, PlannedCommit, PlannedFile
from reviewtui.session.targets import Choice
from reviewtui.session.words import Terms
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.text_safe import plain, plain_block, shortened
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.fake_session import START, FakeSession, ruled
from tests.tui.made_up_api import CHECKLIST, FINDINGS, question
from tests.tui.stage import opener, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

CONTROLS = "".join(map(chr, (*range(9), *range(11, 32), *range(127, 160))))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\u200b"
MARKUP = "[bold]B[/bold] [@click=app.quit]x[/] [link=https://evil.example]l[/link] [/] [on red] :boom: \\["
OSC = "\x1b]8;;https://evil.example\x07here\x1b]8;;\x07\x1b[31mred\x1b[0m\x1b[2J\x9b31m"
NASTY = f"{MARKUP} {OSC} \r\x08 {CONTROLS} {BIDI} \ud800"
STEERING = re.compile(f"[{re.escape(CONTROLS)}{BIDI}\ud800-\udfff]")


@given(st.text())
def test_text_made_plain_cannot_steer(text: str) -> None:
    assert not STEERING.search(plain(text))
    assert not STEERING.search(plain_block(text).replace("\n", ""))


@given(st.text(), st.integers(0, 30))
def test_shortened_text_fits(text: str, width: int) -> None:
    from rich.cells import cell_len  # noqa: PLC0415 - only this test measures

    assert cell_len(shortened(plain(text), width)) <= max(width, 0)


def nasty_report() -> Report:
    findings = tuple(
        replace(
            finding,
            message=f"`{finding.rule}` {NASTY}",
            rule=finding.rule if number % 2 else NASTY,
            fingerprint=f"{finding.fingerprint}{NASTY}",
            change=replace(
                finding.change,
                before=NASTY,
                after={NASTY: [NASTY]},
                place=NASTY,
                head=Location(f"apis/{NASTY}.yaml", f"/paths/{NASTY}/get", 2, 1),
                used_by=(Operation(NASTY, NASTY), Operation("GET", NASTY)),
            ),
        )
        for number, finding in enumerate(FINDINGS)
    )
    problem = Problem(NASTY, NASTY, 1, 1, NASTY)
    specs = (
        SpecReport(f"apis/{NASTY}.yaml", NASTY, NASTY, NASTY, SpecStatus.CHANGED, findings, (problem,), (problem,)),
        SpecReport(f"{NASTY} 2", NASTY, NASTY, NASTY, SpecStatus.UNREADABLE, (), (problem,)),
    )
    return Report(Revision(NASTY, None), Revision(NASTY, None), specs)


def nasty_checklist() -> Checklist:
    asked = replace(
        question(1, "d1", NASTY, ("operation-removed",)),
        why=NASTY,
        guidance=NASTY,
        how_to_check=NASTY,
        remediation=NASTY,
        good=NASTY,
        bad=NASTY,
        roles=(NASTY,),
        references=(NASTY,),
    )
    dimension = replace(
        CHECKLIST.dimensions[0], title=NASTY, anchors=dict.fromkeys(range(1, 6), NASTY), questions=(asked,)
    )
    return replace(CHECKLIST, title=NASTY, dimensions=(dimension,))


class NastySession(FakeSession):
    """Every text of it is hostile."""

    def __init__(self) -> None:
        """Say something hostile about everything."""
        source = "\n".join([NASTY.replace("\r", ""), "openapi: 3.1.0", NASTY] * 3)
        sources = {("base", ""): "", ("head", f"apis/{NASTY}.yaml"): source, ("base", NASTY): "a: 1\n" + source}
        super().__init__(nasty_report(), nasty_checklist(), sources)
        self.notices = (NASTY,)
        self.movement = NASTY
        self.targets = (Choice(NASTY, NASTY),)
        self.answer("q1", AnswerValue.NO, NASTY)
        self.score("d1", 2, NASTY)
        self.decide(Decision.REJECT, NASTY)
        fingerprint = self.report.findings[0].fingerprint
        comment = Comment("c1", fingerprint, NASTY, NASTY, CommentKind.MUST_FIX, NASTY, START + timedelta(hours=1))
        self.draft = self.draft.with_comment(comment)
        operation = str(self.report.findings[0].operations[0])
        ruling = ruled(fingerprint, Stance.WAIVE, NASTY, Terms(owner=NASTY, approved_by=NASTY), START)
        lost = replace(comment, id="c3", fingerprint="", pointer="/gone", excerpt=NASTY)
        self.draft = self.draft.with_ruling(ruling)
        self.join(
            lambda draft: (
                draft.with_ruling(replace(ruling, stance=Stance.FIX))
                .with_ruling(replace(ruling, operation=operation))
                .with_comment(replace(comment, id="c2", answers="c1"))
                .with_comment(lost)
                .with_resolution(Resolution("c1", resolved=True, at=START))
            ),
            Reviewer(NASTY, NASTY),
        )
        self.join(lambda draft: draft.with_ruling(ruling), Reviewer(NASTY, "cid"), NASTY)
        self.join(
            lambda draft: (
                draft.with_answer(Answer("q1", AnswerValue.YES, START, NASTY))
                .with_score(Score("d1", 1, START, NASTY))
                .with_outcome(Outcome(Decision.APPROVE, START, NASTY, roles=(NASTY,), head_commit=NASTY))
            ),
            Reviewer(NASTY, "eve"),
        )
        since = Look("", "", {NASTY: NASTY}, START)
        self.news = News(since, frozenset({fingerprint}), since.findings, frozenset())

    def plan(self, to: str | None = None, *, closing: bool | None = None) -> Plan:
        files = (PlannedFile(f"docs/{NASTY}.md", NASTY, replaces=NASTY),)
        hook = Hook(NASTY, Path(NASTY), NASTY)
        commit = PlannedCommit("d" * 40, False, NASTY, NASTY, NASTY, NASTY, (hook,))  # noqa: FBT003 - in their order
        return Plan(
            files, to, "b" * 40, NASTY, commit=commit, notes=(NASTY,), push=(NASTY,), extent=f"{NASTY}{closing}"
        )


def check_screen(pilot: Pilot[None]) -> None:
    """See that nothing on the screen steers, and that no cell carries somebody else's action or link."""
    assert not STEERING.search(screen_text(pilot).replace("\n", ""))
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            if segment.style is not None:
                assert segment.style.link is None
                # What Textual itself puts there are the handles of scroll bars: "@mouse.down" and "@mouse.up".
                assert "@click" not in segment.style.meta


@pytest.mark.parametrize("size", [(60, 20), (200, 50)])
async def test_nothing_foreign_styles_links_or_steers(size: tuple[int, int]) -> None:
    async with review(NastySession(), size=size) as pilot:
        text = screen_text(pilot)
        assert "[bold]B[/bold]" in text
        assert "[@click=app.quit]" in text
        for keys in (
            ("j",),
            ("tab",),
            ("v",),
            ("tab",),
            ("tab",),
            ("c",),
            ("escape", "escape", "c"),
            ("escape", "d"),
            ("c",),
            ("escape", "escape", "C"),
            ("j",),
            ("G",),
            ("r",),
            ("escape", "escape", "w"),
            ("escape", "x"),
            ("j", "r"),
            ("escape", "escape", "W"),
            ("b",),
            ("j",),
            ("tab", "tab", "j", "j", "j"),
            ("escape", "P"),
            ("j",),
            ("e",),
            ("escape",),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            check_screen(pilot)
        await until(pilot, lambda: pilot.app.screen.query_one(RowList).row_count == 2)
        check_screen(pilot)


async def test_an_error_is_text_too() -> None:
    def refuse(_: object) -> FakeSession:
        raise RepositoryError(NASTY, hint=NASTY, path=NASTY)

    app = ReviewApp(refuse)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "cannot be opened" in screen_text(pilot))
        check_screen(pilot)
    assert app.surprises == []


async def test_a_step_of_loading_is_text_too() -> None:
    session = FakeSession()
    app = ReviewApp(opener(session))
    async with app.run_test(size=(120, 36)) as pilot:
        app.screen_stack[0].tell(NASTY)  # type: ignore[attr-defined]
        await pilot.pause()
        check_screen(pilot)


async def test_pasted_text_and_refusals_cannot_steer_and_are_saved_as_they_were() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("c")
        pilot.app.screen.query_one(TextField).insert("before\x1b[31m after")
        await pilot.pause()
        check_screen(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.draft.remarks))
        assert session.draft.remarks[0].text == "before\x1b[31m after"
        check_screen(pilot)
        await pilot.press("w", "tab")
        box = pilot.app.screen.query_one("#owner", Input)
        box.post_message(events.Paste("\x1b[31mana\x07 \u202e"))
        await until(pilot, lambda: "ana" in box.value)
        check_screen(pilot)
        await pilot.press("escape")
        session.refuse = RepositoryError(NASTY, hint=NASTY)
        await pilot.press("space")
        await until(pilot, lambda: "Not done" in screen_text(pilot))
        check_screen(pilot)
