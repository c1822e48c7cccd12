"""Open the session that a command line asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewtui.cli.request import Request
from reviewtui.repository import Repository

if TYPE_CHECKING:
    from reviewtui.session import Options, Session


ONLY_READ = "You only look at this review: nothing can be said, and nothing is written."


def opener(request: Request) -> Callable[[Callable[[str], None]], Session]:
    """Return what opens the session and reports its progress.

    Raises RepositoryError or UsageError at once when there is no repository or no such ref, before a screen is drawn.
    """
    check_refs(request)
    return lambda progress: open_session(request, progress)


def check_refs(request: Request) -> None:
    """Raise RepositoryError or UsageError when there is no repository, or no such ref."""
    with Repository.discover(request.folder) as repository:
        for ref in (request.base, request.head):
            if ref is not None:
                repository.snapshot(ref)


def open_session(request: Request, progress: Callable[[str], None]) -> Session:
    """Open the session; raises ReviewtuiError of the fitting kind."""
    # The screen is drawn before this is called: what a review needs loads while the reviewer sees that it loads.
    from reviewtui.session import Session  # noqa: PLC0415

    return Session.open(options_of(request, apart=True), progress)


def options_of(request: Request, *, writing: bool = True, apart: bool = False) -> Options:
    """Return the session's options for a request.

    Without `writing`, others may write the draft meanwhile; with `apart`, this process does not compare the two sides.
    """
    from reviewtui.session import Options  # noqa: PLC0415 - as above

    return Options(
        folder=request.folder,
        base=request.base,
        head=request.head,
        exact=request.exact,
        specs=request.specs,
        config_path=request.config,
        profile=request.profile,
        writing=writing,
        apart=apart,
        read_only=ONLY_READ if request.read_only else "",
    )
