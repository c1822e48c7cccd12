"""`reviewtui vote DECISION`: say how the review ends for you, as the screen of the verdict does."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.saying import OPEN, Told, add_review, say
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser
    from reviewtui.session import Session

DESCRIPTION = (
    "Decide about the change as a whole in your part of the review, for yourself and for the roles that the settings "
    "give you. The vote is bound to what the change means now: a rebase keeps it, a new finding makes it outdated. "
    "`open` takes it back. An earlier note stays without --note. "
    "`reviewtui status` says what is missing."
)
EXAMPLES = (
    ("reviewtui vote approve", "let the change in"),
    ('reviewtui vote request-changes --note "Keep DELETE /orders until June."', "it must change first"),
    ("reviewtui vote open", "take it back"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the decision and the note."""
    decisions = (*(decision.value for decision in Decision), OPEN)
    parser.add_argument(
        "decision", metavar="DECISION", choices=decisions, help=f"{', '.join(decisions[:-1])}, or {OPEN}"
    )
    parser.add_argument("--note", metavar="TEXT", help="a sentence that goes with it")
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Decide, and tell for whom."""
    return say(given, console, lambda session: _vote(session, given))


def _vote(session: Session, given: Namespace) -> Told:
    decision = None if given.decision == OPEN else Decision(given.decision)
    outcome = session.decide(decision, given.note)
    roles = f" (for {', '.join(outcome.roles)})" if outcome.roles else ""
    return Told(
        "vote",
        f"{decision.phrase}{roles}" if decision is not None else "not decided",
        (outcome.note,) if outcome.note else (),
        {
            "decision": decision.value if decision is not None else None,
            "note": outcome.note,
            "roles": list(outcome.roles),
            "head_commit": outcome.head_commit,
        },
    )
