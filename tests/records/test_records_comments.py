"""Comments as Markdown for a forge: grouped, folded, and harmless whatever people and files write."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.anchors import Detached, Followed, Where
from reviewtui.records.comments import render
from reviewtui.records.markdown import speech
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.threads import Resolved, Said, Thread
from reviewtui.reviews.types import Comment, CommentKind
from tests.reviews.conftest import at

ANA, BEN = Reviewer("Ana", "ana@example.com"), Reviewer("", "ben@example.com")
HERE = Followed("apis/a b.yaml", "/paths", 12, 3)


def said(text: str, author: Reviewer = ANA, excerpt: str = "", **more: bool) -> Said:
    comment = Comment("c1", "", "apis/a b.yaml", "", CommentKind.MUST_FIX, text, at(0), excerpt=excerpt)
    return Said(replace(comment, **more), author)  # type: ignore[arg-type] # flags of the comment


def thread(root: Said | None, *replies: Said, where: Where | None = HERE, resolved: Resolved | None = None) -> Thread:
    return Thread("c1", root, replies, resolved, where)


def test_a_conversation_names_its_kind_its_place_and_who_said_what() -> None:
    text = render([thread(said("Keep it.", excerpt="total: {}"), said("Until May?\nOr June?", BEN))], "orders-v2")
    assert text == (
        "## Comments on `orders-v2`\n\n"
        "### `apis/a b.yaml`\n\n"
        "* **Must fix** · [apis/a b.yaml:12](<apis/a%20b.yaml#L12>) · Ana, 2026-03-02\n\n"
        "  > `total: {}`\n\n"
        "  Keep it.\n\n"
        "  * ben@example.com, 2026-03-02:\n\n"
        "    Until May?\\\n"
        "    Or June?\n"
    )


def test_what_is_settled_is_folded_away_and_says_by_whom() -> None:
    text = render([thread(said("Keep it."), resolved=Resolved(BEN, at(9)))], "r")
    before, _, folded = text.partition("<details><summary>1 comment resolved</summary>")
    assert "Keep it." not in before
    assert "resolved by ben@example.com, 2026-03-02" in folded
    assert folded.endswith("</details>\n")


@pytest.mark.parametrize(
    ("given_thread", "sign"),
    [
        (
            thread(said("x"), where=Detached("the path `/a` is not in the head any more")),
            "detached: the path `/a` is not",
        ),
        (thread(None, said("x")), "**A comment that is not here**"),
        (thread(said("secret", withdrawn=True), said("x")), "**Must fix** (withdrawn)"),
        (thread(said("x"), where=replace(HERE, how="it looks renamed")), "(it looks renamed)"),
        (thread(said("x"), where=None), "### `apis/a b.yaml`"),
    ],
)
def test_what_is_unusual_about_a_conversation_is_told(given_thread: Thread, sign: str) -> None:
    text = render([given_thread], "r")
    assert sign in text
    assert "secret" not in text


def test_a_place_in_the_base_says_so() -> None:
    gone = said("x")
    there = Said(replace(gone.comment, side="base"), ANA)
    assert "(in the base)" in render([thread(there)], "r")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ask @ana and @org/team", "ask @<!-- -->ana and @<!-- -->org/team"),
        ("ana@example.com", "ana@example.com"),
        ("/close", r"\/close"),
        ("a\n\n/merge", "a\\\n\\/merge"),
        ("</details><script>", r"\</details\>\<script\>"),
        ("# head\n- item\n```\ncode", "\\# head\\\n\\- item\\\n\\`\\\ncode"),
        ("[x](javascript:alert)", r"\[x\](javascript:alert)"),
        ("`@ana`", "`@ana`"),
    ],
)
def test_words_for_a_forge_call_nobody_and_command_nothing(text: str, written: str) -> None:
    assert speech(text) == written


@given(st.lists(st.text("a<>@/`*#[]()!\\\n-~|&{};details ", max_size=30), min_size=3, max_size=3))
def test_hostile_words_stay_inside_their_item(words: list[str]) -> None:
    text, excerpt, name = words
    rendered = render([thread(said(text, Reviewer(name, name), excerpt))], "r")
    _, _, item = rendered.partition("\n\n* ")
    assert all(line.startswith("  ") or not line for line in item.splitlines()[1:])
    assert "\n## " not in item
    assert "<details" not in rendered.replace("\\<", "") or "`" in text + excerpt + name
