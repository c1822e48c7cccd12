"""Pictures of a review that several people share: decisions, exceptions, comments, replies, what lost its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.anchors import Anchor
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.session.words import Terms
from tests.tui.album import Album
from tests.tui.fake_session import ANA, FakeSession, commented, ruled
from tests.tui.key_walk import return_home
from tests.tui.made_up_api import FINDINGS, SPEC
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

WIDE, NARROW, SMALL = (120, 40), (80, 24), (60, 20)
GONE, MOVED, LEGACY, *_ = (finding.fingerprint for finding in FINDINGS)
# The review goes on at the second finding: the first one is reviewed.
TO_LEGACY = ("right_square_bracket",)
DOWN_THE_CARD = ("left_square_bracket", "tab", "tab", *"jjjjjj")

SCREENS = {
    "decided-wide": (WIDE, TO_LEGACY, "fix requested"),
    "commented-wide": (WIDE, DOWN_THE_CARD, "Who still calls it?"),
    "accept": (WIDE, ("r", "ctrl+t", "ctrl+t", "ctrl+t"), "Why may it stay as it is?"),
    "comments-wide": (WIDE, ("C", "j"), "Only the old app"),
    "gone": (WIDE, ("G", "k", "k"), "its place is gone"),
    "decided-narrow": (NARROW, (), "accepted"),
    "card-narrow": (NARROW, (*TO_LEGACY, "tab", "tab"), "fix requested"),
    "waive": (NARROW, ("w",), "Last day"),
    "fix": (NARROW, ("r",), "Due"),
    "operations": (NARROW, (*TO_LEGACY, "x", "j", "j", "j"), "an exception"),
    "comments-narrow": (NARROW, ("C", "G"), "its place is gone"),
    "waive-small": (SMALL, ("w",), "Last day"),
    # The theme stays: this one is the last.
    "comments-light": (WIDE, ("t", "C", "j"), "Only the old app"),
}


def shared() -> FakeSession:
    """Return a review in which two people decided and commented."""
    session = FakeSession()
    session.rule_on(GONE, Stance.ACCEPT, "The access log of 90 days has no call.")
    session.mark(GONE, reviewed=True)
    apart = Terms("GET /orders/3", owner="cid", until=date(2026, 6, 1), approved_by="eve", precedent=True)
    question = commented("b1", CommentKind.QUESTION, "Who still calls it?", Anchor("", "", "base"))
    settled = commented("b2", CommentKind.NOTE, "A good default.", Anchor(SPEC, "/12", "head", "schema: {}"))
    lost = commented("b3", CommentKind.MUST_FIX, "Say the unit.", Anchor(SPEC, "/gone/1", "head", "weight: {}"))
    session.join(
        lambda draft: (
            draft.with_ruling(ruled(LEGACY, Stance.FIX, "Keep it until June.", Terms(until=date(2026, 3, 1))))
            .with_ruling(ruled(LEGACY, Stance.WAIVE, "Internal only.", apart))
            .with_comment(replace(question, fingerprint=GONE))
            .with_comment(settled)
            .with_comment(lost)
        )
    )
    session.join(lambda draft: draft.with_ruling(ruled(MOVED, Stance.QUESTION, "Why 50?")), ANA, "orders-v1-9")
    session.reply("b1", "Only the old app, until June; its owners know.")
    session.resolve("b2")
    session.comment("", CommentKind.PRAISE, "Small steps, honest names.")
    return session


async def walk(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press each key once the screen has come to rest."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await until(pilot, lambda: awaited in screen_text(pilot))


async def back(pilot: Pilot[None]) -> None:
    """Go back to where the review began: its first finding is reviewed."""
    await return_home(pilot)
    await pilot.press("right_square_bracket")


async def test_screen_looks_as_before(album: Album) -> None:
    async with review(shared(), WIDE) as pilot:
        for name, (size, keys, awaited) in SCREENS.items():
            await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited), back)


async def test_ascii_looks_as_before(album: Album) -> None:
    async with review(shared(), WIDE, unicode=False) as pilot:
        await album.look(pilot)
