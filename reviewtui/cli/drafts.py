"""Find the review that a command line means: by the sides of a comparison, by a pull request, or by its name."""

from __future__ import annotations

from argparse import Namespace
from difflib import get_close_matches

from reviewtui.cli.console import Console
from reviewtui.cli.pulling import fetched
from reviewtui.cli.request import Request
from reviewtui.config import choose
from reviewtui.errors import UsageError
from reviewtui.repository import Repository
from reviewtui.session.known_reviews import known_reviews, refuse_gone, sides_of


def request_for(given: Namespace, console: Console) -> Request:
    """Return what `add_refs`, `add_pull_request` and a REVIEW ask for; a pull request is fetched first."""
    request = Request.of(given)
    if given.review is None:
        return fetched(request, console)
    if request.pull_request is not None:
        raise UsageError("a review's name and --pr both say which review is meant", hint="Leave one of them out.")
    return request_of_review(given.review, request)


def request_of_review(name: str, request: Request) -> Request:
    """Return the request with the two sides of the review of this name; UsageError when nobody here knows it."""
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        sides = sides_of(repository, settings, name)
        if sides is not None:
            refuse_gone(repository, settings, name, sides)
        known = [] if sides is not None else known_reviews(repository, settings)
    if sides is None:
        near = get_close_matches(name, known, n=3) or known
        hint = f"Reviews here: {', '.join(near)}." if near else "`reviewtui review` begins one."
        raise UsageError(f"there is no review named {name} here", hint=hint)
    return request._replace(base=sides.base, head=sides.head)
