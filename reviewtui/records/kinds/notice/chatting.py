"""A notice as one message of a chat: at most 300 signs, and never without the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.markdown import neutral

if TYPE_CHECKING:
    from reviewtui.records.dates import Timeline

MOST = 300
_CUT = "…"


def chat(subject: str, said: str, made: Timeline) -> str:
    """Return the message: the subject and the first sentence, of which the sentence gives way, then the subject."""
    day = f" Last day: {made.sunset.isoformat()} (UTC)."
    whole = f"{neutral(subject)} - {neutral(said)}"
    if len(whole) <= MOST:
        return whole
    return _cut(neutral(subject), MOST - len(day)) + day


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - len(_CUT)] + _CUT
