"""A text that scrolls, drawn in lines: another text of another length is shown without laying out the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual

from reviewtui.tui.search.lighting import lit_text
from reviewtui.tui.widgets.paragraphs import Lines, Paragraph
from reviewtui.tui.widgets.scrolled_text import ScrolledAtOnce
from reviewtui.tui.widgets.searched import Searched
from reviewtui.tui.widgets.searched_text import LEAD
from reviewtui.tui.widgets.steady_scroll import SteadyScroll

if TYPE_CHECKING:
    from textual.selection import Selection

    from reviewtui.tui.search.needle import Needle


class LinedText(SteadyScroll, ScrolledAtOnce, Searched, can_focus=True):
    """Shows paragraphs, wrapped at its width; the text can be searched, and selected by mouse."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self.told: tuple[Lines, ...] = ()
        self._lines: list[Content] | None = None
        self._strips: list[Strip] | None = None
        self._width = 0

    def tell(self, paragraphs: Iterable[Lines | Content]) -> None:
        """Show these; plain Content is a paragraph without a head."""
        self.told = tuple(Paragraph(part) if isinstance(part, Content) else part for part in paragraphs)
        self.renew()

    def renew(self) -> None:
        """Show what became of the text."""
        self._lines = self._strips = None
        self._width = self.scrollable_content_region.width
        self.virtual_size = Size(self._width, len(self.lines))
        self.refresh()

    @property
    def lines(self) -> list[Content]:
        """The lines that the text takes at its width; none before it has any."""
        if self._lines is None:
            self._lines = self.lined(self._width) if self._width else []
        return self._lines

    def lined(self, width: int) -> list[Content]:
        """Return the text in lines of a width."""
        return [line for part in self.told for line in part.lines(width)]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        if self._strips is None:
            self._strips = self._drawn()
        row = y + self.scroll_offset.y
        return self._strips[row] if row < len(self._strips) else Strip.blank(self._width, self.rich_style)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return what is selected of the text."""
        return selection.extract("\n".join(line.plain for line in self.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self._strips = None
        super().selection_updated(selection)

    def notify_style_update(self) -> None:
        """Draw the text anew when its colors change."""
        self._strips = None
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap the text at the new width."""
        if self.scrollable_content_region.width != self._width:
            self.renew()

    @property
    def search_basis(self) -> object:
        """The paragraphs, which are other ones when something else is shown."""
        return self.told

    @property
    def search_length(self) -> int:
        """How many lines the text takes."""
        return len(self.lines)

    @property
    def search_place(self) -> int:
        """The number of the first line in sight, or of the hit that one is at."""
        return max(0, min(self.scroll_offset.y + (LEAD if self.scroll_offset.y else 0), len(self.lines) - 1))

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return some of the lines."""
        return [line.plain for line in self.lines[start:stop]]

    def go_to_hit(self, place: int) -> None:
        """Scroll a line into sight."""
        self.scroll_to(y=max(0, place - LEAD), animate=False, immediate=True)

    def light(self, needle: Needle | None) -> None:
        """Show where the words are, or no longer."""
        self._strips = None
        super().light(needle)

    def _drawn(self) -> list[Strip]:
        lines = self.lines if self.needle is None else [lit_text(line, self.needle) for line in self.lines]
        if not lines:
            return []
        return Visual.to_strips(self, Content("\n").join(lines), self._width, None, self.visual_style)
