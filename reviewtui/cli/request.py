"""What a command line asks to compare, as plain values."""

from __future__ import annotations

import datetime as dt
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reviewtui.formats.validation import Validation


def utc_today() -> dt.date:
    """Return the day in UTC, which is the same wherever a gate runs."""
    return dt.datetime.now(tz=dt.UTC).date()


class Request(NamedTuple):
    """Two refs (None: chosen by the repository), the descriptions to look at (none: all), and the settings.

    `lint` asks for the design rules even where the settings do not. `pull_request` is a number that is to be fetched
    from `remote` (None: the only one) and taken as the head. `today` gives the day that is held against dates.
    `operation` is one to be shown as a tree, if `everything` is wanted with what stands as it was. `read_only` asks for
    a review in which nothing can be said.
    """

    folder: Path
    base: str | None = None
    head: str | None = None
    exact: bool = False
    specs: tuple[str, ...] = ()
    config: Path | None = None
    profile: str | None = None
    validation: Validation = Validation.BASIC
    lint: bool = False
    pull_request: int | None = None
    remote: str | None = None
    today: Callable[[], dt.date] = utc_today
    operation: str = ""
    everything: bool = False
    read_only: bool = False

    @classmethod
    def of(cls, given: Namespace) -> Request:
        """Return what the arguments of `add_refs`, `add_pull_request` and `add_configuration` say."""
        return cls(
            folder=given.repo or Path.cwd(),
            base=given.base,
            head=given.head,
            exact=given.exact,
            specs=tuple(getattr(given, "specs", ())),
            config=given.config,
            profile=given.profile,
            validation=Validation(getattr(given, "validate", Validation.BASIC)),
            lint=getattr(given, "lint", False),
            pull_request=getattr(given, "pr", None),
            remote=getattr(given, "remote", None),
            operation=getattr(given, "operation", None) or "",
            everything=given.verbose,
            read_only=getattr(given, "read_only", False),
        )
