"""`reviewtui history SPEC`: what each commit did to one description, on the screen or as a list."""

from __future__ import annotations

import argparse
import gc
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.cli.commands import review
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import is_interactive
from reviewtui.cli.parser import Parser, add_configuration, as_ref
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode
from reviewtui.history import Wanted, open_history, totals
from reviewtui.reports.history_words import Listing

if TYPE_CHECKING:
    from reviewtui.history import History, Judged
    from reviewtui.repository.lineage import FileCommit

DESCRIPTION = (
    "Show what each commit did to one API description and to those who use it, newest first, by the rules of today. A "
    "description that was moved is followed, and files that it refers to belong to it. A branch that was merged is one "
    "row, that of the merge. On a terminal this is a screen, in which any two commits can be opened as a review."
)
EXAMPLES = (
    ("reviewtui history apis/orders/openapi.yaml", "walk through the commits on the screen"),
    ("reviewtui history --since v1.2 --breaking --plain", "what broke since a release, as a list"),
    ("reviewtui history --since 2026-01-01 --format markdown", "a table for a release note"),
)
_TOLD_EACH = 10


def add_arguments(parser: Parser) -> None:
    """Declare the description, how far back, and the form."""
    parser.formats = (*parser.formats, "markdown")
    parser.add_argument(
        "spec", nargs="?", default="", metavar="SPEC", help="the description, from the root (default: the only one)"
    )
    parser.add_argument(
        "--ref", metavar="REF", type=as_ref, default="HEAD", help="the commits on the way to this ref (default: HEAD)"
    )
    parser.add_argument("--since", metavar="REF|DATE", type=as_ref, help="only what is not in REF, or came since a day")
    parser.add_argument("--limit", metavar="N", type=_number, default=0, help="only the newest N commits")
    parser.add_argument("--breaking", action="store_true", help="print only commits with something that breaks")
    parser.add_argument("--plain", action="store_true", help="print a list instead of opening a screen")
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Open the screen, or print; the exit code is 3 when a version could not be read."""
    wanted = Wanted(
        folder=given.repo or Path.cwd(),
        spec=given.spec,
        ref=given.ref,
        since=given.since or "",
        limit=given.limit,
        config_path=given.config,
        profile=given.profile,
    )
    printed = given.plain or given.breaking or given.format != "text" or console.output is not None
    if not printed and is_interactive():
        # What can be wrong at once is told before the screen is drawn.
        open_history(wanted).repository.close()
        return review.open_past(Request(wanted.folder, config=given.config, profile=given.profile), wanted)
    # A comparison of large files leaves much behind, and here is one after the other.
    gc.enable()
    with open_history(wanted) as history:
        rows = list(_rows(history, console))
    shown = tuple((one, judged) for one, judged in rows if judged.breaking or not given.breaking)
    listing = Listing(history.spec, wanted.since, history.cut, shown, totals(judged for _, judged in rows))
    console.deliver(_rendered(listing, console, markdown=given.format == "markdown"))
    return ExitCode.UNREADABLE if any(judged.errors for _, judged in rows) else ExitCode.DONE


def _rows(history: History, console: Console) -> Iterator[tuple[FileCommit, Judged]]:
    # Comparing large descriptions takes a second each, and a person should see that it goes on.
    narrates = console.verbose or sys.stderr.isatty()
    for number, one in enumerate(history.commits):
        if narrates and number and number % _TOLD_EACH == 0:
            console.narrate(f"compared {number} of {len(history.commits)} commits")
        yield one, history.judged(number)


def _rendered(listing: Listing, console: Console, *, markdown: bool) -> str:
    # Each form is imported only when it is asked for: start-up time.
    if console.json:
        from reviewtui.reports import history_json  # noqa: PLC0415 - said above

        return history_json.render(listing)
    if markdown:
        from reviewtui.cli import history_markdown  # noqa: PLC0415 - the same

        return history_markdown.render(listing)
    from reviewtui.reports import history_text  # noqa: PLC0415 - the same

    return history_text.render(listing, console.look())


def _number(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and int(word)):
        raise argparse.ArgumentTypeError("a number of commits is 1 or more")
    return int(word)
