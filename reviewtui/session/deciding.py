"""What a decision on a finding must have, and what it does to the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.reviews.types import Mark, Ruling, Stance

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.model import Finding
    from reviewtui.reviews.draft import Draft
    from reviewtui.session.words import Terms


def check_ruling(finding: Finding, stance: Stance | None, reason: str, terms: Terms, today: date) -> None:
    """Raise `UsageError` when a decision lacks what it must have, or is about an operation that is not reached."""
    if terms.operation and terms.operation not in map(str, finding.operations):
        raise UsageError(
            f"this finding does not reach `{terms.operation}`",
            hint=f"It reaches: {', '.join(map(str, finding.operations)) or 'the description as a whole'}.",
        )
    if stance is None:
        return
    if terms.until is not None and terms.until < today:
        raise UsageError(f"{terms.until.isoformat()} is over already", hint="Name a day to come.")
    if stance.lets_pass and not reason.strip():
        raise UsageError("to let a finding pass takes a reason", hint="Say in a sentence why it may stay.")
    if stance is Stance.WAIVE and (not terms.owner.strip() or terms.until is None):
        raise UsageError("a waiver needs an owner and a last day", hint="Say who answers for it, and until when.")


def ruled(draft: Draft, ruling: Ruling) -> Draft:
    """Return the draft with a decision on a finding, which counts as looked at if it was decided as a whole."""
    draft = draft.with_ruling(ruling)
    if ruling.operation or ruling.stance is None or draft.is_reviewed(ruling.fingerprint):
        return draft
    return draft.with_mark(Mark(ruling.fingerprint, reviewed=True, at=ruling.at))
