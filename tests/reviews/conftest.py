"""A draft to start from, and a clock that the test moves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from reviewtui.reviews.draft import Draft
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import (
    Answer,
    Comment,
    CommentKind,
    Look,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
    Stance,
)
from reviewtui.reviews.undoing import acted
from reviewtui.rubric.types import AnswerValue, Decision

REVIEW = "orders-v2-1a2b3c4d"
REVIEWER = "ana@example.com"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(seconds: int) -> datetime:
    """Return the moment so many seconds after the review began."""
    return START + timedelta(seconds=seconds)


EMPTY_DRAFT = Draft(
    review=REVIEW,
    reviewer=REVIEWER,
    base="main",
    head="orders-v2",
    checklist="api-design-review",
    checklist_version="1",
    created=START,
    updated=START,
)


@pytest.fixture
def draft() -> Draft:
    """Return an empty draft of a review of one branch."""
    return EMPTY_DRAFT


def full(draft: Draft) -> Draft:
    """Return the draft with one entry of each kind, and what was said as one act."""
    said = (
        draft.with_answer(Answer("d1-naming", AnswerValue.PARTLY, at(1), note='See "orders" | `id`\n\ttwo lines'))
        .with_score(Score("D1", 3, at(2), note="Paging is open"))
        .with_comment(
            Comment(
                "c1",
                "f00d",
                "api.yaml",
                "GET /orders",
                CommentKind.MUST_FIX,
                "Keep it — 日本",
                at(3),
                side="base",
                pointer="/paths",
                answers="c0",
            )
        )
        .with_mark(Mark("f00d", reviewed=True, at=at(4)))
        .with_ruling(Ruling("f00d", Stance.WAIVE, at(4), "Nobody reads it", until=date(2026, 6, 30), owner="ana"))
        .with_ruling(Ruling("f00d", Stance.FIX, at(4), operation="GET /orders"))
        .with_resolution(Resolution("c2", resolved=True, at=at(4)))
        .with_look(Look("base", "head", {"f00d": "breaking x: y", "beef": "safe x: z"}, at(4)))
        .with_outcome(
            Outcome(
                Decision.APPROVE_WITH_CONDITIONS,
                at(5),
                note="after the fix",
                roles=("architect",),
                head_commit="head",
                fingerprints=frozenset({"f00d"}),
            )
        )
    )
    return acted(draft, said, at(5)).with_published({"docs/adr/0001-x.md": "ab"}, at(6))


def answered(draft: Draft, question: str, second: int) -> Draft:
    """Return the draft with a "yes" to one more question."""
    return draft.with_answer(Answer(question, AnswerValue.YES, at(second)))


def store_in(folder: Path) -> DraftStore:
    """Return a store as each process makes one for itself."""
    return DraftStore(folder, REVIEW, REVIEWER)
