"""The text of a record: typed here or in the author's own editor, kept until it is written, and lost nowhere."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, ReviewtuiError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.lending import NO_EDITOR, NO_TERMINAL
from reviewtui.tui.screens.record import KEPT, NOT_FITTING
from reviewtui.tui.widgets.text_and_reading import NOT_PLAIN
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.fake_records import OLD, FakeRecords
from tests.tui.fake_session import FakeSession
from tests.tui.record_stage import PLANNED, come_to_record, unwrapped, write_into
from tests.tui.stage import NARROW, WIDE, review, screen_text, until


def lend_the_terminal(app: ReviewApp, monkeypatch: pytest.MonkeyPatch, script: str, folder: Path) -> None:
    """Let a script be the editor, and the screen step back for it."""
    editor = folder / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr(app, "suspend", nullcontext)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_what_is_typed_is_shown_and_written(size: tuple[int, int]) -> None:
    session = FakeSession()
    async with review(session, size) as pilot:
        await come_to_record(pilot, "enter")
        await write_into(pilot, "MINE ")
        await pilot.press("tab")
        await until(pilot, lambda: "MINE" in screen_text(pilot))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))
        [file] = session.recorded.written[0].files
        assert file.text.startswith("MINE ---\n")
        assert file.text.endswith("```\n")


async def test_edits_follow_to_another_target_and_to_another_number() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "enter")
        await write_into(pilot, "MINE ")
        session.recorded.number = 7
        await pilot.press("escape", "b")
        await until(pilot, lambda: "branch review/orders-v2  2 of 3" in screen_text(pilot))
        await until(pilot, lambda: "docs/adr/0007" in screen_text(pilot))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Committed to review/orders-v2: 1 file, cccccccc." in screen_text(pilot))
        [file] = session.recorded.written[0].files
        assert file.text.startswith("MINE ---\n")
        assert "# 7. Accept" in file.text


async def test_an_edit_that_does_not_fit_there_stays_whole_and_is_told(tmp_path: Path) -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "enter")
        with pytest.MonkeyPatch.context() as patch:
            lend_the_terminal(pilot.app, patch, 'sed -i "s/^# .*/# Mine/" "$1"', tmp_path)  # type: ignore[arg-type]
            await pilot.press("e")
            await until(pilot, lambda: "# Mine" in screen_text(pilot))
        session.recorded.number = 7
        await pilot.press("b")
        await until(pilot, lambda: NOT_FITTING[:40] in unwrapped(screen_text(pilot)))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))
        assert "# Mine" in session.recorded.written[0].files[0].text


async def test_edits_wait_for_the_reviewer_to_return() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "enter")
        await write_into(pilot, "MINE ")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: KEPT[:30] in unwrapped(screen_text(pilot)))
        await pilot.press("enter")
        await until(pilot, lambda: "MINE" in screen_text(pilot))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))
        await pilot.press("escape", "enter")
        await until(pilot, lambda: PLANNED in screen_text(pilot))
        assert "MINE" not in screen_text(pilot)


async def test_an_editor_that_fails_or_cannot_be_lent_the_terminal_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with review() as pilot:
        await come_to_record(pilot, "enter")
        before = pilot.app.screen.query_one(TextField).text
        monkeypatch.setenv("VISUAL", "")
        monkeypatch.setenv("EDITOR", "")
        await pilot.press("e")
        await until(pilot, lambda: NO_EDITOR[:40] in unwrapped(screen_text(pilot)))
        monkeypatch.setenv("EDITOR", "true")
        await pilot.press("e")
        await until(pilot, lambda: NO_TERMINAL[:40] in unwrapped(screen_text(pilot)))
        for script, told in (("exit 3", "ended with 3"), (': > "$1"', "the text is empty")):
            lend_the_terminal(pilot.app, monkeypatch, script, tmp_path)  # type: ignore[arg-type]
            await pilot.press("e")
            await until(pilot, lambda: told in unwrapped(screen_text(pilot)))  # noqa: B023 - used at once
            assert pilot.app.screen.query_one(TextField).text == before, script


async def test_a_text_with_other_line_ends_is_edited_elsewhere() -> None:
    session = FakeSession()
    session.recorded.records = (replace(OLD, text=OLD.text.replace("\n", "\r\n")),)
    async with review(session) as pilot:
        await come_to_record(pilot, "tab", "R")
        assert NOT_PLAIN[:30] in screen_text(pilot)
        await pilot.press("tab", *"x", "ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))
        assert "\r\n" in session.recorded.written[0].files[0].text


async def test_a_record_that_could_not_be_written_can_be_written_again() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "enter")
        await write_into(pilot, "MINE ")
        for error in (ConflictError("the branch moved"), ReviewtuiError("no room")):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(FakeRecords, "write", partial(refuse, error))
                await pilot.press("ctrl+s")
                await until(pilot, lambda: str(error) in screen_text(pilot))  # noqa: B023 - used at once
            await until(pilot, lambda: not pilot.app.screen.query_one(TextField).read_only)
            assert session.recorded.written == [], error
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))
        assert session.recorded.written[0].files[0].text.startswith("MINE")


def refuse(error: ReviewtuiError, *_: object) -> None:
    raise error
