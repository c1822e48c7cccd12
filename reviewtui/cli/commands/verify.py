"""`reviewtui verify`: hold what reviewers published against the history of the repository."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reviewtui.cli import verify_json, verify_text
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, as_ref
from reviewtui.config import choose
from reviewtui.errors import ExitCode
from reviewtui.repository import Repository
from reviewtui.session.verifying import verify

DESCRIPTION = (
    "Say whether reviewers' files are what was published. Each version of such a file names the one that it follows, "
    "what it was made from, and carries a seal; this is held against the history of all branches, or of one. The "
    "first break is told with its commit, its author and what differs. Nothing is written."
)
EXAMPLES = (
    ("reviewtui verify", "check all reviews on all branches"),
    ("reviewtui verify orders-v2-99d10697", "check one review"),
    ("reviewtui verify --ref origin/main --format json", "check what led to one branch, for a pipeline"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which review, and whose history."""
    parser.add_argument("review", nargs="?", metavar="REVIEW", help="a review's name (default: all reviews)")
    parser.add_argument(
        "--ref", metavar="REF", type=as_ref, help="check what led to this ref only (default: all branches and tags)"
    )
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Check, and tell; a broken chain weighs more than a version that cannot be read."""
    with Repository.discover(given.repo or Path.cwd()) as repository:
        settings = choose(repository, given.config, given.profile)
        audit = verify(repository, settings, given.review, given.ref)
    console.deliver(verify_json.render(audit) if console.json else verify_text.render(audit, console.look()))
    if audit.broken:
        return ExitCode.GATE_SHUT
    return ExitCode.UNREADABLE if audit.problems else ExitCode.DONE
