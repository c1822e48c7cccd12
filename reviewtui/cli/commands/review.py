"""`reviewtui review`: open the review on the screen, as a plain dialogue, or, without a terminal, as a report."""

from __future__ import annotations

import gc
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewtui.cli.console import Console
from reviewtui.cli.delivery import is_interactive
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, add_specs
from reviewtui.cli.pulling import fetched
from reviewtui.cli.request import Request
from reviewtui.config import choose
from reviewtui.errors import ExitCode
from reviewtui.preferences import Guidance, Lead, Settings, guidance_for, load_settings
from reviewtui.repository import Repository

if TYPE_CHECKING:
    from reviewtui.history import Wanted
    from reviewtui.inbox.at_work import InboxAtWork
    from reviewtui.session import Session

DESCRIPTION = (
    "Open the review of a change in the terminal: what changed and whom it breaks, the questions of the checklist with "
    "their evidence, your comments and your decision. Every answer is saved at once, and the same command goes on "
    "where you stopped. `?` shows the keys. Where there is no terminal, the report is printed."
)
EXAMPLES = (
    ("reviewtui", "review this branch against where it left the default branch"),
    ("reviewtui review --base main --head orders-v2", "review another branch, without checking it out"),
    ("reviewtui review --pr 12", "review a pull request, fetched from the remote first"),
    ("reviewtui review --plain", "the same as a dialogue, for screen readers and simple terminals"),
    ("reviewtui review --read-only", "show it to somebody; no key of theirs changes anything"),
    ("reviewtui review apis/orders/openapi.yaml", "only one of the descriptions"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the two sides, the configuration, and the plain form."""
    add_specs(parser)
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)
    parser.add_argument("--read-only", action="store_true", help="only look: nothing can be said, nothing is written")
    parser.add_argument("--plain", action="store_true", help="ask in plain lines instead of drawing a screen")


def run(given: Namespace, console: Console) -> int:
    """Open the review in the form that was asked for and that this terminal allows."""
    request = fetched(Request.of(given), console)
    if console.json or console.output is not None:
        return print_instead(request, console)
    if given.plain:
        from reviewtui.cli.dialogue import hold  # noqa: PLC0415 -- each form loads only what it needs: start-up time

        return hold(request, console)
    if not is_interactive():
        code = print_instead(request, console)
        console.narrate("There is no terminal here, so the report was printed instead; --plain asks in plain lines.")
        return code
    return open_inbox(request) if nothing_to_review(request) else open_screen(request)


def open_screen(request: Request, lead: Lead = Lead.HINTS) -> int:
    """Draw the review until the reviewer leaves; what can be wrong at once is told before the screen is drawn."""
    from reviewtui.cli.opening import opener  # noqa: PLC0415 -- as above
    from reviewtui.tui.app import ReviewApp  # noqa: PLC0415 -- as above: Textual is the heaviest of all

    settings = load_settings()
    guidance = _guidance(request, settings, lead)
    app = ReviewApp(collected(opener(request)), settings, inbox=_inbox(request), guidance=guidance)
    app.run(mouse=settings.mouse)
    return ExitCode.REFUSED if app.return_code else ExitCode.DONE


def open_inbox(request: Request) -> int:
    """Draw what waits for a review; what can be wrong at once is told before the screen is drawn."""
    from reviewtui.cli.opening import check_refs  # noqa: PLC0415 -- as above
    from reviewtui.tui.app import ReviewApp  # noqa: PLC0415 -- as above

    check_refs(request)
    settings = load_settings()
    # A screen stays open for hours.
    gc.enable()
    guidance = _guidance(request, settings, Lead.HINTS)
    app = ReviewApp(None, settings, inbox=_inbox(request), guidance=guidance)
    app.run(mouse=settings.mouse)
    return ExitCode.REFUSED if app.return_code else ExitCode.DONE


def open_past(request: Request, wanted: Wanted) -> int:
    """Draw the history of a description, from which any two commits can be opened as a review."""
    from reviewtui.cli.opening import options_of  # noqa: PLC0415 -- as above
    from reviewtui.session.past import Past  # noqa: PLC0415 -- as above
    from reviewtui.tui.app import ReviewApp  # noqa: PLC0415 -- as above

    settings = load_settings()
    gc.enable()  # as above
    app = ReviewApp(None, settings, inbox=_inbox(request), past=Past(options_of(request), wanted))
    app.run(mouse=settings.mouse)
    return ExitCode.REFUSED if app.return_code else ExitCode.DONE


def nothing_to_review(request: Request) -> bool:
    """Return whether a command line that names no change would compare a commit with itself, as on main it does."""
    named = (request.base, request.head, request.pull_request, *request.specs)
    if any(one is not None for one in named):
        return False
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        besides = (settings.records.reviews,)
        sides = repository.range(None, None, exact=request.exact, default_base=settings.base, besides=besides)
    return sides.base.commit is not None and sides.base.commit == sides.head.commit


def _guidance(request: Request, settings: Settings, lead: Lead) -> Guidance:
    """Return how the reviewer is led; who only looks is not, and nothing that they hide is kept for others."""
    return Guidance() if request.read_only else guidance_for(settings, lead)


def _inbox(request: Request) -> InboxAtWork:
    """Return what waits in the repository of a request, whatever the request itself is about."""
    from reviewtui.cli.opening import options_of  # noqa: PLC0415 -- as above
    from reviewtui.inbox.at_work import InboxAtWork  # noqa: PLC0415 -- as above

    everything = request._replace(head=None, exact=False, specs=(), pull_request=None)
    return InboxAtWork(lambda: options_of(everything), collected)


def collected(open_review: Callable[[Callable[[str], None]], Session]) -> Callable[[Callable[[str], None]], Session]:
    """Return what opens a review and then looks for garbage again: a screen stays open for hours.

    What was opened stays as long as the screen, and is not walked each time.
    """

    def opened(progress: Callable[[str], None]) -> Session:
        try:
            session = open_review(progress)
            gc.freeze()
        finally:
            gc.enable()
        return session

    return opened


def print_instead(request: Request, console: Console) -> int:
    """Print the report of the comparison."""
    from reviewtui.cli.comparing import compare_refs  # noqa: PLC0415 -- as above
    from reviewtui.cli.printing import show  # noqa: PLC0415 -- as above

    return show(compare_refs(request, console), console)
