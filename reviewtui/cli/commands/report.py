"""`reviewtui report`: what a change does to whom and what its reviewers said, as a document; nothing is written."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.drafts import request_for
from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs
from reviewtui.errors import ExitCode
from reviewtui.session import Session

DESCRIPTION = (
    "Print the report of a review: in plain words what the change does to whom, what was decided, what is open; then "
    "every finding with the decisions on it, the comments, the scores with their evidence, and what all of it rests "
    "on. It tells what everybody published, and what you said so far. It only reads: `reviewtui publish --close` "
    "writes the same document into the repository."
)
EXAMPLES = (
    ("reviewtui report", "of the review of this branch, to read here"),
    ("reviewtui report --format markdown --output review.md", "as a document"),
    ("reviewtui report --pr 12 --format json", "of a pull request, fetched first, for a program"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which review, and the form of a document."""
    parser.formats = (*parser.formats, "markdown")
    parser.add_argument(
        "review", nargs="?", metavar="REVIEW", help="a review's name (default: that of --base and --head)"
    )
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Open the review without holding it, and tell what it says."""
    request = request_for(given, console)
    with Session.read(options_of(request, writing=False)) as session:
        review = session.review()
        hidden = session.team.hidden
    if hidden:
        console.narrate(f"note: what {hidden} of the reviewers said is kept back until you decide.")
    # Only this command and publishing wait for these to load.
    from reviewtui.records.report import contents_of, laid_out  # noqa: PLC0415 - said above

    contents = contents_of(review)
    if console.json:
        from reviewtui.cli.report_json import render as as_json  # noqa: PLC0415 - said above

        console.deliver(as_json(contents))
    elif given.format == "markdown":
        from reviewtui.records.markdown_blocks import render as as_markdown  # noqa: PLC0415 - said above

        console.deliver(as_markdown(laid_out(contents)))
    else:
        from reviewtui.cli.document_text import render as as_text  # noqa: PLC0415 - said above

        console.deliver(as_text(laid_out(contents), console.look()))
    return ExitCode.UNREADABLE if review.report.errors else ExitCode.DONE
