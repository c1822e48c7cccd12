"""Pictures of the diff: every face, folds, long lines, wide signs, a selection, and files of which there is less."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.model import Report
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import BASE, FINDINGS, HEAD, REPORT, SOURCES, SPEC
from tests.tui.stage import NARROW, WIDE, is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]
Sources = Mapping[tuple[str, str], str | None]

TAIL = "".join(f"    Part{number}: {{type: string}}\n" for number in range(90))
FOLDED = {("base", SPEC): BASE + TAIL, ("head", SPEC): HEAD + TAIL}
MINIFIED = json.dumps({f"/p{number}": {"get": {"summary": f"Get {number}"}} for number in range(3_000)})
LONG = {("base", SPEC): MINIFIED, ("head", SPEC): MINIFIED.replace("Get 1500", "Get fifteen hundred")}
SIGNS = "列出订单 e\u0301\t\x1b[31m \u202e"
HOSTILE = {
    ("base", SPEC): BASE.replace("List orders", SIGNS).rstrip("\n"),
    ("head", SPEC): "\ufeff" + HEAD.replace("List orders", f"{SIGNS} 订").replace("\n", "\r\n"),
}

SCREENS: dict[str, tuple[tuple[int, int], Sources, tuple[str, ...], str]] = {
    "split": ((200, 40), {}, (), "side by side"),
    "unified": (WIDE, FOLDED, (), "unified"),
    "source": (WIDE, {}, ("v",), "source of the head"),
    "fold-opened": (WIDE, FOLDED, ("G", "minus"), "unchanged lines"),
    "unfolded": (NARROW, FOLDED, ("asterisk",), "unified"),
    "minified": (WIDE, LONG, (")",), "fifteen hundred"),
    "wide-signs": (WIDE, HOSTILE, ("g",), "A byte order mark is new."),
    "selected": (WIDE, {}, ("V", "j", "j"), "3 lines selected"),
    "no-text": (WIDE, {("base", SPEC): None, ("head", SPEC): None}, (), "can be shown"),
    "added": ((200, 40), {("base", SPEC): None}, (), "added, unified"),
    "removed": (WIDE, {("head", SPEC): None}, (), "removed, unified"),
}
KEYS = {")": "right_parenthesis"}


@pytest.mark.parametrize("name", list(SCREENS))
def test_the_diff_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, sources, keys, awaited = SCREENS[name]
    there = {place: text for place, text in {**SOURCES, **sources}.items() if text is not None}
    app = ReviewApp(opener(FakeSession(REPORT, sources=there)), unicode=True)
    show(app, keys, awaited, size, snap_compare)


def test_several_findings_of_a_line_look_as_before(snap_compare: Compare) -> None:
    twin = replace(FINDINGS[3], fingerprint="f" * 16, message="Another one.")
    spec = replace(REPORT.specs[0], findings=(*FINDINGS, twin))
    report = Report(REPORT.base, REPORT.head, (spec, *REPORT.specs[1:]))
    show(ReviewApp(opener(FakeSession(report)), unicode=False), ("G",), "unified", WIDE, snap_compare)


def show(app: ReviewApp, keys: tuple[str, ...], awaited: str, size: tuple[int, int], compare: Compare) -> None:
    """Open the diff at a line of which something differs, press keys there, and compare the picture."""

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app) or "can be shown" in screen_text(pilot))
        diff = app.screen.query_one(DiffView)
        diff.focus()
        diff.go_to(Side.HEAD, 11)
        await pilot.pause()
        await pilot.press(*(KEYS.get(key, key) for key in keys))
        await until(pilot, lambda: awaited in screen_text(pilot))

    assert compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []
