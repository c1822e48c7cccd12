"""Descriptions given as text, compared and taken apart by the format that their file name tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.formats.registry import format_of
from reviewtui.formats.surveying import Survey

_FILE = re.compile(r"^// file (\S+)", re.MULTILINE)
"""A line that names the file which begins below it."""


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
    """Compare two texts; one without a letter is a file that is not there."""
    known = format_of(file, base.encode(), head.encode())
    assert known is not None, f"no format takes {file}"
    if not (_FILE.search(base) or _FILE.search(head)):
        pair = SpecPair(file if base.strip() else None, file if head.strip() else None)
        return known.compare(pair, Texts({file: base}), Texts({file: head}))
    sides = _parted(base), _parted(head)
    pair = SpecPair(".", ".", tuple(sides[0]), tuple(sides[1]))
    return known.compare(pair, Texts(sides[0]), Texts(sides[1]))


def _parted(text: str) -> dict[str, str]:
    """Return the files that a text holds one after another; each part keeps the numbers of its lines."""
    found, begins = {}, list(_FILE.finditer(text))
    for begin, after in zip(begins, [*begins[1:], None], strict=True):
        above = "\n" * text.count("\n", 0, begin.end())
        found[begin[1]] = above + text[begin.end() : after.start() if after else len(text)]
    return found


def surveyed(file: str, text: str) -> Survey:
    """Take a text apart."""
    known = format_of(file, text.encode())
    assert known is not None, f"no format takes {file}"
    return known.survey(file, Texts({file: text}))
