"""Taking a record from one state to another: its front matter says who did it and when, and keeps what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.front_matter import with_values

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.model import JsonValue
    from reviewtui.records.kind import Record
    from reviewtui.reviews.team import Reviewer

_DAYS = ("date", "updated")
"""Keys that say when a record last changed, where a record has them."""


def moved(record: Record, state: str, by: Reviewer, day: date) -> str:
    """Return the text of a record in another state.

    Raises `UsageError` for a record whose state does not stand in front matter.
    """
    if record.front is None or "status" not in record.front:
        raise UsageError(
            f"`{record.path}` keeps its state in its text, not in front matter",
            hint="Change it there by hand.",
        )
    days: dict[str, JsonValue] = {key: day.isoformat() for key in _DAYS if key in record.front}
    before = record.front.get("history")
    step: JsonValue = {"state": state, "by": by.signature, "at": day.isoformat()}
    history = [*before, step] if isinstance(before, list) else [step]
    return with_values(record.text, {"status": state, **days, "history": history}, record.path)
