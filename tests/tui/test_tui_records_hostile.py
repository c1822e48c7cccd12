"""Hostile text in every field of records: in what is there, in what would be written, and in what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UsageError
from reviewtui.records.generated import Kept
from reviewtui.records.kind import Record
from reviewtui.records.markdown import prose
from reviewtui.session.plans import PlannedCommit, PlannedFile
from reviewtui.session.renewing import Renewal
from reviewtui.session.targets import Choice
from tests.tui.fake_records import FakeRecords
from tests.tui.fake_session import FakeSession
from tests.tui.stage import review, screen_text, until
from tests.tui.test_tui_hostile import NASTY, NastySession, check_screen

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind
    from reviewtui.session.plans import Plan
    from reviewtui.session.recording import Order

LINKS = "[x](javascript:alert) <https://evil.example> ![p](file:///etc/passwd) <a href='x'>y</a> &#x1b;[2J &#x202e;"
TEXT = (
    f"---\ntitle: {NASTY}\n---\n# {NASTY}\n\n{LINKS}\n\n| {NASTY} |\n|---|\n| {LINKS} |\n\n```{NASTY}\n{NASTY}\n```\n"
)


class NastyRecords(FakeRecords):
    """Every text of it is hostile."""

    def __init__(self) -> None:
        """Hold a record that is hostile throughout."""
        super().__init__()
        self.targets = (Choice(NASTY, NASTY),)
        self.records = (Record("adr", f"docs/{NASTY}.md", TEXT, NASTY, 1, NASTY, NASTY),)

    def plan(self, order: Order) -> Plan:
        return self._hostile(super().plan(replace(order, to=None, supersedes=None)))

    def refresh(self, kind: Kind, name: str, to: str | None = None) -> Renewal:
        del to
        renewal = super().refresh(kind, name)
        return Renewal(self._hostile(renewal.plan), (Kept(NASTY, NASTY),), (NASTY,))

    def _hostile(self, plan: Plan) -> Plan:
        commit = PlannedCommit("d" * 40, False, NASTY, NASTY, NASTY, NASTY, ())  # noqa: FBT003 - in their order
        files = (PlannedFile(f"docs/{NASTY}.md", TEXT), PlannedFile(f"{NASTY}.md", prose(NASTY) + "\n", replaces=NASTY))
        return replace(plan, files=files, branch=NASTY, message=NASTY, commit=commit, notes=(NASTY,), push=(NASTY,))


@pytest.mark.parametrize("size", [(60, 20), (200, 50)])
async def test_nothing_foreign_styles_links_or_steers(size: tuple[int, int]) -> None:
    session = NastySession()
    session.recorded = NastyRecords()
    async with review(session, size=size) as pilot:
        await pilot.press("M")
        await until(pilot, lambda: "decision record" in screen_text(pilot))
        for keys in (
            ("tab",),
            ("tab", "j", "j"),
            ("shift+tab", "s"),
            ("tab", "tab"),
            ("shift+tab", "shift+tab", "k"),
            ("j", "j", "tab"),
            ("escape", "B"),
            ("escape", "o"),
            ("escape", "ctrl+s"),
            ("escape", "R"),
            ("j",),
            ("j",),
            ("j",),
            ("j",),
        ):
            await pilot.press(*keys)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            check_screen(pilot)


async def test_a_refusal_is_text_too() -> None:
    session = FakeSession()
    session.recorded.refuse = UsageError(NASTY, hint=NASTY)
    async with review(session) as pilot:
        await pilot.press("M")
        await until(pilot, lambda: "decision record" in screen_text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "[bold]B[/bold]" in screen_text(pilot))
        check_screen(pilot)
