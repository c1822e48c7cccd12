"""`reviewtui publish`: write the review and its decision record into the repository, or show what would be written."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli import plan_json, plan_text
from reviewtui.cli.console import Console
from reviewtui.cli.drafts import request_of_review
from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode
from reviewtui.repository import WORKTREE
from reviewtui.session import Session

DESCRIPTION = (
    "Write what you said in a review into the repository: the review itself, your part of it, a report, and a decision "
    "record filled in from them. It goes to the work tree, or as a commit to a branch that is not checked out. A file "
    "that is not yours is never overwritten."
)
EXAMPLES = (
    ("reviewtui publish --dry-run", "show every file that would be written, and its text"),
    ("reviewtui publish", "write the files to the work tree"),
    ("reviewtui publish --to reviews", "commit them to the branch `reviews`, made if need be"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which review, where to, and whether to write at all."""
    parser.add_argument(
        "review", nargs="?", metavar="REVIEW", help="a review's name (default: that of --base and --head)"
    )
    parser.add_argument("--to", metavar="WHERE", default=WORKTREE, help="WORKTREE, or a branch (default: WORKTREE)")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Plan, and unless it is a dry run, write."""
    request = Request.of(given)
    if given.review is not None:
        request = request_of_review(given.review, request)
    with Session.open(options_of(request, writing=not given.dry_run)) as session:
        plan = session.plan(given.to)
        unexplained = session.review().unexplained
        published = None if given.dry_run else session.publish(plan)
    if unexplained:
        console.narrate(f"note: what differs from the proposal asks for a sentence: {', '.join(unexplained)}")
    if console.json:
        console.deliver(plan_json.render(plan, published))
    else:
        console.deliver(plan_text.render(plan, published, console.look()))
    return ExitCode.DONE
