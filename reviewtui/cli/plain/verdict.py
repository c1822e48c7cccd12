"""The end of the dialogue: the levels, what the answers propose, and how the review ends for the reviewer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.cli.plain.questions import give_level
from reviewtui.cli.plain.stops import Deed, Move, Way
from reviewtui.cli.plain.words import Spot
from reviewtui.errors import UsageError
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.cli.asking import Asking
    from reviewtui.session import Session

_DECISIONS = {
    "approve": Decision.APPROVE,
    "conditions": Decision.APPROVE_WITH_CONDITIONS,
    "discuss": Decision.NEEDS_DISCUSSION,
    "request-changes": Decision.REQUEST_CHANGES,
    "reject": Decision.REJECT,
}


class VerdictStop:
    """Takes how the review ends."""

    spot = Spot.VERDICT
    prompt = "1 approve, 2 conditions, 3 discuss, 4 request changes, 5 reject; Enter: end; help >"
    title = "Verdict"
    is_open = True

    def __init__(self, session: Session, asking: Asking) -> None:
        """Talk about how the review of a session ends."""
        self._session, self._asking = session, asking

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What the words do."""
        return {
            **{name: partial(self._decide, decision) for name, decision in _DECISIONS.items()},
            "note": self._note,
            "open": self._open,
            "level": self._level,
        }

    def show(self) -> None:
        """Say the levels, what they propose, and what was decided."""
        card = self._session.scorecard()
        for dimension in card.dimensions:
            level = "not yet" if dimension.level is None else f"level {dimension.level}"
            told = f"{dimension.title}: {level}, {dimension.answered} of {dimension.asked} answered"
            self._asking.tell(told, "  ", "    ")
        proposed = card.proposed_verdict.phrase if card.proposed_verdict else "nothing yet"
        self._asking.tell(f"The answers propose: {proposed}. {'; '.join(card.reasons)}")
        outcome = self._session.draft.outcome
        if outcome is not None and outcome.decision is not None:
            note = f": {outcome.note}" if outcome.note else ""
            self._asking.tell(f"You decided: {outcome.decision.phrase}{note}")

    def enter(self) -> Move:
        """End the dialogue."""
        return Way.ON

    def _decide(self, decision: Decision, note: str) -> None:
        self._session.decide(decision, note or None)
        self._asking.tell(f"Decided: {decision.phrase}. publish shows what would be written.")

    def _note(self, said: str) -> None:
        outcome = self._session.draft.outcome
        if outcome is None or outcome.decision is None:
            raise UsageError("a note goes with a decision", hint="Decide first, such as: approve It is small.")
        self._session.decide(outcome.decision, said)
        self._asking.tell("Saved.")

    def _open(self, _: str) -> None:
        self._session.decide(None)
        self._asking.tell("Taken back: not decided.")

    def _level(self, said: str) -> None:
        name, _, rest = said.partition(" ")
        known = self._session.checklist.dimensions
        found = [one for one in known if name and (one.id == name or one.title.lower().startswith(name.lower()))]
        if len(found) != 1:
            raise UsageError(f"`{name}` is no dimension", hint=f"Expected: {', '.join(one.id for one in known)}.")
        give_level(self._session, self._asking, found[0].id, rest.strip())
