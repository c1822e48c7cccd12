"""A text that scrolls and can be searched: its paragraphs as the lines that they take at its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.scrolled_text import ScrolledText
from reviewtui.tui.widgets.searched import Searched

if TYPE_CHECKING:
    from reviewtui.tui.search.needle import Needle

# Lines kept in sight above a hit.
LEAD = 3


class SearchedText(ScrolledText, Searched):
    """Scrolls the paragraphs that stand in it."""

    @property
    def search_basis(self) -> object:
        """The paragraphs, which are other ones when something else is shown."""
        return tuple(part.told for part in self.query(Paragraphs))

    @property
    def search_length(self) -> int:
        """How many lines the text takes."""
        return sum(len(part.lines) for part in self.query(Paragraphs))

    @property
    def search_place(self) -> int:
        """The number of the first line in sight, or of the hit that one is at."""
        return max(0, min(self.scroll_offset.y + (LEAD if self.scroll_offset.y else 0), self.search_length - 1))

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return some of the lines."""
        return [line.plain for part in self.query(Paragraphs) for line in part.lines][start:stop]

    def go_to_hit(self, place: int) -> None:
        """Scroll a line into sight."""
        above = 0
        for part in self.query(Paragraphs):
            if place < above + len(part.lines):
                top = part.virtual_region.y + place - above
                self.scroll_to(y=max(0, top - LEAD), animate=False, immediate=True)
                return
            above += len(part.lines)

    def light(self, needle: Needle | None) -> None:
        """Show where the words are, or no longer."""
        super().light(needle)
        for part in self.query(Paragraphs):
            part.light(needle)
