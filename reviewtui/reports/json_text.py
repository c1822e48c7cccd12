"""Turn plain values into JSON text that every parser accepts and every terminal survives."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import TYPE_CHECKING

import orjson

from reviewtui.neutral import neutral_json

if TYPE_CHECKING:
    from reviewtui.model import JsonValue

_SURROGATE = re.compile("[\ud800-\udfff]")


def encoded(document: JsonValue) -> str:
    """Return the document indented by two, keys in the order given, ending in a line end.

    Text that is no Unicode (lone surrogates, from file names that are not UTF-8) gets U+FFFD; integers of any size
    stay exact; what is no number in JSON (`.inf`, `.nan`) is null.
    """
    try:
        text = orjson.dumps(document, option=orjson.OPT_INDENT_2).decode()
    except orjson.JSONEncodeError:
        # The quick encoder refuses large integers, surrogates and more than 254 levels; all are rare enough to pay
        # for a walk over the document only then.
        text = json.dumps(_encodable(document), indent=2, ensure_ascii=False, allow_nan=False)
    return neutral_json(text) + "\n"


def _encodable(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, list | tuple):
        return [_encodable(item) for item in value]
    if isinstance(value, dict):
        return {_SURROGATE.sub("\ufffd", key): _encodable(item) for key, item in value.items()}
    return value
