"""`reviewtui demo`: make the demo repository and open it, or print its report where there is no terminal."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from pathlib import Path

from reviewtui.cli.commands import review
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import is_interactive
from reviewtui.cli.parser import Parser
from reviewtui.cli.request import Request
from reviewtui.demo import MARKET, ORDERS, DemoRepository, create
from reviewtui.errors import UsageError
from reviewtui.preferences import Lead

DESCRIPTION = (
    "Make a small real Git repository in a temporary folder (an orders API, its history, and a branch that waits for "
    "its review) and open the review. With --tour the review shows you round in nine stops: each says what is to be "
    "seen and why it matters, and goes on when you did it. Without a terminal the report is printed. The folder stays, "
    "to play with."
)
EXAMPLES = (
    ("reviewtui demo", "make it and open the review"),
    ("reviewtui demo --tour", "make it and be shown round"),
    ("reviewtui demo --formats", "the same with an API, events, a GraphQL schema, Protobuf files and JSON Schemas"),
    ("reviewtui demo --plain", "make it and print the report"),
    ("reviewtui demo --folder shop --plain", "make it in a folder of your choice"),
)

NO_SCREEN = "Leave --plain and --format json away."


def add_arguments(parser: Parser) -> None:
    """Declare how to open it, and where."""
    parser.add_argument("--tour", action="store_true", help="show how a review is done, in nine stops")
    parser.add_argument("--formats", action="store_true", help="one description of each format instead of one API")
    parser.add_argument("--plain", action="store_true", help="print the report instead of opening the screen")
    parser.add_argument("--folder", metavar="DIR", type=Path, help="where to make it (default: a temporary folder)")


def run(given: Namespace, console: Console) -> int:
    """Make the demo, then do what `review` or `diff` does there."""
    if given.tour and given.formats:
        raise UsageError("the tour is of the orders API", hint="Leave --formats away.")
    if given.tour and (given.plain or console.json):
        raise UsageError("the tour needs the screen", hint=NO_SCREEN)
    folder = given.folder or Path(tempfile.mkdtemp(prefix="reviewtui-demo-")) / "shop"
    demo = create(folder, MARKET if given.formats else ORDERS)
    if given.plain or console.json or not is_interactive():
        return _print_report(demo, console)
    return _open(demo, Lead.TOUR if given.tour else Lead.OFFER, console)


def _print_report(demo: DemoRepository, console: Console) -> int:
    code = review.print_instead(_request(demo), console)
    console.narrate(f"The demo repository is in {demo.folder}")
    console.narrate(
        f"Open its review with: reviewtui review --repo {demo.folder} --base {demo.base} --head {demo.head}"
    )
    return code


def _request(demo: DemoRepository) -> Request:
    return Request(demo.folder, demo.base, demo.head)


def _open(demo: DemoRepository, lead: Lead, console: Console) -> int:
    code = review.open_screen(_request(demo), lead)
    console.narrate(f"The demo repository is still there: {demo.folder}")
    return code
