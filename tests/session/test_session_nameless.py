"""A clone that has commits and no branches reads the review of the change, as its gate does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.reviews.names import review_id
from reviewtui.rubric.types import Decision
from reviewtui.session import Options, Session
from tests.repository.scratch import Scratch
from tests.session.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

REVIEW = review_id("main", "orders-v2")


@pytest.fixture
def pipeline(opened: Callable[..., Session], scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """Return what a pipeline has: the reviewed commit with what Ana published, and nobody's draft."""
    session = opened(head="orders-v2")
    session.decide(Decision.APPROVE, "Go.")
    session.publish(session.plan(None))
    session.close()
    scratch.commit({}, "Say what Ana thinks")
    scratch.git("checkout", "-q", "--detach")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "pipeline@example.com")
    return scratch


def read(scratch: Scratch, **options: str) -> Session:
    """Open the review to be read."""
    return Session.read(Options(scratch.root, writing=False, **options), clock=Clock())  # type: ignore[arg-type]


def test_the_review_of_the_commit_is_read(pipeline: Scratch) -> None:
    with read(pipeline, base=pipeline.id("main"), head=pipeline.id("HEAD")) as session:
        assert session.id == REVIEW
        assert [vote.reviewer.email for vote in session.votes] == ["ana@example.com"]
        assert session.status().names == ("main", "orders-v2")


def test_between_branches_their_own_review_is_meant(pipeline: Scratch) -> None:
    pipeline.git("branch", "other")
    with read(pipeline, base="main", head="other") as session:
        assert session.id == review_id("main", "other")
        assert not session.team.parts


def test_a_review_of_the_commit_itself_comes_first(pipeline: Scratch) -> None:
    commit = pipeline.id("HEAD")
    with Session.open(Options(pipeline.root, base="main", head=commit), clock=Clock()) as session:
        session.decide(Decision.REJECT, "No.")
    with read(pipeline, base="main", head=commit) as session:
        assert session.id == review_id("main", commit)


def test_without_a_published_review_nobody_said_anything(scratch: Scratch) -> None:
    scratch.git("checkout", "-q", "--detach")
    with read(scratch) as session:
        assert session.id == review_id("main", scratch.id("HEAD"))
        assert not session.team.parts
