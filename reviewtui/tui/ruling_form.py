"""What is asked when somebody decides about a finding: which fields each decision has, and what they hold at first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.errors import UsageError
from reviewtui.reviews.types import Stance
from reviewtui.session.words import Terms
from reviewtui.waivers.reading import day as read_day

if TYPE_CHECKING:
    from reviewtui.model import Finding
    from reviewtui.tui.review_state import ReviewState

FIELDS = ("reason", "owner", "until", "approved_by")

Save: TypeAlias = Callable[[Stance, str, Terms], object]


@dataclass(frozen=True, slots=True)
class Wording:
    """How the form speaks of one decision: its title, what the reason is, and the names of the fields it has."""

    title: str
    reason: str
    owner: str = ""
    until: str = ""
    approved_by: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """The names of the fields that it has, by what they hold."""
        named = {"owner": self.owner, "until": self.until, "approved_by": self.approved_by}
        return {field: name for field, name in named.items() if name}


WORDINGS = {
    Stance.ACCEPT: Wording("Accept", "Why may it stay as it is?"),
    Stance.FIX: Wording("Request a fix", "What should change?", "Who fixes it", "Due"),
    Stance.WAIVE: Wording("Waive", "Why may it stay, for now?", "Who answers", "Last day", "Approved by"),
    Stance.QUESTION: Wording("Ask", "What do you want to know?", "Whom you ask"),
}


@dataclass(frozen=True, slots=True)
class RulingForm:
    """A decision that is about to be made: about what, what the fields hold at first, and how it is saved.

    `key` names it while unsaved text waits; `proposed` fills what a waiver must have; `save` may raise
    `ReviewtuiError`.
    """

    key: str
    about: str
    stance: Stance
    fields: dict[str, str]
    proposed: dict[str, str]
    precedent: bool
    operation: str
    save: Save


def ruling_form(state: ReviewState, finding: Finding, stance: Stance, operation: str = "") -> RulingForm:
    """Return the form for a finding, or for one operation of it; the same decision is taken up as it was made."""
    session, own = state.session, state.decisions.own(finding, operation)
    waiver = Terms().of_a_waiver(session.reviewer.email, session.today)
    fields = dict.fromkeys(FIELDS, "")
    again = own is not None and own.stance is stance
    if own is not None and again:
        day_set = own.until.isoformat() if own.until else ""
        fields = {"reason": own.reason, "owner": own.owner, "until": day_set, "approved_by": own.approved_by}

    def save(stance: Stance, reason: str, terms: Terms) -> None:
        session.rule_on(finding.fingerprint, stance, reason, terms)

    return RulingForm(
        key=f"ruling {finding.fingerprint} {operation}",
        about=f"Only {operation}: {finding.message}" if operation else finding.message,
        stance=stance,
        fields=fields,
        proposed={"owner": waiver.owner, "until": waiver.until.isoformat() if waiver.until else ""},
        precedent=again and own is not None and own.precedent,
        operation=operation,
        save=save,
    )


def day(text: str, today: date) -> date | None:
    """Read a day as people write it; None when there is none, `UsageError` when it is no day to come."""
    if not text.strip():
        return None
    given = read_day(text.strip())
    if given is None:
        raise UsageError(f"`{text.strip()}` is no day", hint=f"Write it as {today.isoformat()}.")
    if given < today:
        raise UsageError(f"{given.isoformat()} is over already", hint=f"Today is {today.isoformat()}.")
    return given
