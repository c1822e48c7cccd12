"""What formats share whose descriptions are YAML or JSON, and name other files in a `$ref`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.comparison import Gathered
    from reviewtui.text import Source

_ELSEWHERE = re.compile(rb"""\$ref["']?\s*:\s*["']?([^"'#\s{][^"'#\s{},]*)""")


class Referring:
    """The part of a format that is about files; what stands in them is for the format to say."""

    suffixes: tuple[str, ...] = (".yaml", ".yml", ".json")
    gathers = False

    @staticmethod
    def gather(_contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return nothing: a description is one file, and names the others that it refers to."""
        return ()

    @staticmethod
    def refers_elsewhere(content: bytes) -> bool:
        """Tell whether a reference names a file."""
        return _ELSEWHERE.search(content) is not None

    @staticmethod
    def references(content: bytes) -> frozenset[str]:
        """Return the files that a file refers to, as it writes them."""
        return frozenset(name.decode("utf-8", "replace") for name in _ELSEWHERE.findall(content))

    @staticmethod
    def tree(path: str, content: bytes) -> Source:
        """Return one file, which is YAML or JSON, as a tree with places; raises UnreadableError."""
        return read(path, content)
