"""Taking a record from one state to another: where it has front matter, that keeps who did it, when, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.front_matter import with_values
from reviewtui.records.logs.editing import check_editable, with_status

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.model import JsonValue
    from reviewtui.records.kind import Record
    from reviewtui.reviews.team import Reviewer

_DAYS = ("date", "updated")
"""Keys that say when a record last changed, where a record has them."""


def moved(record: Record, state: str, by: Reviewer, day: date) -> str:
    """Return the text of a record in another state, told in the manner of its dialect; the rest stays.

    Raises `UnreadableError` for a record that cannot be changed without losing something.
    """
    check_editable(record)
    text = with_status(record, state, state.capitalize(), day)
    if not record.front:
        return text
    days: dict[str, JsonValue] = {key: day.isoformat() for key in _DAYS if key in record.front}
    before = record.front.get("history")
    step: JsonValue = {"state": state, "by": by.signature, "at": day.isoformat()}
    history = [*before, step] if isinstance(before, list) else [step]
    return with_values(text, {**days, "history": history}, record.path)
