"""The past of a description, from a review of it: its commits, and any two of them as another review."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError
from reviewtui.history.messages import AllJudged, RowJudged
from reviewtui.session import Options, Session
from reviewtui.session.past import ONLY_LOOKING, TwoCommits
from tests.history.test_history import API, described
from tests.repository.scratch import Scratch


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository whose branch `topic` breaks what `main` has."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({API: described("/a", "/b")}, "Begin")
    made.git("switch", "-q", "-c", "topic")
    made.commit({API: described("/a", "/b", "/c")}, "Grow")
    made.commit({API: described("/c")}, "Break")
    return made


def test_the_history_is_seen_from_the_head_of_the_review(scratch: Scratch) -> None:
    scratch.git("switch", "-q", "main")
    with Session.open(Options(scratch.root, "main", "topic")) as session:
        book = session.past(API).book()
        assert [one.subject for one in book.commits] == ["Break", "Grow", "Begin"]
        told = list(islice(book.told(), 4))
        book.end()
    rows = [one for one in told if isinstance(one, RowJudged)]
    assert [(row.number, row.judged.breaking) for row in rows] == [(0, 2), (1, 0), (2, 0)]
    assert told[-1] == AllJudged()


def test_any_two_commits_are_a_review_of_their_own(scratch: Scratch) -> None:
    with Session.open(Options(scratch.root, "main", "topic")) as session:
        past = session.past(API)
        grow, begin = scratch.id("topic^"), scratch.id("main")
        with past.review(TwoCommits(begin, grow, API))(lambda _: None) as other:
            assert other.id != session.id
            changes = [finding.verdict.word for finding in other.report.findings if finding.level is None]
            assert changes == ["safe"]
            finding = other.report.findings[0].fingerprint
            other.mark(finding, reviewed=True)
        with past.review(TwoCommits(begin, grow, API))(lambda _: None) as again:
            assert again.draft.marks[finding].reviewed


def test_nothing_is_said_where_one_only_looks(scratch: Scratch) -> None:
    with Session.open(Options(scratch.root, "main", "topic")) as session:
        pair = TwoCommits(scratch.id("main"), scratch.id("topic"), API, writing=False)
        with session.past(API).review(pair)(lambda _: None) as looked:
            assert looked.read_only == ONLY_LOOKING
            assert ONLY_LOOKING in looked.notices
            with pytest.raises(ConflictError):
                looked.mark(looked.report.findings[0].fingerprint, reviewed=True)
            assert not looked.draft.marks
