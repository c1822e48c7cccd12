"""Which OpenAPI a document speaks, and what follows from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError

if TYPE_CHECKING:
    from reviewtui.text import Source

_VERSION = re.compile(r"(\d)\.(\d)(\.\d+)?\b")


class Dialect(NamedTuple):
    """The version as written (empty where the document does not say), and its numbers."""

    version: str
    major: int
    minor: int

    @property
    def swagger(self) -> bool:
        """Whether this is Swagger 2.0."""
        return self.major == 2  # noqa: PLR2004 - the number is the version

    @property
    def ref_siblings_count(self) -> bool:
        """Whether keywords beside `$ref` in a schema count."""
        return (self.major, self.minor) >= (3, 1)


def dialect_of(source: Source) -> Dialect:
    """Return the dialect that the document says it speaks; raises UnreadableError."""
    root = source.value
    if not isinstance(root, dict):
        raise UnreadableError(
            "an OpenAPI description is a mapping with `openapi` or `swagger` at its root",
            hint="Check that the file is the whole description.",
            path=source.path,
            line=1,
        )
    key = "openapi" if "openapi" in root else "swagger"
    value = root.get(key)
    written = "" if value is None else str(value)
    if key not in root and isinstance(root.get("paths"), dict):
        return Dialect("", 3, 0)  # real files forget it; the most common version is a fair reading
    if key not in root:
        raise UnreadableError(
            "the root of the document has neither `openapi` nor `swagger`",
            hint="Give the path of an OpenAPI description, not of a part of one.",
            path=source.path,
            line=1,
        )
    match = _VERSION.match(written)
    if not match or (int(match[1]), int(match[2])) not in {(2, 0), (3, 0), (3, 1), (3, 2)}:
        line, column = source.locate(f"/{key}")
        shown = f"{key}: {written[:40]}".strip()
        raise UnreadableError(
            f"`{shown}` is no version that can be compared",
            hint="Versions 2.0, 3.0, 3.1 and 3.2 are read.",
            path=source.path,
            line=line,
            column=column,
        )
    return Dialect(written, int(match[1]), int(match[2]))
