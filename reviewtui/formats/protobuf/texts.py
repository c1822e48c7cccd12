"""What stands between quotes in Protocol Buffers: escapes, and texts that are written in parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPE = re.compile(r"\\(?:[xX]([0-9a-fA-F]{1,2})|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_OCTAL, _PLAIN = 2, 5
_LAST_CHARACTER = 0x10FFFF


def joined(written: Iterable[str]) -> str:
    """Return the text that several quoted parts make."""
    return "".join(_ESCAPE.sub(_character, part[1:-1]) if "\\" in part else part[1:-1] for part in written)


def _character(match: re.Match[str]) -> str:
    group = match.lastindex or _PLAIN
    if group == _PLAIN:
        return _NAMED.get(match[group], match[group])
    code = int(match[group], 8 if group == _OCTAL else 16)
    return chr(code) if code <= _LAST_CHARACTER else match[0]
