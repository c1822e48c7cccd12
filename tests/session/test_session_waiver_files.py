"""A waiver that a reviewer rules is written as a file of the repository, and no word of another is written over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from reviewtui.model import Disposition
from reviewtui.reviews.types import Stance
from reviewtui.session.words import Terms
from reviewtui.waivers.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reviewtui.session import Plan, PlannedFile, Session
    from tests.repository.scratch import Scratch

TERMS = Terms(owner="ana@example.com", until=date(2027, 3, 31), approved_by="ben@example.com")


def waived(session: Session, reason: str = "Only the app read it.", terms: Terms = TERMS) -> Session:
    """Return the session after the first finding was waived."""
    session.rule_on(session.report.findings[0].fingerprint, Stance.WAIVE, reason, terms)
    return session


def waiver_in(plan: Plan) -> PlannedFile:
    """Return the file of the waiver."""
    (file,) = (file for file in plan.files if "/waivers/" in file.path)
    return file


def written(scratch: Scratch) -> Path:
    """Return where the waiver stands in the work tree."""
    (path,) = scratch.root.glob("docs/api-reviews/waivers/*.yaml")
    return path


def test_a_waiver_is_a_file_that_the_gate_then_honours(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = waived(opened())
    file = waiver_in(session.plan(closing=False))
    waiver = read(file.path, file.text.encode())
    finding = session.report.findings[0]
    assert file.path == f"docs/api-reviews/waivers/{finding.fingerprint}.yaml"
    assert (waiver.rule, waiver.element) == (finding.rule, finding.change.element)
    assert (waiver.reason, waiver.owner, waiver.approved_by) == (
        "Only the app read it.",
        "ana@example.com",
        "ben@example.com",
    )
    session.publish(session.plan(closing=False))
    assert session.plan(closing=False).written == ()
    scratch.commit({})
    assert opened().report.findings[0].disposition is Disposition.WAIVED


@pytest.mark.parametrize("terms", [Terms(operation="GET /orders", owner="ana", until=date(2027, 3, 31))])
def test_one_operation_alone_has_no_file(opened: Callable[..., Session], terms: Terms) -> None:
    session = waived(opened(), terms=terms)
    assert not any("/waivers/" in file.path for file in session.plan().files)


def test_a_file_that_somebody_edited_after_us_stays_and_that_is_told(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = waived(opened())
    session.publish(session.plan(closing=False))
    path = written(scratch)
    path.write_text("# The partner asked for it.\n" + path.read_text().replace("2027-03-31", "2026-12-31"))
    later = waived(session, "It read it until May.", Terms(owner="ana@example.com", until=date(2027, 6, 30)))
    plan = later.plan("WORKTREE", closing=False)
    assert not any("/waivers/" in file.path for file in plan.files), "somebody wrote other words into it since"
    assert "`reviewtui waive" in plan.notes[0]
    assert path.read_text().startswith("# The partner asked for it.")


def test_a_new_ruling_on_an_older_waiver_keeps_its_comments(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened()
    finding = session.report.findings[0]
    path = f"docs/api-reviews/waivers/{finding.fingerprint}.yaml"
    text = (
        f"# Agreed on the phone.\nfingerprint: {finding.fingerprint}\nrule: {finding.rule}\n"
        "spec: apis/orders/openapi.yaml\nreason: Until the app moves.  # soon\nowner: ben\nuntil: 2026-02-01\n"
    )
    scratch.write({path: text.encode()})
    file = waiver_in(waived(session, "Until the app moves.").plan(closing=False))
    assert file.replaces
    assert file.text.startswith("# Agreed on the phone.\n")
    assert "reason: Until the app moves.  # soon\n" in file.text
    assert 'until: "2027-03-31"\n' in file.text


def test_a_waiver_that_is_no_longer_meant_is_told_and_not_removed(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = waived(opened())
    session.publish(session.plan(closing=False))
    session.rule_on(session.report.findings[0].fingerprint, Stance.FIX, "The partner is gone.")
    plan = session.plan(closing=False)
    assert "still waives what you no longer waive" in plan.notes[0]
    session.publish(plan)
    assert written(scratch).exists()
