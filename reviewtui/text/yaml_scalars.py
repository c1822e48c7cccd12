"""What an unquoted YAML scalar means: the core schema of YAML 1.2, kept to values that JSON can hold.

`on`, `off`, `yes`, `no`, `18:00`, `2024-01-01` and `1_000` are text. Two things are stricter than the core schema,
because JSON, in which OpenAPI is defined, has no such numbers: a number with leading zeros (`007`) stays the text that
was written, and so does a number that no double can hold (`1e999`).
"""

from __future__ import annotations

import math
import re
from typing import Final

from reviewtui.model import JsonValue
from reviewtui.text.limits import MAX_DIGITS

_WORDS: Final[dict[str, bool | float | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    # One object for all, as a container equals another with the same NaN in it, though NaN equals nothing.
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
_NUMBER_STARTS: Final = frozenset("0123456789+-.")
_INTEGER: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_OTHER_BASE: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL: Final = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def plain(text: str) -> JsonValue:
    """Return the value of an unquoted scalar without a tag."""
    if text in _WORDS:
        return _WORDS[text]
    return _number(text) if text[0] in _NUMBER_STARTS else text


def _number(text: str) -> JsonValue:
    """Return the number that a text is, or the text."""
    if len(text) > MAX_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if _DECIMAL.fullmatch(text) and math.isfinite(value := float(text)):
        return value
    return text


def tagged(kind: str, text: str) -> JsonValue:
    """Return the value of a scalar with the tag `!!kind`, where kind is str, int, float, bool or null.

    Raises:
        ValueError: the text is not of that kind.

    """
    if kind == "str":
        return text
    value = plain(text)
    if kind == "float" and type(value) is int:
        return float(value)
    if type(value).__name__ != {"null": "NoneType"}.get(kind, kind):
        message = f"`{text}` is no {kind}"
        raise ValueError(message)
    return value


class PlainScalars(dict[str, JsonValue]):
    """The value of each unquoted scalar met so far; most of a description repeats a few hundred."""

    __slots__ = ()

    def __init__(self) -> None:
        """Start with the words that are no text."""
        super().__init__(_WORDS)

    def __missing__(self, text: str) -> JsonValue:
        """Work out and remember the value of a scalar met for the first time."""
        value = self[text] = _number(text) if text[0] in _NUMBER_STARTS else text
        return value
