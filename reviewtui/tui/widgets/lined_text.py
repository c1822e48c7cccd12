"""A text that scrolls, drawn in lines: another text of another length is shown without laying out the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.style import Style

from reviewtui.tui.search.lighting import lit_text
from reviewtui.tui.widgets.paragraphs import NOTHING, Lines, Paragraph
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
        self._strips: dict[int, Strip] = {}
        self._width = 0
        self._titles: tuple[Content, Content] | None = None

    def entitle(self, title: Content, subtitle: Content = NOTHING) -> None:
        """Say in the border what the text is; Textual draws all of it anew for that, also when it is the same."""
        before, self._titles = self._titles, (title, subtitle)
        if before is None or not (title.is_same(before[0]) and subtitle.is_same(before[1])):
            self.border_title, self.border_subtitle = title, subtitle

    def tell(self, paragraphs: Iterable[Lines | Content]) -> None:
        """Show these; plain Content is a paragraph without a head."""
        self.told = tuple(Paragraph(part) if isinstance(part, Content) else part for part in paragraphs)
        self.renew()

    def renew(self) -> None:
        """Show what became of the text; lines that stay as they were are not drawn again."""
        before, width = self._lines or [], self._width
        self._lines, self._width = None, self.scrollable_content_region.width
        self.virtual_size = Size(self._width, len(self.lines))
        if width != self._width:
            self._draw_anew()
            return
        top = self.scroll_offset.y
        rows = range(max(len(before), len(self.lines)))
        changed = [row for row in rows if not _is_same(before[row : row + 1], self.lines[row : row + 1])]
        for row in changed:
            self._strips.pop(row, None)
        seen = [row for row in changed if top <= row < top + self.size.height]
        if seen:
            self.refresh(*(Region(0, row - top, self._width, 1) for row in seen))

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
        """Draw one line of the window, or take it from those drawn before."""
        row = y + self.scroll_offset.y
        if row >= len(self.lines):
            return Strip.blank(self._width, self.rich_style)
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._drawn(row)
        return strip

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return what is selected of the text."""
        return selection.extract("\n".join(line.plain for line in self.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self._strips.clear()
        super().selection_updated(selection)

    def notify_style_update(self) -> None:
        """Draw the text anew when its colors change."""
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap the text at the new width."""
        self._fit()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines, wrapped at the width that there is: Textual does not always say that a hidden text got room."""
        self._fit()
        return super().render_lines(crop)

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
        self._strips.clear()
        super().light(needle)

    def _fit(self) -> None:
        if self.scrollable_content_region.width != self._width:
            self.renew()

    def _draw_anew(self) -> None:
        self._strips.clear()
        self.refresh()

    def _drawn(self, row: int) -> Strip:
        """Draw a line; each stretch of it knows its place in the text, so that it can be selected."""
        line = self.lines[row] if self.needle is None else lit_text(self.lines[row], self.needle)
        span = self.text_selection.get_span(row) if self.text_selection is not None else None
        if span is not None:
            selected = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            line = line.stylize(selected, span[0], len(line) if span[1] < 0 else span[1])
        segments, place = [], 0
        for text, style in line.render(self.visual_style, end=""):
            segments.append(Segment(text, style.rich_style_with_offset(place, row)))
            place += len(text)
        return Strip(segments, line.cell_length)


def _is_same(before: list[Content], after: list[Content]) -> bool:
    """Tell whether a line looks as it did; no line stands for one behind the end."""
    return len(before) == len(after) and all(map(Content.is_same, before, after))
