"""What a consumer does about a change, in a short order: for changelogs and tables that consumers work through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.model import Direction, How, Kind, Verdict
from reviewtui.records.endings import ENDING_FACTS

if TYPE_CHECKING:
    from reviewtui.model import Change, Finding

_BY_KIND: Final = {
    Kind.SERVER: "Look whether the address that you call is still right.",
    Kind.ASYNC_SERVER: "Look whether you can still connect as you do.",
    Kind.SECURITY: "Look whether your credentials and scopes still do.",
    Kind.SECURITY_SCHEME: "Look whether your credentials and scopes still do.",
    Kind.COMPONENT: "Look for the name in code that you generate from the description.",
}
_CALLED: Final = frozenset({Kind.PATH, Kind.OPERATION})
_ON_CHANNELS: Final = frozenset({Kind.ASYNC_CHANNEL, Kind.ASYNC_OPERATION})
_LEFT: Final = {
    Direction.REQUEST: "Do not send to it any more.",
    Direction.RESPONSE: "Do not wait for it any more.",
    Direction.BOTH: "Stop using it.",
    Direction.NONE: "Stop using it.",
}
_SENT_BY_THE_API: Final = frozenset({Kind.CALLBACK, Kind.WEBHOOK})
_VALUES: Final = frozenset({Kind.ENUM, Kind.VARIANT, Kind.RESPONSE, Kind.MEDIA_TYPE})
_NAMED: Final = frozenset({Kind.PARAMETER, Kind.PROPERTY, Kind.HEADER, Kind.REQUEST_BODY, Kind.LINK})
_CHECK: Final = {
    Direction.REQUEST: "Look whether what you send is still valid.",
    Direction.RESPONSE: "Look whether you can read what you get now.",
    Direction.BOTH: "Look whether what you send is still valid, and whether you can read what you get now.",
    Direction.NONE: "Look whether you rely on it.",
}
_OF_RELEASES: Final = frozenset({"version", "version-kept", "major-version-kept", "openapi"})


def consumer_step(finding: Finding) -> str:
    """Return what a consumer has to do; empty where a change asks nothing of anybody."""
    change = finding.change
    if change.how is How.CHANGED and change.fact in ENDING_FACTS and change.after:
        return "Plan to do without it."
    if finding.verdict < Verdict.DANGEROUS or is_about_release(change):
        return ""
    return _BY_KIND.get(change.kind) or _of_element(change) or _CHECK[change.direction]


def is_about_release(change: Change) -> bool:
    """Tell whether a change is about how a description numbers itself, and not about what it describes."""
    return change.kind is Kind.API and change.fact in _OF_RELEASES


def _of_element(change: Change) -> str:
    """Return the step for something that has a name and came, went, or may be missing now; empty for all else."""
    if change.how is How.REMOVED:
        return _of_removal(change)
    if change.kind in _VALUES and change.how is How.ADDED and change.direction is Direction.RESPONSE:
        return "Be ready to meet it."
    if change.kind not in _NAMED or change.fact != "required":
        return ""
    if change.direction is Direction.REQUEST:
        return "Send it."
    return "Be ready for it to be missing." if change.direction is Direction.RESPONSE else ""


def _of_removal(change: Change) -> str:
    if change.kind in _ON_CHANNELS:
        return _LEFT[change.direction]
    if change.kind in _CALLED:
        return "Stop calling it."
    if change.kind in _SENT_BY_THE_API:
        return "Do not wait for it any more."
    if change.kind not in _NAMED | _VALUES:
        return ""
    if change.direction is Direction.REQUEST:
        return "Stop sending it."
    return "Stop counting on it." if change.direction is Direction.RESPONSE else ""
