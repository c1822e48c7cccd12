"""Files of one side of a comparison, held in memory."""

from __future__ import annotations

from dataclasses import dataclass

from reviewtui.errors import UnreadableError


@dataclass(frozen=True)
class InMemory:
    """Texts by their paths."""

    texts: dict[str, str]

    def read(self, path: str) -> bytes:
        """Return a text; UnreadableError where there is none."""
        if path not in self.texts:
            raise UnreadableError("it is not there", path=path)
        return self.texts[path].encode()
