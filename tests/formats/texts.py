"""Descriptions given as text, compared and taken apart by the format that their file name tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.formats.registry import format_of
from reviewtui.formats.surveying import Survey


@dataclass(frozen=True)
class Texts:
    """Files in memory."""

    contents: Mapping[str, str]

    def read(self, path: str) -> bytes:
        """Return a file; UnreadableError when it is missing."""
        if path not in self.contents:
            raise UnreadableError("there is no such file", path=path)
        return self.contents[path].encode()


def compared(file: str, base: str, head: str) -> Comparison:
    """Compare two texts."""
    known = format_of(file, base.encode(), head.encode())
    assert known is not None, f"no format takes {file}"
    return known.compare(SpecPair(file, file), Texts({file: base}), Texts({file: head}))


def surveyed(file: str, text: str) -> Survey:
    """Take a text apart."""
    known = format_of(file, text.encode())
    assert known is not None, f"no format takes {file}"
    return known.survey(file, Texts({file: text}))
