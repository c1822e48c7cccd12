"""Read a day on the command line."""

from __future__ import annotations

import datetime as dt

from reviewtui.errors import UsageError


def as_day(text: str) -> dt.date:
    """Return the day that is written as 2027-03-31; UsageError when it is none."""
    # Reading waivers is the one other place where days are written; the help does not wait for it.
    from reviewtui.waivers.reading import day  # noqa: PLC0415

    found = day(text)
    if found is None:
        raise UsageError(f"'{text}' is no day", hint="Write it as 2027-03-31.")
    return found
