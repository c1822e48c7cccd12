"""`reviewtui status`: what keeps a change from going in, and the one step that comes next."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reviewtui.cli.console import Console
from reviewtui.cli.drafts import request_for
from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode
from reviewtui.reports.requirement_text import Where
from reviewtui.session import Session

DESCRIPTION = (
    "Say how a review stands: who reviewed and whose vote still holds, what the tier asks for and what is missing, "
    "with the one step that would meet it, what is new since you last looked, which points are open, and where "
    "reviewers differ. It only reads. Whether a change may go in is what `reviewtui check --require-review` says."
)
EXAMPLES = (
    ("reviewtui status", "of the review of this branch"),
    ("reviewtui status --pr 12", "of a pull request, fetched first"),
    ("reviewtui status --format json", "the same for a program"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which review."""
    parser.add_argument(
        "review", nargs="?", metavar="REVIEW", help="a review's name (default: that of --base and --head)"
    )
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Open the review without holding it, and tell how it stands."""
    request = request_for(given, console)
    with Session.read(options_of(request, writing=False)) as session:
        status = session.status()
        notices = session.notices
    for notice in notices:
        console.narrate(f"note: {notice}")
    # Each form is imported only when it is asked for: start-up time.
    if console.json:
        from reviewtui.reports import status_json  # noqa: PLC0415 - said above

        console.deliver(status_json.render(status))
    else:
        from reviewtui.reports import status_text  # noqa: PLC0415 - the same

        console.deliver(status_text.render(status, console.look(), _where(request, given.repo)))
    return ExitCode.UNREADABLE if status.report.errors else ExitCode.DONE


def _where(request: Request, repository: Path | None) -> Where:
    """Return the words that say where, as the user said it, for the commands that are told."""
    named = (("--base", request.base), ("--head", request.head))
    words = tuple(word for option, ref in named if ref is not None for word in (option, ref))
    exact = ("--exact",) if request.exact else ()
    return Where((*words, *exact), ("--repo", str(repository)) if repository is not None else ())
