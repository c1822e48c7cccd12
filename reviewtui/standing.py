"""What somebody answers for: a waiver as its file spells it, and how it stands on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum


class WaiverState(Enum):
    """What comes of a waiver; the first two excuse their finding."""

    HOLDS = "holds"
    EXPIRES_SOON = "expires-soon"
    EXPIRED = "expired"
    NOT_APPROVED = "not-approved"
    MISTAKEN = "mistaken"
    NOT_NEEDED = "not-needed"
    MATCHES_NOTHING = "matches-nothing"
    NOT_LOOKED_AT = "not-looked-at"

    @property
    def phrase(self) -> str:
        """The state in a reader's words."""
        return self.value.replace("-", " ")

    @property
    def excuses(self) -> bool:
        """Whether the finding of the waiver shuts no gate."""
        return self in {WaiverState.HOLDS, WaiverState.EXPIRES_SOON}

    @property
    def fails(self) -> bool:
        """Whether the waiver has a finding, and does not excuse it."""
        return self in {WaiverState.EXPIRED, WaiverState.NOT_APPROVED, WaiverState.MISTAKEN}


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who answers for a finding until when, and why; `path` is the file, `until` the last day that it holds.

    The fingerprint says which finding is meant; rule, spec and element say it to people.
    """

    path: str
    fingerprint: str
    rule: str
    spec: str
    reason: str
    owner: str
    until: dt.date
    element: str = ""
    approved_by: str = ""
    precedent: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a waiver stands: its state, a sentence on it, and the one step that would make it hold.

    `spec` is where its description stands today; empty when it has no finding. `arrived` tells whether it came with
    the change.
    """

    waiver: Waiver
    state: WaiverState
    message: str
    step: str = ""
    spec: str = ""
    arrived: bool = False
