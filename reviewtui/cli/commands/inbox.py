"""`reviewtui inbox`: which reviews wait, on the screen or as a list."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from pathlib import Path

from reviewtui.cli.commands import review
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import is_interactive
from reviewtui.cli.parser import Parser, add_configuration, as_ref
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode, UsageError

DESCRIPTION = (
    "List the branches and fetched pull requests that change an API description since they left the default branch: "
    "what each of them breaks, how long it waits, who reviewed it and what is missing. On a terminal it opens as a "
    "screen, where `enter` opens a review. Nothing is fetched, checked out or written."
)
EXAMPLES = (
    ("reviewtui inbox", "what waits for a review, on the screen"),
    ("reviewtui inbox --plain --only for-me", "a list of what waits for me"),
    ("reviewtui inbox --quick --all", "everything, old branches too, without comparing"),
    ("reviewtui inbox --format json --limit 5", "for other programs"),
)
_ONLY = ("all", "for-me", "mine", "drafts", "breaking")
_ORDERS = ("recent", "oldest", "verdict", "name")
_MOST = 100_000
# What a screen turns with keys is asked for here where a list is printed.
_OF_LISTS = {"only": "all", "sort": "recent", "limit": 30, "all": False, "quick": False}


def add_arguments(parser: Parser) -> None:
    """Declare which rows, in which order, and how much is asked of each."""
    parser.add_argument(
        "--only", choices=_ONLY, default="all", help="which changes: that wait for me, that I made, and so on"
    )
    parser.add_argument("--mine", action="store_const", const="mine", dest="only", help="the same as --only mine")
    parser.add_argument("--sort", choices=_ORDERS, default="recent", help="in which order (default: recent)")
    parser.add_argument("--limit", metavar="N", type=_as_limit, default=30, help="list so many (default: 30)")
    parser.add_argument("--all", action="store_true", help="list old branches too, which are folded where others wait")
    parser.add_argument("--quick", action="store_true", help="compare nothing: only what Git knows at once")
    parser.add_argument("--plain", action="store_true", help="print the list instead of drawing a screen")
    parser.add_argument(
        "--base", metavar="REF", type=as_ref, help="what branches are held against (default: the default branch)"
    )
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Open the screen, or look and print; who says how the list is to be gets a list."""
    request = Request(given.repo or Path.cwd(), given.base, config=given.config, profile=given.profile)
    told = any(getattr(given, name) != usual for name, usual in _OF_LISTS.items())
    if told or given.plain or console.json or console.output is not None or not is_interactive():
        return _print(request, given, console)
    return review.open_inbox(request)


def _print(request: Request, given: Namespace, console: Console) -> int:
    # Who asks for help does not wait for what a review needs.
    from reviewtui.cli.inbox_looking import Asked, look  # noqa: PLC0415 - said above
    from reviewtui.cli.opening import options_of  # noqa: PLC0415 - the same
    from reviewtui.inbox.inbox import Inbox  # noqa: PLC0415 - the same
    from reviewtui.inbox.ordering import Only, Order  # noqa: PLC0415 - the same

    if given.quick and (given.only == "breaking" or given.sort == "verdict"):
        raise UsageError("what breaks is known only by comparing, which --quick leaves out", hint="Leave out --quick.")
    asked = Asked(Only(given.only), Order(given.sort), given.limit, stale=given.all, quick=given.quick)
    # Comparing large descriptions takes seconds each, and a person should see that it goes on.
    progress = console.narrate if console.verbose or sys.stderr.isatty() else lambda _: None
    with Inbox(options_of(request)) as inbox:
        waits = look(inbox, asked, progress)
    # Each form is imported only when it is asked for: start-up time.
    if console.json:
        from reviewtui.cli import inbox_json  # noqa: PLC0415 - the same

        console.deliver(inbox_json.render(waits))
    else:
        from reviewtui.cli import inbox_text  # noqa: PLC0415 - the same

        console.deliver(inbox_text.render(waits, console.look()))
    return ExitCode.UNREADABLE if waits.has_problems else ExitCode.DONE


def _as_limit(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and 0 < int(word) <= _MOST):
        raise argparse.ArgumentTypeError("a limit is a number, such as 30")
    return int(word)
