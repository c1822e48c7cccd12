"""Comments and replies: on findings, on lines and on the review, of everybody, settled, changed and detached."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reviewtui.anchors import Anchor
from reviewtui.reviews.types import CommentKind, Resolution
from reviewtui.tui.conversations import Conversations
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.review_state import FilePair, ReviewState
from reviewtui.tui.screens.comments import CommentsScreen
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.diff_view import DiffView
from tests.tui.fake_session import BEN, START, FakeSession, commented
from tests.tui.made_up_api import FINDINGS, REPORT, SPEC, SPECS
from tests.tui.stage import NARROW, review, screen_text, until

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

GONE_OPERATION = FINDINGS[0].fingerprint
ON_FINDING = replace(
    commented("b1", CommentKind.QUESTION, "Who still calls it?"), fingerprint=GONE_OPERATION, side="base"
)
ON_LINE = commented("b2", CommentKind.NOTE, "A good default.", Anchor(SPEC, "/12", "head", "schema: {}"))
LOST = commented("b3", CommentKind.MUST_FIX, "Say the unit.", Anchor(SPEC, "/gone/1", "head", "weight: {}"))


def with_ben() -> FakeSession:
    """Return a review in which Ben commented on a finding, on a line, and on something that is gone."""
    session = FakeSession()
    session.join(lambda draft: draft.with_comment(ON_FINDING).with_comment(ON_LINE).with_comment(LOST))
    return session


def is_on(app: App[None], screen: type[object]) -> bool:
    return isinstance(app.screen, screen) and app.screen.is_mounted


async def go_to_line(pilot: Pilot[None], side: Side, line: int) -> DiffView:
    """Put the cursor of the diff on a line, from 1."""
    diff = pilot.app.screen.query_one(DiffView)
    diff.focus()
    diff.go_to(side, line - 1)
    await pilot.pause()
    return diff


async def test_the_card_shows_everybodys_comments_with_names_and_replies_and_who_settled_them() -> None:
    session = with_ben()
    session.reply("b1", "The old app.")
    async with review(session, size=(120, 56)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        text = screen_text(pilot)
        session.resolve("b1")
        screen.told()
        await until(pilot, lambda: "◆ resolved, question  Who still calls it?" in screen_text(pilot))
        assert "resolved by you, 2026-01-02" in screen_text(pilot)
    assert "Talk   1 comment below, 1 open: C answers and resolves" in text
    assert "◆ question  Who still calls it?" in text
    assert "Ben, 2026-01-02" in text
    assert "→ The old app." in text
    assert "you, 2026-01-02" in text


async def test_c_in_the_diff_comments_on_the_line_unless_that_is_folded_or_has_the_finding() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("tab", "c")
        await until(pilot, lambda: is_on(pilot.app, EditorScreen))
        assert "Comment on this finding" in screen_text(pilot)
        await pilot.press("escape")
        diff = await go_to_line(pilot, Side.BASE, 16)
        diff.action_go(0)
        for _ in range(diff.row_count):
            if diff.here is not None:
                diff.action_cursor_down()
        assert diff.here is None
        await pilot.press("c")
        await until(pilot, lambda: is_on(pilot.app, EditorScreen))
        assert "Comment on this finding" in screen_text(pilot)
        await pilot.press("escape")
        await go_to_line(pilot, Side.HEAD, 12)
        await pilot.press("c")
        await until(pilot, lambda: is_on(pilot.app, EditorScreen))
        assert "apis/orders.yaml:12 in orders-v2" in screen_text(pilot)
        await pilot.press(*"Why 50?", "ctrl+s")
        await until(pilot, lambda: is_on(pilot.app, ReviewScreen))
        comment = session.draft.remarks[0]
        assert (comment.fingerprint, comment.spec, comment.pointer, comment.side) == ("", SPEC, "/12", "head")
        assert comment.excerpt == "schema: {type: integer, default: 50}"
        assert "12◆+" in diff.row_strip(diff.cursor, 80).text


async def test_enter_on_a_commented_line_leads_to_the_comment_and_back() -> None:
    session = with_ben()
    session.comment_at(Anchor(SPEC, "/8", "head", "summary: List orders"), CommentKind.NOTE, "Say which.")
    async with review(session) as pilot:
        diff = await go_to_line(pilot, Side.HEAD, 8)
        assert "◆" in diff.row_strip(diff.cursor, 80).text
        await pilot.press("enter")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        assert "Say which." in screen_text(pilot)
        assert "apis/orders.yaml:8" in screen_text(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: is_on(pilot.app, ReviewScreen))
        assert pilot.app.focused is diff
        assert diff.here == (Side.HEAD, 7)
        assert "Say which." in screen_text(pilot)


async def test_what_one_says_is_seen_at_once_and_the_card_stays_where_it_is() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("c", *"Why now?", "ctrl+s")
        await until(pilot, lambda: is_on(pilot.app, ReviewScreen))
        await until(pilot, lambda: "must fix  Why now?" in screen_text(pilot))
        await pilot.press("a", *"Fine", "ctrl+s")
        await until(pilot, lambda: bool(session.draft.rulings) and is_on(pilot.app, ReviewScreen))
        assert "must fix  Why now?" in screen_text(pilot)


async def test_enter_on_a_comment_on_a_finding_leads_to_the_finding_though_a_filter_hides_it() -> None:
    async with review(with_ben()) as pilot:
        await pilot.press("f", "j", "enter", "C")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        await pilot.press("j", "enter")
        await until(pilot, lambda: is_on(pilot.app, ReviewScreen))
        await until(pilot, lambda: "Who still calls it?" in screen_text(pilot))


async def test_others_comments_are_answered_and_resolved_and_ones_own_changed_and_withdrawn() -> None:
    session = with_ben()
    own = session.comment("", CommentKind.PRAISE, "Well done")
    async with review(session) as pilot:
        await pilot.press("C")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        assert "4 comments" in screen_text(pilot).lower()
        await pilot.press("e")
        await until(pilot, lambda: "Only comments of your own" in screen_text(pilot))
        await pilot.press("r", "ctrl+s")
        await until(pilot, lambda: "says nothing" in screen_text(pilot))
        await pilot.press(*"Nobody", "ctrl+s")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        assert [(one.answers, one.text) for one in session.draft.remarks] == [("", "Well done"), ("b1", "Nobody")]
        await pilot.press("s")
        assert "resolved" in screen_text(pilot)
        turned = [session.draft.resolutions["b1"].resolved]
        await pilot.press("s")
        assert [*turned, session.draft.resolutions["b1"].resolved] == [True, False]
        await pilot.press("g", "e", *", all", "ctrl+s")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        changed = session.draft.comments[own.id]
        assert (changed.text, changed.kind) == ("Well done, all", CommentKind.PRAISE)
        await pilot.press("backspace")
        assert session.draft.comments[own.id].withdrawn
        assert "Well done" not in screen_text(pilot)


async def test_a_long_conversation_scrolls_by_the_keys() -> None:
    session = FakeSession()
    session.comment("", CommentKind.NOTE, "\n".join(map(str, range(100, 160))))
    async with review(session, size=NARROW) as pilot:
        await pilot.press("C")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        assert " 159 " not in screen_text(pilot)
        await pilot.press("tab", *"j" * 60)
        await until(pilot, lambda: " 159 " in screen_text(pilot))


async def test_the_review_as_a_whole_can_be_commented_on() -> None:
    session = FakeSession()
    async with review(session, size=NARROW) as pilot:
        await pilot.press("C")
        await until(pilot, lambda: "Nobody commented yet" in screen_text(pilot))
        await pilot.press("r", "c", *"Fine", "ctrl+s")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        assert "On the review as a whole" in screen_text(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "no place to go to" in screen_text(pilot))
    assert session.draft.remarks[0].fingerprint == ""


async def test_comments_whose_place_is_gone_stand_under_their_description() -> None:
    session = with_ben()
    async with review(session) as pilot:
        assert "1 comment whose place is gone" in screen_text(pilot)
        await pilot.press("G", "k", "k")
        await until(pilot, lambda: "its place is gone" in screen_text(pilot))
        text = screen_text(pilot)
        assert "the property was removed in the head." in text
        assert "> weight: {}" in text
        await pilot.press("enter")
        await until(pilot, lambda: is_on(pilot.app, CommentsScreen))
        await pilot.press("s", "escape")
        await until(pilot, lambda: is_on(pilot.app, ReviewScreen))
        assert "resolved by you" in screen_text(pilot)


async def test_a_lost_comment_of_no_description_here_is_listed_too() -> None:
    session = FakeSession()
    elsewhere = replace(LOST, spec="apis/removed.yaml")
    session.join(lambda draft: draft.with_comment(elsewhere))
    async with review(session) as pilot:
        await pilot.press("G")
        await until(pilot, lambda: "apis/removed.yaml: its place is gone" in screen_text(pilot))


def test_the_later_word_on_a_conversation_stands() -> None:
    session = with_ben()
    session.resolve("b1")
    later = Resolution("b1", resolved=False, at=START + timedelta(days=1))
    session.join(lambda draft: draft.with_comment(ON_FINDING).with_resolution(later), BEN)
    assert Conversations(session).on(FINDINGS[0])[0].resolved is None


def test_a_renamed_description_has_two_paths() -> None:
    spec = replace(SPECS[0], path="apis/new.yaml", base_path=SPEC)
    state = ReviewState(FakeSession(replace(REPORT, specs=(spec,))))
    assert state.pair_of(SPEC, Side.BASE) == FilePair(SPEC, "apis/new.yaml")
    assert state.pair_of("apis/new.yaml", Side.HEAD) == FilePair(SPEC, "apis/new.yaml")
    assert state.pair_of("apis/other.yaml", Side.HEAD) == FilePair("apis/other.yaml", "apis/other.yaml")
