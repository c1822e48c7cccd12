"""What somebody looks for: anywhere in a line, with capitals counting only for who writes some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Needle:
    """The words as they were typed; never empty."""

    text: str

    @property
    def exact(self) -> bool:
        """Whether capitals count."""
        return self.text != self.text.lower()

    def spans(self, line: str) -> Iterator[tuple[int, int]]:
        """Give the first and the last sign (exclusive) of each place in a line."""
        ground = line if self.exact else _folded(line)
        start = ground.find(self.text)
        while start >= 0:
            yield start, start + len(self.text)
            start = ground.find(self.text, start + len(self.text))

    def hits(self, lines: Sequence[str]) -> list[int]:
        """Return the numbers of the lines that have it."""
        # Most of a large file has none, and is left behind in one stride.
        together = "\n".join(lines)
        if self.text not in (together if self.exact else together.lower()):
            return []
        return [number for number, line in enumerate(lines) if next(self.spans(line), None) is not None]


def _folded(line: str) -> str:
    """Return a line in small letters, each at its place."""
    folded = line.lower()
    if len(folded) == len(line):
        return folded
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in line)
