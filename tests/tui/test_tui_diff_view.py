"""The diff by keys and mouse: faces, folds, stops, long lines, selection, and the ways out of it."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.model import Report
from reviewtui.tui.clipboard import copying
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.fake_outside import REPORT_TEXT
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import BASE, FINDINGS, HEAD, REPORT, SOURCES, SPEC
from tests.tui.stage import NARROW, WIDE, press_until, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

# Far from every change, so that most of it is folded.
TAIL = "".join(f"    Part{number}: {{type: string}}\n" for number in range(200))
LONG = "    Wide: {description: " + "x" * 400 + ", default: %s, title: end}\n"


def long_session() -> FakeSession:
    sources = {
        **SOURCES,
        ("base", SPEC): BASE + TAIL + LONG % "one" + TAIL,
        ("head", SPEC): HEAD + TAIL + LONG % "two" + TAIL,
    }
    return FakeSession(REPORT, sources=sources)


def diff_of(pilot: Pilot[None]) -> DiffView:
    return pilot.app.screen.query_one(DiffView)


def row_text(diff: DiffView) -> str:
    return diff.row_strip(diff.cursor, diff.room).text


def fingerprint(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    assert screen.entry is not None
    return screen.entry.finding.fingerprint


async def test_v_turns_through_the_faces_and_the_line_stays() -> None:
    async with review(long_session(), size=WIDE) as pilot:
        diff = diff_of(pilot)
        diff.focus()
        diff.go_to(Side.HEAD, 11)
        seen = []
        # One time more than there are faces: after the last one comes another view, and then the first face again.
        for _ in range(len(Face) + 1):
            await pilot.press("v")
            assert diff.here == (Side.HEAD, 11)
            seen += [diff.face] if diff.display else []
        assert set(seen) == set(Face)
        await press_until(pilot, "v", lambda: diff.face is Face.SOURCE)
        assert diff.border_subtitle == "source of the head"
        assert diff.row_count == len((HEAD + TAIL + LONG + TAIL).split("\n")) - 1
        assert row_text(diff).split()[:4] == ["✖", "12", "+", "schema:"]


async def test_folds_open_in_steps_by_keys_and_mouse_and_close_again() -> None:
    async with review(long_session(), size=NARROW) as pilot:
        diff = diff_of(pilot)
        diff.focus()
        await pilot.press("G")
        await pilot.pause()
        assert "198 unchanged lines" in row_text(diff) or "197 unchanged lines" in row_text(diff)
        folded = diff.row_count
        await pilot.press("plus")
        assert diff.row_count == folded + 20
        await pilot.press("G", "minus")
        assert diff.row_count == folded + 40
        await pilot.press("asterisk")
        whole = diff.row_count
        assert "unchanged lines" not in screen_text(pilot)
        await pilot.press("plus", "asterisk")
        await until(pilot, lambda: "Nothing is folded there" in screen_text(pilot))
        assert (diff.row_count, whole > 400) == (folded, True)
        await pilot.press("G")
        await pilot.pause()
        y = diff.cursor - diff.scroll_offset.y
        await pilot.click(diff, offset=(row_text(diff).index("all") + 1, y + 1))
        assert folded + 150 < diff.row_count < whole


async def test_hunks_and_findings_in_the_file_are_stops_and_long_lines_have_ends() -> None:
    async with review(long_session(), size=WIDE) as pilot:
        diff = diff_of(pilot)
        diff.focus()
        await pilot.press("g", "right_parenthesis")
        hunks = [diff.cursor]
        for _ in range(6):
            await pilot.press("right_parenthesis")
            hunks.append(diff.cursor)
        assert hunks == sorted(hunks)
        # What differs in the long line is out of sight until the same key shows it.
        assert "default: one" in row_text(diff)
        await pilot.press("right_parenthesis")
        await until(pilot, lambda: "There is no change below in this file" in screen_text(pilot))
        await pilot.press("dollar_sign")
        assert "two, title: end}" in row_text(diff) or "one, title: end}" in row_text(diff)
        await pilot.press("0", "right_parenthesis")
        assert "two, title" in row_text(diff) or "one, title" in row_text(diff)
        await pilot.press("0", "left_parenthesis")
        assert diff.cursor < hunks[-1]
        await pilot.press("g", "greater_than_sign")
        assert diff.here == (Side.HEAD, 3)
        await pilot.press("greater_than_sign", "enter")
        await pilot.pause()
        assert fingerprint(pilot) == FINDINGS[1].fingerprint
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "card"
        diff.go_to(Side.HEAD, 34 + 200 - 1, 425)
        await pilot.pause()
        assert "default" in row_text(diff)


async def test_several_findings_of_a_line_are_counted_and_enter_goes_from_one_to_the_next() -> None:
    second = REPORT.specs[0].findings[3]
    twin = replace(second, fingerprint="f" * 16, message="Another one.")
    spec = replace(REPORT.specs[0], findings=(*REPORT.specs[0].findings, twin))
    report = Report(REPORT.base, REPORT.head, (spec, *REPORT.specs[1:]))
    async with review(FakeSession(report), size=WIDE) as pilot:
        diff = diff_of(pilot)
        diff.go_to(Side.HEAD, 30)
        assert "2" in row_text(diff)[:2]
        seen = []
        for _ in range(2):
            diff.focus()
            diff.go_to(Side.HEAD, 30)
            await pilot.press("enter")
            await pilot.pause()
            seen.append(fingerprint(pilot))
        assert sorted(seen) == sorted([second.fingerprint, twin.fingerprint])
        diff.focus()
        y = diff.cursor - diff.scroll_offset.y + 1
        await pilot.click(diff, offset=(20, y))
        assert pilot.app.focused is diff
        assert fingerprint(pilot) == seen[-1]
        await pilot.click(diff, offset=(1, y))
        await pilot.pause()
        assert fingerprint(pilot) == seen[0]


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what was copied, which no program of this system gets."""
    taken: list[str] = []

    def take(_: object, text: str) -> bool:
        taken.append(text)
        return True

    monkeypatch.setattr(copying, "copy_by", take)
    return taken


