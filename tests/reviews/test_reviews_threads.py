"""Conversations from the files of several reviewers: in order, whole, and cut where a hostile file closes a circle."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.anchors import Detached, Followed, Where
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.threads import Thread, everything_said, threads
from reviewtui.reviews.types import Comment, CommentKind, Resolution
from tests.reviews.conftest import EMPTY_DRAFT, at

ANA, BEN, CLEO = (Reviewer(name, f"{name.lower()}@example.com") for name in ("Ana", "Ben", "Cleo"))


def said(name: str, second: int, answers: str = "", *, spec: str = "a.yaml", withdrawn: bool = False) -> Comment:
    return Comment(
        name, "", spec, "", CommentKind.NOTE, f"text of {name}", at(second), answers=answers, withdrawn=withdrawn
    )


def draft(*comments: Comment, settled: tuple[Resolution, ...] = ()) -> Draft:
    return replace(
        EMPTY_DRAFT,
        comments={comment.id: comment for comment in comments},
        resolutions={word.comment: word for word in settled},
    )


def shown(found: tuple[Thread, ...]) -> list[str]:
    """Return each conversation as `root: reply reply`; a root that is missing in brackets."""
    rows = []
    for thread in found:
        root = thread.id if thread.root else f"({thread.id})"
        rows.append(f"{root}: {' '.join(one.comment.id for one in thread.replies)}".strip())
    return rows


def test_replies_of_all_reviewers_stand_below_their_comment_in_the_order_of_time() -> None:
    ana = Voice(ANA, draft(said("a1", 1), said("a2", 5, "a1")))
    ben = Voice(BEN, draft(said("b1", 3, "a1"), said("b2", 2)))
    found = threads((ana, ben), {})
    assert shown(found) == ["a1: b1 a2", "b2:"]
    assert [one.author for one in found[0].replies] == [BEN, ANA]


def test_a_reply_to_a_reply_belongs_to_the_same_conversation() -> None:
    assert shown(threads((Voice(ANA, draft(said("a", 1), said("b", 2, "a"), said("c", 3, "b"))),), {})) == ["a: b c"]


def test_a_reply_to_what_was_taken_back_or_is_missing_is_still_shown() -> None:
    ana = Voice(ANA, draft(said("a1", 1, withdrawn=True), said("a2", 2, withdrawn=True)))
    ben = Voice(BEN, draft(said("b1", 3, "a1"), said("b2", 4, "gone"), said("b3", 5, "gone")))
    found = threads((ana, ben), {})
    assert shown(found) == ["a1: b1", "(gone): b2 b3"]
    assert found[0].root is not None
    assert found[0].root.comment.withdrawn
    assert found[1].first.comment.id == "b2"


def test_a_reply_that_was_taken_back_is_not_shown() -> None:
    assert shown(threads((Voice(ANA, draft(said("a", 1), said("b", 2, "a", withdrawn=True))),), {})) == ["a:"]


def test_the_later_word_says_whether_it_is_settled() -> None:
    ana = Voice(ANA, draft(said("a", 1), settled=(Resolution("a", resolved=True, at=at(5)),)))
    reopened = Voice(BEN, draft(settled=(Resolution("a", resolved=False, at=at(7)),)))
    again = Voice(CLEO, draft(settled=(Resolution("a", resolved=True, at=at(9)),)))
    settled = threads((ana,), {})[0].resolved
    assert settled is not None
    assert (settled.by, settled.at) == (ANA, at(5))
    assert threads((ana, reopened), {})[0].resolved is None
    settled = threads((again, ana, reopened), {})[0].resolved
    assert settled is not None
    assert settled.by == CLEO


def test_a_first_word_that_was_undone_lets_that_of_another_stand() -> None:
    ana = Voice(ANA, draft(said("a", 1), settled=(Resolution("a", resolved=True, at=at(5)),)))
    undone = Voice(BEN, draft(settled=(Resolution("a", resolved=False, at=at(7), unsaid=True),)))
    (thread,) = threads([ana, undone], {})
    assert thread.resolved is not None


def test_of_two_words_at_the_same_time_the_one_that_keeps_it_open_stands() -> None:
    yes = Voice(ANA, draft(said("a", 1), settled=(Resolution("a", resolved=True, at=at(5)),)))
    no = Voice(BEN, draft(settled=(Resolution("a", resolved=False, at=at(5)),)))
    assert threads((yes, no), {})[0].resolved is None
    assert threads((no, yes), {})[0].resolved is None


def test_a_comment_that_comes_in_two_versions_is_shown_once_as_it_was_said_last() -> None:
    old, new = said("a", 1), replace(said("a", 4), text="new")
    found = everything_said((Voice(ANA, draft(new)), Voice(ANA, draft(old), "another-review")))
    assert [(one.comment.text, one.review) for one in found] == [("new", "")]


def test_a_copied_id_takes_nothing_away_from_the_comment_that_had_it_first() -> None:
    mine = Voice(ANA, draft(said("a", 5), said("r", 6, "a")))
    copy = Voice(BEN, draft(said("a", 1)))
    assert shown(threads((mine, copy), {})) == ["a:", "a: r"]


def test_a_circle_of_replies_is_cut_at_its_oldest() -> None:
    circle = draft(said("a", 3, "c"), said("b", 1, "a"), said("c", 2, "b"), said("d", 4, "c"), said("e", 5, "e"))
    assert shown(threads((Voice(ANA, circle),), {})) == ["b: c a d", "e:"]


def test_conversations_are_in_the_order_of_their_places() -> None:
    comments = draft(
        said("on-the-whole", 9, spec=""), said("second", 1), said("first", 2), said("gone", 0), said("other", 3)
    )
    slug = ANA.slug
    places: dict[tuple[str, str], Where] = {
        (slug, "second"): Followed("a.yaml", "/b", 9, 1),
        (slug, "first"): Followed("a.yaml", "/a", 3, 1),
        (slug, "gone"): Detached("it went"),
        (slug, "other"): Followed("0.yaml", "", 1, 1),
    }
    found = threads((Voice(ANA, comments),), places)
    assert [thread.id for thread in found] == ["on-the-whole", "other", "first", "second", "gone"]
    assert found[-1].where == Detached("it went")
    assert found[0].where is None


_IDS = st.sampled_from("abcdef")


@given(st.lists(st.tuples(_IDS, st.integers(0, 9), _IDS | st.just(""), st.booleans()), max_size=8), st.booleans())
def test_whatever_stands_in_the_files_every_comment_that_stands_is_shown_once(
    rows: list[tuple[str, int, str, bool]],
    split: bool,  # noqa: FBT001 - given by name
) -> None:
    comments = [said(name, second, answers, withdrawn=withdrawn) for name, second, answers, withdrawn in rows]
    half = len(comments) // 2 if split else 0
    voices = (Voice(ANA, draft(*comments[:half])), Voice(BEN, draft(*comments[half:])))
    found = threads(voices, {})
    listed = [one.key for thread in found for one in (thread.root, *thread.replies) if one is not None]
    assert len(set(listed)) == len(listed)
    standing = {one.key for one in everything_said(voices) if not one.comment.withdrawn}
    assert standing <= set(listed)
