"""What `mark` and `unmark` share: a finding, and whether it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.saying import Told, add_review

if TYPE_CHECKING:
    from reviewtui.cli.parser import Parser
    from reviewtui.session import Session


def add_finding(parser: Parser) -> None:
    """Declare the finding and the review."""
    parser.add_argument("fingerprint", metavar="FINGERPRINT", help="the finding; its first digits, where one has them")
    add_review(parser)


def mark(session: Session, beginning: str, *, reviewed: bool) -> Told:
    """Say whether a finding was looked at, and how many were."""
    from reviewtui.cli.prefix import finding_of  # noqa: PLC0415 - the help does not wait for what a review needs

    finding = finding_of(session, beginning)
    session.mark(finding.fingerprint, reviewed=reviewed)
    findings = {one.fingerprint for one in session.report.findings}
    marked = sum(map(session.draft.is_reviewed, findings))
    return Told(
        "mark",
        f"{'reviewed' if reviewed else 'not reviewed'}: {finding.message}",
        (f"{marked} of {len(findings)} reviewed",),
        {"fingerprint": finding.fingerprint, "rule": finding.rule, "reviewed": reviewed},
    )
