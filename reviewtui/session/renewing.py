"""Bringing a record up to date with the review that it was made from; what people wrote stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.generated import Kept, refresh
from reviewtui.records.kind import Naming
from reviewtui.records.logs.names import stem_of
from reviewtui.records.origin import origin_of
from reviewtui.records.sealing import is_untouched, sealed, unsealed

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.records.generated import Refreshed
    from reviewtui.records.kind import Kind, Log, Record
    from reviewtui.records.origin import Origin
    from reviewtui.reviews.review import Review
    from reviewtui.session.plans import Plan


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a refresh would write; `kept` are parts that somebody edited, `removed` those that they took out."""

    plan: Plan
    kept: tuple[Kept, ...]
    removed: tuple[str, ...]


def origin_in(record: Record) -> Origin:
    """Return what a record was made from; UsageError for one that was begun by hand."""
    origin = origin_of(record.text)
    if origin is None:
        raise UsageError(
            f"`{record.path}` does not say which review it was made from",
            hint="A record that was begun by hand has nothing to be brought up to date with.",
        )
    return origin


def check_first(kind: Kind, log: Log, made: Origin, day: date) -> None:
    """Raise `UsageError` when a record of the same, about which something is still to be done, is there already."""
    for record in log.records:
        origin = origin_of(record.text)
        same = origin is not None and replace(origin, form=made.form) == made
        if same and record.status in kind.states.open and (kind.naming is not Naming.DATED or record.day == day):
            name = stem_of(record.path) if record.number is None else record.number
            raise UsageError(
                f"`{record.path}` was made from this already",
                hint=f"`reviewtui {kind.id} refresh {name}` brings it up to date; with a TITLE, another one is made.",
            )


def still_found(origin: Origin, record: Record, review: Review) -> tuple[str, ...]:
    """Return the findings of a record that are there still; none for a record on all of them.

    Raises `UsageError` when the record is about another review, or all that it is about is gone.
    """
    if review.id != origin.review:
        raise UsageError(
            f"`{record.path}` was made from the review {origin.review}, not from {review.id}",
            hint="Name its two sides with --base and --head.",
        )
    there = {finding.fingerprint for finding in review.report.findings}
    left = tuple(fingerprint for fingerprint in origin.findings if fingerprint in there)
    if origin.findings and not left:
        raise UsageError(
            f"what `{record.path}` is about is no longer found",
            hint="The record stays as it is: it tells what was decided then.",
        )
    return left


def renewed(text: str, newer: str) -> Refreshed:
    """Return a record with the generated parts of a newer one, under a new seal if nobody broke the old one."""
    if not is_untouched(text.encode()):
        return refresh(text, newer)
    made = refresh(unsealed(text), newer)
    return replace(made, text=sealed(made.text))
