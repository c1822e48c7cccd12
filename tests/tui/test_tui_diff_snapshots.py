"""Pictures of the diff: every face, folds, long lines, wide signs, a selection, and files of which there is less."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.model import Report
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.album import Album
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import BASE, FINDINGS, HEAD, REPORT, SOURCES, SPEC
from tests.tui.stage import NARROW, WIDE, opener, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Sources = Mapping[tuple[str, str], str | None]
# The size of the window, the keys, and words to wait for.
Screen = tuple[tuple[int, int], tuple[str, ...], str]

TAIL = "".join(f"    Part{number}: {{type: string}}\n" for number in range(90))
FOLDED = {("base", SPEC): BASE + TAIL, ("head", SPEC): HEAD + TAIL}
MINIFIED = json.dumps({f"/p{number}": {"get": {"summary": f"Get {number}"}} for number in range(3_000)})
LONG = {("base", SPEC): MINIFIED, ("head", SPEC): MINIFIED.replace("Get 1500", "Get fifteen hundred")}
SIGNS = "列出订单 e\u0301\t\x1b[31m \u202e"
HOSTILE = {
    ("base", SPEC): BASE.replace("List orders", SIGNS).rstrip("\n"),
    ("head", SPEC): "\ufeff" + HEAD.replace("List orders", f"{SIGNS} 订").replace("\n", "\r\n"),
}

# By what the files hold: the pictures of one review.
SCREENS: tuple[tuple[Sources, dict[str, Screen]], ...] = (
    (
        {},
        {
            "split": ((200, 40), (), "side by side"),
            "source": (WIDE, ("v",), "source of the head"),
        },
    ),
    ({}, {"selected": (WIDE, ("V", "j", "j"), "3 lines selected")}),
    (
        FOLDED,
        {
            "unified": (WIDE, (), "unified"),
            "fold-opened": (WIDE, ("G", "minus"), "unchanged lines"),
        },
    ),
    (FOLDED, {"unfolded": (NARROW, ("asterisk",), "unified")}),
    (LONG, {"minified": (WIDE, (")",), "fifteen hundred")}),
    (HOSTILE, {"wide-signs": (WIDE, ("g",), "A byte order mark is new.")}),
    ({("base", SPEC): None}, {"added": ((200, 40), (), "added, unified")}),
    ({("head", SPEC): None}, {"removed": (WIDE, (), "removed, unified")}),
)
KEYS = {")": "right_parenthesis"}


async def test_the_diff_looks_as_before(album: Album) -> None:
    for sources, screens in SCREENS:
        there = {place: text for place, text in {**SOURCES, **sources}.items() if text is not None}
        async with review(FakeSession(REPORT, sources=there), next(iter(screens.values()))[0]) as pilot:
            for name, (size, keys, awaited) in screens.items():
                await album.take(pilot, name, size, partial(show, keys=keys, awaited=awaited))
    app = ReviewApp(opener(FakeSession(REPORT, sources={})), unicode=True)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: "can be shown" in screen_text(pilot))
        pilot.app.screen.query_one(DiffView).focus()
        await album.look(pilot, "no-text")
    assert app.surprises == []


async def test_several_findings_of_a_line_look_as_before(album: Album) -> None:
    twin = replace(FINDINGS[3], fingerprint="f" * 16, message="Another one.")
    spec = replace(REPORT.specs[0], findings=(*FINDINGS, twin))
    report = Report(REPORT.base, REPORT.head, (spec, *REPORT.specs[1:]))
    async with review(FakeSession(report), WIDE, unicode=False) as pilot:
        await show(pilot, ("G",), "unified")
        await album.look(pilot)


async def show(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Open the diff at a line of which something differs, and press keys there."""
    diff = pilot.app.screen.query_one(DiffView)
    diff.focus()
    diff.go_to(Side.HEAD, 11)
    await pilot.pause()
    await pilot.press(*(KEYS.get(key, key) for key in keys))
    await until(pilot, lambda: awaited in screen_text(pilot))
