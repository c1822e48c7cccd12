"""Open the records of a repository, and the review that a new one is made from, if a command line names one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from reviewtui.cli.console import Console
from reviewtui.cli.drafts import request_for
from reviewtui.cli.opening import options_of
from reviewtui.cli.prefix import finding_of
from reviewtui.cli.request import Request
from reviewtui.session import Session
from reviewtui.session.recording import Recording


def records_alone(given: Namespace) -> Recording:
    """Return the records of the repository that a command line names, beside any review; the caller closes them."""
    return Recording.open(options_of(Request.of(given), writing=False))


@contextmanager
def records_with_review(given: Namespace, console: Console) -> Iterator[tuple[Recording, tuple[str, ...]]]:
    """Yield the records with the review that was named, if one was, and the fingerprints of the findings that were."""
    if not given.finding and {given.review, given.pr, given.base, given.head} == {None}:
        with records_alone(given) as records:
            yield records, ()
        return
    given.review = given.review or None
    with Session.open(options_of(request_for(given, console), writing=False)) as session:
        for notice in session.notices:
            console.narrate(f"note: {notice}")
        yield Recording.of(session), tuple(finding_of(session, beginning).fingerprint for beginning in given.finding)
