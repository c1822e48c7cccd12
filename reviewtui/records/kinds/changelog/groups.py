"""The groups of Keep a Changelog, and which of them a finding belongs to."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from reviewtui.model import How, Kind, Verdict

if TYPE_CHECKING:
    from reviewtui.model import Change, Finding


class Group(Enum):
    """What happened, by the headings of Keep a Changelog, in its order."""

    ADDED = "Added"
    CHANGED = "Changed"
    DEPRECATED = "Deprecated"
    REMOVED = "Removed"
    FIXED = "Fixed"
    SECURITY = "Security"


_ENDS: Final = frozenset({"deprecated", "deprecated-without-sunset", "sunset"})
_GUARDS: Final = frozenset({Kind.SECURITY, Kind.SECURITY_SCHEME})
# Judgements about a change that has an entry of its own, and what a description says of itself.
_ASIDES: Final = frozenset(
    {
        "contact",
        "deprecated-while-required",
        "major-version-kept",
        "openapi",
        "stability-of-deprecated",
        "sunset-notice",
        "title",
        "version",
        "version-kept",
    }
)
TEXTS: Final = "annotation"
"""The fact of a change that is about words only."""


def group_of(finding: Finding) -> Group | None:
    """Return the group of a finding; None for what no consumer would look for, and for changes of words."""
    change = finding.change
    if finding.level is not None or change.fact == TEXTS:
        return None
    if change.how is How.CHANGED and change.fact in _ENDS:
        return Group.DEPRECATED if change.after else Group.CHANGED
    if finding.verdict is not Verdict.BREAKING and change.fact in _ASIDES:
        return None
    if finding.verdict is Verdict.INFO and not _breaks_generated_code(change):
        return None
    return _by_element(change)


def _breaks_generated_code(change: Change) -> bool:
    return change.kind is Kind.COMPONENT and change.how is How.REMOVED


def _by_element(change: Change) -> Group:
    if change.kind in _GUARDS or change.fact == "limit":
        return Group.SECURITY
    if change.how is How.CHANGED:
        return Group.CHANGED
    return Group.ADDED if change.how is How.ADDED else Group.REMOVED
