"""A repository whose branch `change` breaks something, whose house asks little, and where reviewers say something."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.cli.shop import Shop
from tests.cli.specs import ONE, TWO

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKLIST = b"""\
schema: 1
id: small
title: A small checklist
version: "1"
gates:
  tier-2: {reviewers: 1, answer_days: 3, sign_off: [security]}
means: {tier-2: 3}
dimensions:
  - id: d1
    title: Design
    weight: 100
    minimums: {tier-2: 3}
    anchors: {1: Poor., 2: Weak., 3: Fair., 4: Good., 5: Excellent.}
    questions:
      - id: d1-purpose
        question: Is there a purpose?
        why: Without one nobody knows.
        guidance: One sentence.
        how_to_check: Read it. One minute.
        severity_if_no: blocker
        remediation: Write it.
"""
SETTINGS = b"checklist: small\nroles: {security: [ana@example.com]}\n"
SPEC = "openapi.yaml"


def reviewed_shop(folder: Path) -> None:
    """Make a repository: `main` has two operations, and the branch `change`, which is checked out, one of them."""
    shop = Shop.create(folder)
    shop.commit({SPEC: TWO, ".reviewtui.yaml": SETTINGS, "checklists/small.yaml": CHECKLIST})
    shop.branch("change")
    shop.commit({SPEC: ONE})
    shop.forget_identity()


def says(
    folder: Path, who: str, *words: Callable[[Session], object], to: str | None = None, sides: str = "main change"
) -> str:
    """Let somebody say something to the change, and publish it if a place is given; return the review's name."""
    base, head = sides.split()
    names = {f"GIT_{role}_NAME": f"{who.capitalize()} Reviewer" for role in ("AUTHOR", "COMMITTER")}
    addresses = {f"GIT_{role}_EMAIL": f"{who}@example.com" for role in ("AUTHOR", "COMMITTER")}
    options = Options(folder, base, head)
    with mock.patch.dict(os.environ, names | addresses), Session.open(options) as session:
        session.look()
        for word in words:
            word(session)
        if to is not None:
            session.publish(session.plan(to))
        return session.id


def accept(session: Session) -> None:
    """Accept everything that breaks somebody."""
    for finding in session.report.findings:
        session.rule_on(finding.fingerprint, Stance.ACCEPT, "Nobody calls it.")


def approve(session: Session) -> None:
    """Answer what is asked, and agree."""
    session.answer("d1-purpose", AnswerValue.YES)
    session.decide(Decision.APPROVE)


def refuse(session: Session) -> None:
    """Answer what is asked against the change, and ask for another one."""
    session.answer("d1-purpose", AnswerValue.NO)
    session.decide(Decision.REQUEST_CHANGES, "Say what it is for.")
