"""`review --plain` on findings and comments: decide, take back, reply and settle, word by word."""

from __future__ import annotations

import io
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from reviewtui.model import Finding, Verdict
from reviewtui.reviews.types import CommentKind, Ruling, Stance
from reviewtui.session import Options, Session
from tests.cli.shop import Outcome, Run


def talk(run: Run, folder: Path, *lines: str) -> Outcome:
    """Hold the conversation with these lines as the reviewer's part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run("review", "--plain", "--repo", folder)


def first(session: Session) -> Finding:
    """Return the finding that the conversation begins with."""
    return next(finding for finding in session.report.findings if finding.verdict >= Verdict.DANGEROUS)


def ruling(folder: Path) -> Ruling:
    """Return what was decided about the first finding."""
    with Session.open(Options(folder, writing=False)) as session:
        return session.draft.rulings[first(session).fingerprint]


def test_a_finding_is_accepted_with_its_reason(run: Run, folder: Path) -> None:
    assert "Saved: accepted." in talk(run, folder, "a Nobody calls it.", "q").out
    said = ruling(folder)
    assert (said.stance, said.reason) == (Stance.ACCEPT, "Nobody calls it.")
    assert "accepted by " not in talk(run, folder, "q").out, "who decided has looked"
    run("unmark", said.fingerprint, "--repo", folder)
    again = talk(run, folder, "u", "q")
    assert "accepted by " in again.out
    assert ": Nobody calls it." in " ".join(again.out.split())
    assert ruling(folder).stance is None
    with Session.open(Options(folder, writing=False)) as session:
        assert not session.draft.is_reviewed(said.fingerprint)


def test_a_reason_that_is_missing_is_asked_for(run: Run, folder: Path) -> None:
    outcome = talk(run, folder, "a", "", "?", "Who calls it?", "q")
    assert "Why may it stay as it is?" in outcome.out
    assert "takes a reason" in outcome.out
    assert (ruling(folder).stance, ruling(folder).reason) == (Stance.QUESTION, "Who calls it?")


def test_a_waiver_proposes_who_and_until_when(run: Run, folder: Path) -> None:
    talk(run, folder, "w Old.", "", "q")
    said = ruling(folder)
    with Session.open(Options(folder, writing=False)) as session:
        assert (said.owner, said.until) == (session.reviewer.email, session.today + timedelta(days=90))


def test_a_fix_has_an_owner_and_a_day_if_somebody_says_so(run: Run, folder: Path) -> None:
    outcome = talk(run, folder, "f Keep it.", "ben soon", "f Keep it.", "ben 2099-03-31", "q")
    assert "'soon' is no day" in outcome.out
    said = ruling(folder)
    assert (said.stance, said.owner, said.until) == (Stance.FIX, "ben", date(2099, 3, 31))


def test_comments_are_shown_answered_and_settled(run: Run, folder: Path) -> None:
    with Session.open(Options(folder)) as session:
        on_finding = session.comment(first(session).fingerprint, CommentKind.QUESTION, "Who calls it?").id
        whole = session.comment("", CommentKind.NOTE, "Small steps.").id
    outcome = talk(
        run, folder, f"r {on_finding[:6]} Nobody.", f"r {on_finding[:6]}", "r", "s", "r", "r Thanks.", "d", "", "q"
    )
    assert "Who calls it?" in outcome.out
    assert "a reply needs words" in outcome.out
    assert "a reply is r, an id and a text" in outcome.out
    assert "The review as a whole" in outcome.out
    with Session.open(Options(folder, writing=False)) as session:
        replies = {(remark.answers, remark.text) for remark in session.draft.remarks if remark.answers}
        assert replies == {(on_finding, "Nobody."), (whole, "Thanks.")}
        assert session.draft.resolutions[whole].resolved


def test_the_other_comments_can_be_skipped(run: Run, folder: Path) -> None:
    with Session.open(Options(folder)) as session:
        session.comment("", CommentKind.NOTE, "One.")
        session.comment("", CommentKind.NOTE, "Two.")
    outcome = talk(run, folder, "s", "s", "q")
    assert "One." in outcome.out
    assert "Two." not in outcome.out
    assert "Question 1 of " in outcome.out


def test_the_operation_of_a_finding_is_shown_before_and_after(run: Run, folder: Path) -> None:
    outcome = talk(run, folder, "o", "q")
    assert "DELETE /orders/{orderId} in apis/orders/openapi.yaml" in outcome.out
    assert "- DELETE /orders/{orderId}" in outcome.out
    assert "breaking: operation-removed" in outcome.out
