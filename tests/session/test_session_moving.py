"""The branch moves while its review is open: it is told, and the review is opened anew with all that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, UsageError
from reviewtui.rubric.types import AnswerValue
from tests.session.conftest import CHANGED, PATH

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.session import Session
    from tests.repository.scratch import Scratch


def silent(_: str) -> None:
    """Hear of progress and do nothing."""


def test_what_became_of_the_head_is_told(scratch: Scratch, opened: Callable[..., Session]) -> None:
    session = opened(head="orders-v2")
    assert session.moved() == ""
    scratch.commit({PATH: CHANGED.replace("All orders", "Orders").encode()})
    assert session.moved() == "orders-v2 moved"
    scratch.git("checkout", "-q", "main")
    scratch.git("branch", "-m", "orders-v2", "orders-v3")
    assert session.moved() == "orders-v2 is gone: it was renamed or deleted"


def test_a_file_that_changed_in_the_work_tree_is_named(scratch: Scratch, opened: Callable[..., Session]) -> None:
    scratch.write({PATH: CHANGED.replace("All orders", "Orders").encode()})
    session = opened()
    scratch.write({PATH: CHANGED.replace("All orders", "Every order").encode()})
    assert session.moved() == f"{PATH} changed meanwhile"


def test_what_the_reviewer_published_is_no_news_and_what_others_did_is(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    scratch.git("checkout", "-q", "main")
    session = opened(head="orders-v2")
    session.publish(session.plan("head"))
    assert session.moved() == ""
    scratch.git("checkout", "-q", "orders-v2")
    scratch.commit({"docs/api-reviews/waivers/notes.md": b"# Notes\n"})
    assert session.moved() == "somebody published a review on orders-v2"


def test_the_review_opens_anew_with_all_that_was_said_and_goes_on(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    session = opened()
    question = session.questions[0].id
    session.answer(question, AnswerValue.NO, "It does not hold.")
    session.look()
    scratch.commit({PATH: CHANGED.replace("/orders:", "/all-orders:").encode()})
    with session.again(silent) as later:
        assert later.draft.answers[question].value is AnswerValue.NO
        assert later.moved() == ""
        assert later.news is not None
        assert later.news.new
        with pytest.raises(ConflictError):
            later.answer(question, AnswerValue.YES)
        session.answer(question, AnswerValue.PARTLY)
        session.close()
        later.answer(question, AnswerValue.YES)
        assert later.draft.answers[question].note == "It does not hold."


def test_another_branch_that_was_checked_out_is_not_taken_for_the_one_under_review(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    session = opened()
    scratch.git("checkout", "-q", "-b", "payments", "main")
    scratch.commit({PATH: CHANGED.replace("All orders", "Orders").encode()})
    assert session.moved() == "payments is checked out now"
    with pytest.raises(ConflictError, match="the review of `orders-v2`, and now it would be that of `payments`"):
        session.again(silent)
    session.answer(session.questions[0].id, AnswerValue.YES)


def test_a_branch_that_is_gone_cannot_be_opened_and_the_review_goes_on(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    scratch.git("checkout", "-q", "main")
    session = opened(head="orders-v2")
    scratch.git("branch", "-m", "orders-v2", "orders-v3")
    with pytest.raises(UsageError):
        session.again(silent)
    session.answer(session.questions[0].id, AnswerValue.YES)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (b"", ["WORKTREE", "review", "head"]),
        (b"review: {branch: api-reviews}\n", ["api-reviews", "WORKTREE", "review", "head"]),
        (b"review: {branch: head}\n", ["head", "WORKTREE", "review"]),
    ],
    ids=["usual", "a branch for all reviews", "the branch under review"],
)
def test_places_to_publish_to_begin_with_what_the_settings_say(
    settings: bytes, words: list[str], scratch: Scratch, opened: Callable[..., Session]
) -> None:
    scratch.commit({".reviewtui.yaml": settings})
    session = opened()
    assert [choice.word for choice in session.targets] == words
    assert all(session.plan(word).branch or word == "WORKTREE" for word in words if word != "head")
