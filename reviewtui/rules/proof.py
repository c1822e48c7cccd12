"""What a change does to one value, in words: the witness that a reviewer can hold against the two versions."""

from __future__ import annotations

import json

from reviewtui.model import Change, Direction, JsonValue

_LONGEST = 70


def proof(change: Change) -> str:
    """Return a sentence with the witness of a change, empty when it has none."""
    if not change.witness:
        return ""
    value = _shown(change.witness[0])
    if change.direction is Direction.RESPONSE:
        return f"impossible before, possible now: {value}"
    return f"valid before, refused now: {value}"


def _shown(value: JsonValue) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= _LONGEST:
        return text
    if isinstance(value, str):
        return f'{text[: _LONGEST // 2]}…" ({len(value)} characters)'
    if isinstance(value, list):
        return f"{text[: _LONGEST // 2]}…] ({len(value)} items)"
    return f"{text[:_LONGEST]}…"
