"""`reviewtui publish`: write the review and its decision record into the repository, or show what would be written."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli import commit_text, plan_json, plan_text
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import can_ask
from reviewtui.cli.drafts import request_for
from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, as_ref
from reviewtui.errors import ExitCode
from reviewtui.session import Plan, Session

DESCRIPTION = (
    "Write what you said in a review into the repository: the review itself, your part of it, and your waivers. Who "
    "closes the review also writes a report of what everybody said, and a decision record; when nobody else takes "
    "part, that is you. It goes to the work tree, or as a commit to a branch that is not checked out, on top of what "
    "others put there meanwhile. A file that is not yours is never overwritten. Of your hooks only `commit-msg` runs, "
    "and nothing is pushed: the command for it is shown."
)
EXAMPLES = (
    ("reviewtui publish --dry-run", "show every file that would be written, and its text"),
    ("reviewtui publish", "write the files to the work tree, or to the branch that the configuration names"),
    ("reviewtui publish --to review", "commit them to a branch beside the one under review"),
    ("reviewtui publish --close", "also write the report and the decision record, from what everybody said"),
    ("reviewtui publish --to reviews", "commit them to the branch `reviews`, made if need be"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which review, where to, and whether to write at all."""
    parser.add_argument(
        "review", nargs="?", metavar="REVIEW", help="a review's name (default: that of --base and --head)"
    )
    parser.add_argument(
        "--to",
        metavar="WHERE",
        type=as_ref,
        help="WORKTREE; head, the branch under review; review, a branch beside it; or any branch (default: `review: "
        "{branch: ...}` in .reviewtui.yaml, else WORKTREE)",
    )
    extent = parser.add_mutually_exclusive_group()
    extent.add_argument("--close", action="store_true", help="also write the report and the decision record")
    extent.add_argument("--part", action="store_true", help="write only your own files")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    parser.add_argument("--no-verify", action="store_true", help="commit without your own `commit-msg` hook")
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Plan, and unless it is a dry run, write."""
    request = request_for(given, console)
    with Session.open(options_of(request, writing=not given.dry_run)) as session:
        closing = given.close if given.close or given.part else None
        plan = session.plan(given.to, closing=closing, verify=not given.no_verify)
        unexplained = session.review().unexplained
        _tell(plan, given, console)
        published = None if given.dry_run else session.publish(plan, prompts=can_ask())
    if unexplained:
        console.narrate(f"note: what differs from the proposal asks for a sentence: {', '.join(unexplained)}")
    if console.json:
        console.deliver(plan_json.render(plan, published))
    else:
        console.deliver(plan_text.render(plan, published, console.look(), given.repo))
    return ExitCode.DONE


def _tell(plan: Plan, given: Namespace, console: Console) -> None:
    """Say what should be known before anything is written."""
    for note in plan.notes:
        console.narrate(f"note: {note}")
    if plan.catch_up:
        console.narrate("To bring them in:")
    for words in plan.catch_up:
        console.narrate_line(f"  {commit_text.command(words, given.repo)}")
