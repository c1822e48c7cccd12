"""The order in which consumers move: who may call, where to, what is sent, what comes back, errors, events."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from reviewtui.model import Direction, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Change, Finding


class Part(IntEnum):
    """What of a consumer a change touches, in the order in which it is safe to move."""

    ACCESS = 0
    ADDRESSES = 1
    REQUESTS = 2
    RESPONSES = 3
    ERRORS = 4
    EVENTS = 5
    REST = 6

    @property
    def word(self) -> str:
        """The part in a reader's words."""
        return _WORDS[self]


_WORDS = {
    Part.ACCESS: "access",
    Part.ADDRESSES: "addresses",
    Part.REQUESTS: "requests",
    Part.RESPONSES: "responses",
    Part.ERRORS: "errors",
    Part.EVENTS: "events",
    Part.REST: "everything else",
}
_KINDS = {
    Kind.SECURITY: Part.ACCESS,
    Kind.SECURITY_SCHEME: Part.ACCESS,
    Kind.SERVER: Part.ADDRESSES,
    Kind.ASYNC_SERVER: Part.ADDRESSES,
    Kind.ASYNC_CHANNEL: Part.ADDRESSES,
    Kind.PATH: Part.ADDRESSES,
    Kind.OPERATION: Part.ADDRESSES,
    Kind.CALLBACK: Part.EVENTS,
    Kind.WEBHOOK: Part.EVENTS,
    Kind.PARAMETER: Part.REQUESTS,
    Kind.REQUEST_BODY: Part.REQUESTS,
}
_DIRECTIONS = {
    Direction.REQUEST: Part.REQUESTS,
    Direction.BOTH: Part.REQUESTS,
    Direction.RESPONSE: Part.RESPONSES,
    Direction.NONE: Part.REST,
}
_ERRORS = ("4", "5")
_OF_EVENTS = frozenset({"asyncapi"})


def part(finding: Finding) -> Part:
    """Return what of a consumer a change touches."""
    change = finding.change
    if change.kind is Kind.RESPONSE:
        return Part.ERRORS if is_error(change) else Part.RESPONSES
    of_event = finding.format in _OF_EVENTS and change.direction is not Direction.NONE
    return _KINDS.get(change.kind, Part.EVENTS if of_event else _DIRECTIONS[change.direction])


def is_error(change: Change) -> bool:
    """Tell whether a change is about a response that says that a call failed."""
    return change.kind is Kind.RESPONSE and change.subject.removeprefix("response ").startswith(_ERRORS)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which consumers move; those of one part keep their order, the worst first."""
    return tuple(sorted(findings, key=lambda finding: (part(finding), -finding.verdict)))
