"""Open the session that a command line asks for."""

from __future__ import annotations

from collections.abc import Callable

from reviewtui.cli.request import Request
from reviewtui.repository import Repository
from reviewtui.session import Options, Session


def opener(request: Request) -> Callable[[Callable[[str], None]], Session]:
    """Return what opens the session and reports its progress.

    Raises RepositoryError or UsageError at once when there is no repository or no such ref, before a screen is drawn.
    """
    with Repository.discover(request.folder) as repository:
        for ref in (request.base, request.head):
            if ref is not None:
                repository.snapshot(ref)
    return lambda progress: Session.open(options_of(request), progress)


def options_of(request: Request) -> Options:
    """Return the session's options for a request."""
    return Options(
        folder=request.folder,
        base=request.base,
        head=request.head,
        exact=request.exact,
        specs=request.specs,
        config_path=request.config,
        profile=request.profile,
    )
