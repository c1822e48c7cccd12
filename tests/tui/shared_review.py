"""A review in memory that several people share: Ben reviews it too, and one finding is new since Ana last looked."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.config import Config
from reviewtui.config.reviewing import Roles
from reviewtui.reviews.looking import News
from reviewtui.reviews.types import Answer, CommentKind, Look, Outcome, Score, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from tests.tui.fake_session import START, FakeSession, commented, ruled
from tests.tui.made_up_api import FINDINGS

GONE, MOVED, LEGACY, GROWN, *_ = (finding.fingerprint for finding in FINDINGS)
SEEN = {finding.fingerprint: f"{finding.verdict.word} {finding.rule}" for finding in FINDINGS}
OLD = {"f" * 16: "breaking response-type-changed: GET /orders 200 body total"}


def with_news(session: FakeSession) -> FakeSession:
    """Let one finding be new and another one be gone."""
    before = {name: line for name, line in SEEN.items() if name != GROWN}
    session.news = News(Look("", "c" * 40, before | OLD, START), frozenset({GROWN}), OLD, frozenset(before))
    session.draft = session.draft.with_look(session.news.since)
    return session


def with_ben(session: FakeSession) -> FakeSession:
    """Let Ben review too: he differs on a question, and his vote is outdated."""
    seen = frozenset({GONE, MOVED})
    session.join(
        lambda draft: (
            draft.with_answer(Answer("q1", AnswerValue.NO, START, "It names no consumer."))
            .with_answer(Answer("q4", AnswerValue.PARTLY, START))
            .with_score(Score("d1", 2, START, "Terse."))
            .with_comment(replace(commented("b1", CommentKind.MUST_FIX, "Say the unit."), fingerprint=GONE))
            .with_ruling(ruled(MOVED, Stance.FIX, "Keep 20."))
            .with_outcome(
                Outcome(Decision.APPROVE, START, roles=("architect",), head_commit="e" * 40, fingerprints=seen)
            )
        )
    )
    session.config = Config(roles=Roles({"architect": ("ben@example.com",)}))
    return session
