"""Find the review that a command line means: by the sides of a comparison, by a pull request, or by its name."""

from __future__ import annotations

from argparse import Namespace
from difflib import get_close_matches

from reviewtui.cli.console import Console
from reviewtui.cli.pulling import fetched
from reviewtui.cli.request import Request
from reviewtui.errors import UsageError
from reviewtui.repository import Repository
from reviewtui.reviews.store import DraftStore
from reviewtui.session.carrying import review_names


def request_for(given: Namespace, console: Console) -> Request:
    """Return what `add_refs`, `add_pull_request` and a REVIEW ask for; a pull request is fetched first."""
    request = Request.of(given)
    if given.review is None:
        return fetched(request, console)
    if request.pull_request is not None:
        raise UsageError("a review's name and --pr both say which review is meant", hint="Leave one of them out.")
    return request_of_review(given.review, request)


def request_of_review(name: str, request: Request) -> Request:
    """Return the request with the two sides of the user's own draft of this name; UsageError when there is none."""
    with Repository.discover(request.folder) as repository:
        known = review_names(repository.common_dir)
        draft = None
        if name in known:
            draft = DraftStore(repository.common_dir, name, repository.identity().email).load().draft
    if draft is None:
        near = get_close_matches(name, known, n=3) or known
        hint = f"Reviews here: {', '.join(near)}." if near else "`reviewtui review` begins one."
        raise UsageError(f"you have no review named {name}", hint=hint)
    return request._replace(base=draft.base, head=draft.head)
