"""What is told when a comparison finds nothing: each kind of nothing has its own meaning and a way on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Problem, Report, Revision, SpecReport, SpecStatus
from reviewtui.reports.nothing import NO_DESCRIPTION, ONE_COMMIT, UNCHANGED, Nothing, nothing_in

MAIN, BRANCH, DISK = Revision("main", "a" * 40), Revision("topic", "b" * 40), Revision("WORKTREE", None)
SAME = SpecReport("api.yaml", "api.yaml", "openapi", "3.1.0", SpecStatus.UNCHANGED)


@pytest.mark.parametrize(
    ("report", "nothing"),
    [
        (Report(MAIN, BRANCH, ()), NO_DESCRIPTION),
        (Report(MAIN, MAIN, ()), NO_DESCRIPTION),
        (Report(MAIN, MAIN, (SAME,)), ONE_COMMIT),
        (Report(MAIN, BRANCH, (SAME,)), UNCHANGED),
        (Report(MAIN, DISK, (SAME,)), UNCHANGED),
        (Report(DISK, DISK, (SAME,)), UNCHANGED),
    ],
)
def test_each_kind_of_nothing_is_told_apart(report: Report, nothing: Nothing) -> None:
    assert nothing_in(report) is nothing
    assert "`" in nothing.advice


def test_what_cannot_be_read_is_not_nothing() -> None:
    torn = replace(SAME, status=SpecStatus.UNREADABLE, errors=(Problem("a tab", "api.yaml", 3),))
    assert nothing_in(Report(MAIN, BRANCH, (torn,))) is None
