"""The old or new form of an element in a few words: its name, and the value that changed where that is short."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reviewtui.model import How, Kind
from reviewtui.neutral import neutral_json
from reviewtui.records.endings import ENDING_FACTS, named

if TYPE_CHECKING:
    from reviewtui.model import Change, JsonValue

_LONGEST = 60


def form(change: Change, value: JsonValue) -> str:
    """Return what an element is called, with `value` if it is one that can be told in a few words."""
    name = named(change)
    if change.kind is Kind.RESPONSE and isinstance(value, list):
        return " or ".join(f"response {code}" for code in value[:5])
    if change.how is not How.CHANGED or not change.fact or isinstance(value, dict):
        return name
    if change.fact in ENDING_FACTS:
        return _until(name, value)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    text = neutral_json(json.dumps(value, ensure_ascii=False)).replace("`", "'")
    return f"{name}: `{change.fact}` `{text}`" if value is not None and len(text) <= _LONGEST else name


def _until(name: str, value: JsonValue) -> str:
    """Return the form of what ends: marked as deprecated, or with the day that is promised."""
    if value is True:
        return f"{name}, deprecated"
    return f"{name}, until {value}" if isinstance(value, str) else name
