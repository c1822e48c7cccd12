"""Comments for people at a terminal: with a place or the reason why there is none, and no sign that does anything."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.anchors import Detached, Followed
from reviewtui.model import Verdict
from reviewtui.neutral import neutral
from reviewtui.reports.comments_text import render, render_one
from reviewtui.reports.look import Look
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.threads import Resolved, Said, Thread
from reviewtui.reviews.types import Comment, CommentKind
from tests.reviews.conftest import at

ANA = Reviewer("Ana", "ana@example.com")
COMMENT = Comment("c1", "", "api.yaml", "", CommentKind.MUST_FIX, "Keep it.\n\nPlease.", at(0), excerpt="total: {}")
HERE = Followed("api.yaml", "/paths", 12, 3, "it looks renamed: `a` is `b` now")
PLAIN = Look(width=60)


def test_a_comment_shows_its_line_what_it_is_about_and_what_was_answered() -> None:
    reply = Said(replace(COMMENT, id="c2", text="Why?"), Reviewer("", "ben@example.com"), "another-review")
    text = render((Thread("c1", Said(COMMENT, ANA), (reply,), None, HERE),), PLAIN)
    assert text == (
        "api.yaml\n"
        "  12  must fix: Ana, 2026-03-02 (c1)\n"
        "      > total: {}\n"
        "      it looks renamed: `a` is `b` now\n"
        "      Keep it.\n"
        "\n"
        "      Please.\n"
        "      → ben@example.com, 2026-03-02, in another-review\n"
        "        Why?\n"
        "\n"
        "1 comment\n"
    )


def test_what_has_no_place_says_why() -> None:
    gone = Thread("c1", Said(COMMENT, ANA), (), None, Detached("the path `/a` is not in the head any more"))
    assert "   -  must fix: Ana" in render_one(gone, PLAIN)
    assert "      detached: the path `/a` is not in the head any" in render_one(gone, PLAIN)


def test_what_was_taken_back_or_is_missing_says_so() -> None:
    reply = Said(replace(COMMENT, text="Why?"), ANA)
    back = Thread("c1", Said(replace(COMMENT, withdrawn=True), ANA), (reply,), None, HERE)
    assert "must fix, withdrawn: Ana" in render_one(back, PLAIN)
    assert "Keep it." not in render_one(back, PLAIN)
    assert "  12  a comment that is not here (c1)" in render_one(Thread("c1", None, (reply,), None, HERE), PLAIN)


def test_what_is_settled_is_short_unless_everything_is_asked_for() -> None:
    settled = Thread("c1", Said(COMMENT, ANA), (), Resolved(ANA, at(9)), HERE)
    assert "Keep it." not in render_one(settled, PLAIN)
    assert "resolved by Ana, 2026-03-02" in render_one(settled, PLAIN)
    assert "Keep it." in render_one(settled, PLAIN._replace(verbose=True))


def test_the_kind_has_the_ink_of_what_it_asks_for() -> None:
    look = PLAIN._replace(color=True)
    assert look.verdict(Verdict.BREAKING, "must fix") in render_one(
        Thread("c1", Said(COMMENT, ANA), (), None, HERE), look
    )


@given(st.lists(st.text(max_size=40), min_size=4, max_size=4))
def test_no_word_steers_the_terminal(words: list[str]) -> None:
    text, excerpt, name, path = words
    hostile = Said(replace(COMMENT, text=text, excerpt=excerpt, spec=path), Reviewer(name, name), name)
    where = Followed(path, "", 1, 1, excerpt)
    thread = Thread(name, hostile, (hostile,), Resolved(hostile.author, at(1)), where)
    shown = render((thread,), PLAIN._replace(verbose=True))
    assert all(neutral(line) == line for line in shown.split("\n"))
