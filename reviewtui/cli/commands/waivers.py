"""`reviewtui waivers list|expired|prune`: how the waivers of a repository stand, and away with those that are over."""

from __future__ import annotations

import datetime as dt
from argparse import Namespace

from reviewtui.cli.comparing import sides_of
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.request import Request
from reviewtui.cli.waiver_listing import EXPIRED, LIST, PRUNE, Listing
from reviewtui.config import choose
from reviewtui.errors import ExitCode, UsageError
from reviewtui.repository import WORKTREE, Repository
from reviewtui.session.waivers import prunable, report_on_waivers
from reviewtui.standing import Standing
from reviewtui.waivers.debt import debt

HEAD = "HEAD"
DESCRIPTION = (
    "Tell how the waivers of the work tree stand against what changed since the base and against the design of every "
    "description. `expired` names those that are over. `prune` removes from the work tree those that match nothing "
    "and are over, or whose finding is gone; one that the base has already stays until its day, for a comparison with "
    "an older version may need it."
)
EXAMPLES = (
    ("reviewtui waivers list", "all of them, each with its state"),
    ("reviewtui waivers expired --format json", "those whose day has passed, for other programs"),
    ("reviewtui waivers prune --dry-run", "name what would be removed"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to do, and the two sides."""
    parser.add_argument("what", metavar="WHAT", choices=(LIST, EXPIRED, PRUNE), help="list, expired or prune")
    parser.add_argument("--dry-run", action="store_true", help="with prune: remove nothing")
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Look, and for `prune` remove; 3 when a waiver or a description could not be read."""
    request = Request.of(given)
    if given.what == PRUNE and request.head not in {None, WORKTREE}:
        raise UsageError("waivers are removed from the work tree only", hint="Leave --head out.")
    today = request.today()
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        # A waiver that is not committed yet is a waiver that people want to see.
        head = request.head or (HEAD if repository.bare else WORKTREE)
        sides = sides_of(request._replace(head=head), repository, settings, console)
        report = report_on_waivers(sides, settings, today)
        shown = _chosen(given.what, report.waivers, today)
        removed = given.what == PRUNE and not given.dry_run
        if removed:
            work = repository.snapshot(WORKTREE)
            repository.remove_worktree({one.waiver.path: work.oid(one.waiver.path) or "" for one in shown})
    _print(Listing(given.what, shown, debt(shown, today), report.errors, removed=removed), console)
    return ExitCode.UNREADABLE if report.errors else ExitCode.DONE


def _chosen(what: str, standings: tuple[Standing, ...], today: dt.date) -> tuple[Standing, ...]:
    if what == EXPIRED:
        return tuple(one for one in standings if one.waiver.until < today)
    return prunable(standings, today) if what == PRUNE else standings


def _print(listing: Listing, console: Console) -> None:
    if console.json:
        # Text output must not pay for the JSON encoder.
        from reviewtui.cli.waiver_json import listing_json  # noqa: PLC0415

        console.deliver(listing_json(listing))
        return
    from reviewtui.cli.waiver_text import listing_text  # noqa: PLC0415 - as above

    console.deliver(listing_text(listing, console.look()))
