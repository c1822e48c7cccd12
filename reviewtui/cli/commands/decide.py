"""`reviewtui decide FINGERPRINT STANCE`: decide about a finding, as the keys of the screen do."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.days import as_day
from reviewtui.cli.saying import OPEN, Told, add_review, say

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser
    from reviewtui.session import Session

STANCES = ("accept", "fix", "waive", "question")
DESCRIPTION = (
    "Decide about a finding in your part of the review: accept it, ask for a fix, waive it until a day, or ask a "
    "question. It holds for every operation that the finding reaches, but for those that you name with --operation, "
    "and falls open again when the change itself changes. `open` takes your decision back."
)
EXAMPLES = (
    ('reviewtui decide 3f9a accept --reason "Nobody calls it."', "let a finding pass"),
    ('reviewtui decide 3f9a fix --reason "Keep it until June." --owner ben --until 2027-03-31', "ask for a fix"),
    ('reviewtui decide 3f9a waive --reason "Internal." --operation "GET /orders"', "for one operation only"),
    ("reviewtui decide 3f9a open", "take it back"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the finding, the decision, and what goes with it."""
    parser.add_argument("fingerprint", metavar="FINGERPRINT", help="the finding; its first digits, where one has them")
    parser.add_argument("stance", metavar="STANCE", choices=(*STANCES, OPEN), help=f"{', '.join(STANCES)}, or {OPEN}")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why; needed to accept and to waive")
    parser.add_argument(
        "--operation", metavar="OPERATION", default="", help='only for this one, such as "GET /orders" (default: all)'
    )
    parser.add_argument(
        "--owner", metavar="WHO", default="", help="who has to act, or answers for a waiver (default for that: you)"
    )
    parser.add_argument(
        "--until", metavar="DATE", type=as_day, help="when a fix is due, or a waiver ends (default for that: 90 days)"
    )
    parser.add_argument("--approved-by", metavar="WHO", default="", help="who approved a waiver")
    parser.add_argument("--precedent", action="store_true", help="others may point to this waiver")
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Decide, and tell what was decided."""
    return say(given, console, lambda session: _decide(session, given))


def _decide(session: Session, given: Namespace) -> Told:
    from reviewtui.cli.prefix import finding_of  # noqa: PLC0415 - the help does not wait for what a review needs
    from reviewtui.reviews.types import Stance  # noqa: PLC0415 - the same
    from reviewtui.session.words import Terms  # noqa: PLC0415 - the same

    finding = finding_of(session, given.fingerprint)
    stance = None if given.stance == OPEN else Stance(given.stance)
    terms = Terms(given.operation, given.owner, given.until, given.approved_by, given.precedent)
    if stance is Stance.WAIVE:
        terms = terms.of_a_waiver(session.reviewer.email, session.today)
    ruling = session.rule_on(finding.fingerprint, stance, given.reason, terms)
    word = stance.phrase if stance is not None else "open again"
    only = f"only {ruling.operation}: " if ruling.operation else ""
    until = ruling.until.isoformat() if ruling.until else ""
    facts = {"for": ruling.owner, "until": until, "approved by": ruling.approved_by}
    return Told(
        "decision",
        f"{word}: {only}{finding.message}",
        tuple(line for line in (ruling.reason, *(f"{name} {fact}" for name, fact in facts.items() if fact)) if line),
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "stance": given.stance,
            "reason": ruling.reason,
            "operation": ruling.operation,
            "owner": ruling.owner,
            "until": until or None,
            "approved_by": ruling.approved_by,
            "precedent": ruling.precedent,
        },
    )
