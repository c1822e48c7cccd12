"""Ask for the published review of a change, as a gate does that speaks for nobody."""

from __future__ import annotations

import datetime as dt

from reviewtui.cli.opening import options_of
from reviewtui.cli.request import Request
from reviewtui.session.requiring import Required, required


def published_review(request: Request, named: str | None) -> Required:
    """Return how the review stands on the day of the request."""

    def clock() -> dt.datetime:
        return dt.datetime.combine(request.today(), dt.time(), dt.UTC)

    return required(options_of(request, writing=False), named, clock)
