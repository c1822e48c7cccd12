"""What all that speaks HTTP shares: its methods, and templates of paths."""

from __future__ import annotations

import re

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_VARIABLE = re.compile(r"\{[^{}]*\}")


def shape(path: str) -> str:
    """Return a path template without the names of its variables: they are not on the wire."""
    return _VARIABLE.sub("{}", path)


def variables(path: str) -> list[str]:
    """Return the names of a template's variables, in order."""
    return [found[1:-1] for found in _VARIABLE.findall(path)]
