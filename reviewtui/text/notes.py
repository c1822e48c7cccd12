"""What a reader tolerated: said once for each kind, with the first place and how often it was met."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewtui.model import Problem

_MAX_KINDS = 100


@dataclass(slots=True)
class Notes:
    """Collects notes on one file; each distinct message is kept once."""

    path: str
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def add(self, message: str, line: int = 1, column: int = 1) -> None:
        """Note what was tolerated; line and column count from 1."""
        if message not in self._places and len(self._places) >= _MAX_KINDS:
            message = "more was tolerated than is listed here"
        self._places.setdefault(message, (line, column))
        self._counts[message] = self._counts.get(message, 0) + 1

    def copy(self) -> Notes:
        """Return the same notes, to try something that may have to be forgotten."""
        return Notes(self.path, dict(self._places), dict(self._counts))

    def problems(self) -> tuple[Problem, ...]:
        """Return the notes in the order in which they were first met."""
        return tuple(
            Problem(self._worded(message), self.path, line, column) for message, (line, column) in self._places.items()
        )

    def _worded(self, message: str) -> str:
        count = self._counts[message]
        return message if count == 1 else f"{message} ({count} times; this is the first)"
