"""Which AsyncAPI a document speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.file_library import text_value

if TYPE_CHECKING:
    from reviewtui.text import Source

_VERSION = re.compile(r"(\d)\.(\d+)(\.\d+)?\b")
_READ = {2: range(7), 3: range(2)}
_LONGEST_SHOWN = 40


class Dialect(NamedTuple):
    """The version as written, and its numbers."""

    version: str
    major: int
    minor: int


def dialect_of(source: Source) -> Dialect:
    """Return the dialect that the document says it speaks; raises UnreadableError."""
    root = source.value
    if not isinstance(root, dict) or "asyncapi" not in root:
        raise UnreadableError(
            "an AsyncAPI description is a mapping with `asyncapi` at its root",
            hint="Give the path of a whole description, not of a part of one.",
            path=source.path,
            line=1,
        )
    written = text_value(root["asyncapi"])
    match = _VERSION.match(written)
    if not match or int(match[2]) not in _READ.get(int(match[1]), ()):
        line, column = source.locate("/asyncapi")
        raise UnreadableError(
            f"`asyncapi: {written[:_LONGEST_SHOWN]}` is no version that can be compared",
            hint="Versions 2.0 to 2.6, 3.0 and 3.1 are read.",
            path=source.path,
            line=line,
            column=column,
        )
    return Dialect(written, int(match[1]), int(match[2]))
