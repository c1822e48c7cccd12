"""How the inventory names operations: `GET /orders/*`, `SEND orders.*`, `/orders/**` or an operationId."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import Operation

# Paths of HTTP begin with a slash; channels, fields and methods of services do not.
_HTTP = r"(?i:get|put|post|delete|patch|head|options|trace)"
_CALL = re.compile(
    rf"(?:(?P<method>[A-Za-z]+|\*)\s+)?(?P<path>/\S*)|(?!{_HTTP}\s)(?P<action>[A-Za-z]+)\s+(?P<name>[^\s/]\S*)"
)
_ID = re.compile(r"[^\s/]+")
_VARIABLE = re.compile(r"\{[^{}]*\}")
_ANY_DEPTH = "**"
_MOST_STARS = 4


def is_pattern(text: str) -> bool:
    """Tell whether a text can name operations."""
    written = text.strip()
    few = all(part.count("*") <= _MOST_STARS or part == _ANY_DEPTH for part in written.split("/"))
    return few and bool(_CALL.fullmatch(written) or _ID.fullmatch(written))


def names_path(text: str) -> bool:
    """Tell whether a pattern names operations in two parts, or by paths, and not by operationIds."""
    return _CALL.fullmatch(text.strip()) is not None


def matches(pattern: str, operation: Operation, operation_id: str = "") -> bool:
    """Tell whether a pattern means an operation; what stands between braces in a path may have any name."""
    written = pattern.strip()
    call = _CALL.fullmatch(written)
    if call is None:
        return bool(operation_id) and fnmatchcase(operation_id, written)
    method = (call["method"] or call["action"] or "*").upper()
    return method in {"*", operation.method.upper()} and _follows(
        _parts(call["path"] or call["name"]), _parts(operation.path)
    )


def _parts(path: str) -> list[str]:
    return [_VARIABLE.sub("{}", part) for part in path.split("/") if part]


def _follows(pattern: Sequence[str], path: Sequence[str]) -> bool:
    """Match part by part; only the last `**` ever needs another try, so this stays quadratic at worst."""
    here = there = 0
    star, resume = -1, 0
    while there < len(path):
        if here < len(pattern) and pattern[here] == _ANY_DEPTH:
            star, resume = here, there
            here += 1
        elif here < len(pattern) and fnmatchcase(path[there], pattern[here]):
            here, there = here + 1, there + 1
        elif star >= 0:
            resume += 1
            here, there = star + 1, resume
        else:
            return False
    return all(part == _ANY_DEPTH for part in pattern[here:])
