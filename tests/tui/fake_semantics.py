"""Files in memory for what shows one operation: the real thing reads them."""

from __future__ import annotations

from collections.abc import Mapping

from reviewtui.errors import UnreadableError
from reviewtui.semantics import Semantics


class FakeFiles:
    """One side of the made-up files."""

    def __init__(self, sources: Mapping[tuple[str, str], str], side: str) -> None:
        """Take all files, and which side of them is meant."""
        self._sources = sources
        self._side = side

    def read(self, path: str) -> bytes:
        text = self._sources.get((self._side, path))
        if text is None:
            raise UnreadableError("there is no such file", path=path)
        return text.encode()


def semantics_of(sources: Mapping[tuple[str, str], str]) -> Semantics:
    """Return what makes pages of these files."""
    return Semantics(FakeFiles(sources, "base"), FakeFiles(sources, "head"))
