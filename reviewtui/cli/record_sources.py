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


@contextmanager
def recording(given: Namespace, console: Console) -> Iterator[tuple[Recording, tuple[str, ...]]]:
    """Yield the records, and the fingerprints of the findings that were named."""
    if given.review is None and not given.finding and given.pr is None:
        with Recording.open(options_of(Request.of(given), writing=False)) as records:
            yield records, ()
        return
    given.review = given.review or None
    with Session.open(options_of(request_for(given, console), writing=False)) as session:
        for notice in session.notices:
            console.narrate(f"note: {notice}")
        named = tuple(finding_of(session, beginning).fingerprint for beginning in given.finding)
        yield Recording.of(session), named
