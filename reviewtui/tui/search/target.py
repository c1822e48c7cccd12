"""What can be searched: it has lines of text by number, a line where one stands, and can go to another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reviewtui.tui.search.needle import Needle


class Target(Protocol):
    """A pane or a list; a line need not be in sight to be searched."""

    @property
    def search_basis(self) -> object:
        """What is searched; another object when it is something else by now."""
        ...

    @property
    def search_length(self) -> int:
        """How many lines there are."""
        ...

    @property
    def search_place(self) -> int:
        """The number of the line that one is at."""
        ...

    def search_lines(self, start: int, stop: int) -> Sequence[str]:
        """Return some of the lines, those that are not in sight too."""
        ...

    def go_to_hit(self, place: int) -> None:
        """Bring a line into sight."""
        ...

    def light(self, needle: Needle | None) -> None:
        """Show where the words are, or no longer."""
        ...
