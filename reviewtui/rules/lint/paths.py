"""What design rules know of paths: fixed parts, templates, shapes, versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.elements import PathElement

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
_VERSION = re.compile(r"v\d{1,4}(?:[._]\d{1,4}){0,2}(?:(?:alpha|beta)\d{0,3})?", re.IGNORECASE)
# Operators of RFC 6570 that some descriptions write into templates; they are no part of the name.
_OPERATORS = "+#./;?&*"


def fixed(path: PathElement) -> tuple[str, ...]:
    """Return the segments without a template, as written."""
    return tuple(part for part in path.segments if "{" not in part)


def templates(path: str) -> list[str]:
    """Return the names between braces, in order."""
    return [name.strip(_OPERATORS) for name in _TEMPLATE.findall(path)]


def shape(path: str) -> str:
    """Return a path with its templates emptied of their names, so that only what tells URLs apart is left."""
    return _TEMPLATE.sub("{}", path)


def is_template(segment: str) -> bool:
    """Return whether a segment is a template and nothing else."""
    return _TEMPLATE.fullmatch(segment) is not None


def is_version(segment: str) -> bool:
    """Return whether a segment names a version, such as `v2`, `v1.1` or `v1beta1`."""
    return _VERSION.fullmatch(segment) is not None
