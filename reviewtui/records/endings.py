"""What comes to an end: the elements that a change removes or marks as deprecated, each once."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.model import Disposition, Finding, How, Kind, Verdict
from reviewtui.records.dates import plausible
from reviewtui.rules.words import listed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from reviewtui.model import Change, Location
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_MARKS = frozenset({"deprecated", "deprecated-without-sunset"})
_SUNSETS = frozenset({"sunset", "sunset-notice"})
ENDING_FACTS = _MARKS | _SUNSETS
"""What of an element says that it ends, when it changes."""
_FAILURES = frozenset({"client-error", "server-error"})
_KEYS = frozenset({"deprecated", "x-sunset"})
_NO_ELEMENTS = frozenset({Kind.API, Kind.EXAMPLE, Kind.EXTENSION, Kind.REFERENCE, Kind.TAG})


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that ends: what people call it, where it stands, and all findings that say so.

    `gone` tells that the change takes it away at once; `sunset` is the day that was promised, `successor` the name of
    what looks like it elsewhere.
    """

    name: str
    place: Location
    findings: tuple[Finding, ...]
    gone: bool
    deprecated: bool
    sunset: dt.date | None
    successor: str = ""


def endings(known: Known) -> tuple[Ending, ...]:
    """Return what ends by the review that a record tells of, in the order of its report; nothing without a review."""
    if known.review is None:
        return ()
    found: dict[tuple[str, str], Ending] = {}
    for finding in _told(known, known.review):
        one = _ending(finding)
        if one is not None:
            key = one.place.path, one.place.pointer
            found[key] = _together(found[key], one) if key in found else one
    return tuple(found.values())


def ends(finding: Finding) -> bool:
    """Tell whether a finding says that something ends."""
    return _ending(finding) is not None


def findings_of(found: Sequence[Ending]) -> tuple[Finding, ...]:
    """Return all findings that say that something ends."""
    return tuple(finding for one in found for finding in one.findings)


def _told(known: Known, review: Review) -> tuple[Finding, ...]:
    return known.findings if known.only else review.report.findings


def _ending(finding: Finding) -> Ending | None:
    change = finding.change
    if change.kind in _NO_ELEMENTS or change.how is How.STANDS:
        return None
    removed = change.how is How.REMOVED
    if removed and (finding.verdict < Verdict.DANGEROUS or change.fact in _FAILURES):
        return None
    if removed and finding.disposition not in {Disposition.OPEN, Disposition.WAIVED}:
        return None
    if not removed and not (change.how is How.CHANGED and change.fact in ENDING_FACTS and change.after):
        return None
    place = change.base if removed else change.head
    if place is None:
        return None
    return Ending(
        name=named(change),
        place=replace(place, pointer=_element(place.pointer)),
        findings=(finding,),
        gone=removed,
        deprecated=change.fact in _MARKS or _said(change.before, "deprecated") is True,
        sunset=plausible(change.after if change.fact in _SUNSETS else _said(change.before, "sunset")),
        successor=next((one.after for one in change.counterparts), ""),
    )


def named(change: Change) -> str:
    """Return what people call an element, with where it is used unless its name says that.

    Of a list of values, only those that came or went are meant, and not the element that they are values of.
    """
    name = change.subject
    if change.kind is Kind.ENUM and change.how in {How.ADDED, How.REMOVED}:
        values = change.before if change.how is How.REMOVED else change.after
        several = isinstance(values, list) and len(values) > 1
        name = f"{'values' if several else 'value'} {listed(values)} of {name}"
    if change.place in change.subject:
        return name
    where = f"of {change.used_by[0]}" if len(change.used_by) == 1 else f"in {change.place}"
    return f"{name} {where}"


def _together(one: Ending, other: Ending) -> Ending:
    return replace(
        one,
        findings=(*one.findings, *other.findings),
        gone=one.gone or other.gone,
        deprecated=one.deprecated or other.deprecated,
        sunset=min(filter(None, (one.sunset, other.sunset)), default=None),
        successor=one.successor or other.successor,
    )


def _element(pointer: str) -> str:
    """Return where the element stands of which a key says that it ends."""
    return posixpath.dirname(pointer) if posixpath.basename(pointer) in _KEYS else pointer


def _said(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None