async def test_lines_are_selected_by_keys_and_mouse_and_copied(copied: list[str]) -> None:
    async with review(size=NARROW) as pilot:
        diff = diff_of(pilot)
        diff.focus()
        diff.go_to(Side.HEAD, 0)
        await pilot.press("V", "j", "j")
        assert diff.border_subtitle == "3 lines selected"
        await pilot.press("y", "y", "y")
        await until(pilot, lambda: len(copied) == 2)
        assert copied == ["openapi: 3.1.0\ninfo:\n  title: Orders\n", "  title: Orders\n"]
        await until(pilot, lambda: "Copied 3 lines" in screen_text(pilot))
        await pilot.press("V", "j", "escape")
        assert len(diff.selected) == 0
        assert pilot.app.focused is diff
        await pilot.press("g")
        await pilot.mouse_down(diff, offset=(20, 3))
        await pilot.hover(diff, offset=(20, 5))
        await pilot.mouse_up(diff, offset=(20, 5))
        await pilot.pause()
        assert list(diff.selected) == [2, 3, 4]
        await pilot.press("y")
        await until(pilot, lambda: len(copied) == 3)
        assert copied[2] == "   title: Orders\n-  version: 1.0.0\n+  version: 2.0.0\n"


async def test_the_finding_and_the_whole_review_are_copied_as_markdown_and_what_nobody_takes_is_told(
    copied: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: len(copied) == 1)
        assert copied[0].startswith("**Breaking:** Operation `DELETE /orders` is gone")
        await pilot.press("Y")
        await until(pilot, lambda: len(copied) == 2)
        assert copied[1] == REPORT_TEXT
        await until(pilot, lambda: "Copied the report of the review" in screen_text(pilot))
        monkeypatch.setattr(copying, "copy_by", lambda *_: False)
        session.outside.markdown = "x" * 200_000
        await pilot.press("Y")
        await until(pilot, lambda: "not copied: 200 kB" in screen_text(pilot))


async def test_o_leads_to_the_element_in_the_other_version() -> None:
    async with review(size=WIDE) as pilot:
        diff = diff_of(pilot)
        await pilot.press("o")
        await until(pilot, lambda: "Not in orders-v2: it is not in the head any more" in screen_text(pilot))
        diff.focus()
        diff.go_to(Side.BASE, 36)
        await pilot.press("o")
        await until(pilot, lambda: diff.here == (Side.HEAD, 30))
        await press_until(pilot, "v", lambda: diff.face is Face.SOURCE)
        diff.go_to(Side.HEAD, 0)
        await pilot.press("o")
        assert (diff.here, diff.border_subtitle) == ((Side.BASE, 0), "source of the base")


async def test_e_opens_the_line_in_the_own_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    note, file = tmp_path / "note", tmp_path / "orders.yaml"
    file.write_text(HEAD)
    program = f"import sys; open({str(note)!r}, 'a').write(sys.argv[-1] + '\\n')"
    monkeypatch.setenv("VISUAL", f'{sys.executable} -c "{program}"')
    session = FakeSession()
    async with review(session) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        await pilot.press("e")
        await until(pilot, lambda: "That was a copy to read" in screen_text(pilot))
        session.outside.files[SPEC] = file
        diff = diff_of(pilot)
        diff.focus()
        diff.go_to(Side.HEAD, 11)
        await pilot.press("e")
        await until(pilot, lambda: str(file) in note.read_text())
        first, second = note.read_text().split()
        assert first.endswith("/orders.yaml")
        assert (first != second, second) == (True, str(file))
        monkeypatch.delenv("VISUAL")
        monkeypatch.delenv("EDITOR", raising=False)
        await pilot.press("e")
        await until(pilot, lambda: "Set $VISUAL or $EDITOR" in screen_text(pilot))
