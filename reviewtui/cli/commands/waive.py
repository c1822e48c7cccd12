"""`reviewtui waive FINGERPRINT`: answer for a finding until a day, in a file of the repository."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.comparing import sides_of
from reviewtui.cli.console import Console
from reviewtui.cli.days import as_day
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.request import Request
from reviewtui.config import choose
from reviewtui.errors import ExitCode
from reviewtui.repository import Repository
from reviewtui.session.waiving import PlannedWaiver, plan_waiver
from reviewtui.waivers.judging import Terms
from reviewtui.waivers.writing import Wishes

if TYPE_CHECKING:
    from reviewtui.model import JsonValue

DESCRIPTION = (
    "Write a waiver: a file that says who answers for a finding until which day, and why. `check` lets the finding "
    "pass until then. For a finding that has one, only the keys that are given change, and all else that people wrote "
    "stays. The file goes to the work tree; commit it with the change that it is about. `reviewtui check -v` tells "
    "fingerprints."
)
EXAMPLES = (
    ('reviewtui waive 3f9a --reason "Only the app read it." --until 2027-03-31', "answer for it yourself"),
    ("reviewtui waive 3f9a --approved-by ana@example.com", "note who approved it"),
    ("reviewtui waive 3f9a --until 2027-06-30 --dry-run", "show the file with another day, and write nothing"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the finding and what the waiver says."""
    parser.add_argument("fingerprint", metavar="FINGERPRINT", help="the finding; its first digits, where one has them")
    parser.add_argument("--reason", metavar="TEXT", type=_words, help="why it may stay so (needed for a new waiver)")
    parser.add_argument("--owner", metavar="WHO", type=_words, help="who answers for it (default: you)")
    parser.add_argument("--until", metavar="DATE", type=as_day, help="the last day, such as 2027-03-31 (needed, too)")
    parser.add_argument("--approved-by", metavar="WHO", type=_words, help="who approved it: an address, or a role")
    parser.add_argument(
        "--precedent", action=argparse.BooleanOptionalAction, help="whether others may point to it (default: no)"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Plan the file, and unless it is a dry run, write it."""
    request = Request.of(given)
    wishes = Wishes(given.reason, given.owner, given.approved_by, given.until, given.precedent)
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        sides = sides_of(request, repository, settings, console)
        planned = plan_waiver(sides, repository, Terms(settings, request.today()), given.fingerprint, wishes)
        written = not given.dry_run and planned.write(repository)
    _print(planned, console, written=written)
    if written:
        if planned.replaces and planned.waiver.approved_by and not given.approved_by:
            console.narrate(f"{planned.waiver.approved_by} approved it as it was before; ask again.")
        console.narrate("`reviewtui check` honours it once it is committed, and at once with --head WORKTREE.")
    return ExitCode.DONE


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty")
    return text.strip()


def _print(planned: PlannedWaiver, console: Console, *, written: bool) -> None:
    text = planned.content.decode()
    standing = planned.standing
    if console.json:
        # Text output must not pay for the JSON encoder.
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415
        from reviewtui.reports.waiver_json import standing_as_json  # noqa: PLC0415 - as above

        told: JsonValue = standing_as_json(standing) if standing else None
        console.deliver(encoded({"schema": 1, "path": planned.path, "written": written, "text": text, "waiver": told}))
        return
    from reviewtui.cli.waiver_text import planned_text  # noqa: PLC0415 - as above

    console.deliver(planned_text(planned, console.look(), written=written))
