"""Make foreign text safe to show: whatever could steer a terminal or hide text becomes visible as an escape."""

from __future__ import annotations

import re

# DEL and C1 controls; marks that reorder, hide or join text (bidi controls, zero-width characters, soft hyphen, tags);
# line and paragraph separators; and lone surrogates, which stand for bytes of a file name that are not UTF-8.
# U+200C and U+200D stay: Persian and emoji need them, and they cannot steer anything.
_HARMFUL = (
    "\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_HARMFUL_CHARACTER = re.compile(f"[\x00-\x1f{_HARMFUL}]")
# Encoded JSON has C0 controls as escapes already; a line end can only stand between values, where it is layout.
_HARMFUL_IN_JSON = re.compile(f"[{_HARMFUL}]")
_LAST_OF_LATIN = 0xFF
_LAST_OF_FIRST_PLANE = 0xFFFF
_NAMED = {"\t": " ", "\n": "\\n", "\r": "\\r"}


def neutral(text: str) -> str:
    """Return the text as one line in which every harmful character is shown as its escape; a tab becomes a space."""
    return text if text.isascii() and text.isprintable() else _HARMFUL_CHARACTER.sub(_escaped, text)


def neutral_lines(text: str) -> list[str]:
    """Return the lines of a text, each made neutral; line ends of all systems are understood."""
    return [neutral(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def neutral_json(encoded: str) -> str:
    """Return JSON text in which harmful characters are written as escapes, so that the values stay what they are."""
    return _HARMFUL_IN_JSON.sub(_escaped_in_json, encoded)


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if code <= _LAST_OF_LATIN:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _LAST_OF_FIRST_PLANE else f"\\U{code:08x}"


def _escaped_in_json(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[start]:02x}{units[start + 1]:02x}" for start in range(0, len(units), 2))
