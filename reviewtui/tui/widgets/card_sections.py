"""The sections of the card as lines: which are folded, which one is chosen, and what a line leads to."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from reviewtui.tui.card_section import TITLE_WIDTH, Deed, Part, Section
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.lined_text import LinedText
from reviewtui.tui.widgets.paragraphs import Lines

CHOSEN = "bold $role-background on $role-accent"
QUIET = "$role-text-quiet"
# No line of a window is longer.
MOST_CELLS = 1_000


class CardSections(LinedText):
    """Shows sections; what was folded and unfolded by hand stays so from finding to finding."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty, with nothing chosen."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._sections: tuple[Section, ...] = ()
        self._turned: dict[str, bool] = {}
        self.chosen: int | None = None
        self._rows: list[tuple[int, Part]] = []

    @property
    def section(self) -> Section | None:
        """The section that is chosen."""
        return self._sections[self.chosen] if self.chosen is not None and self.chosen < len(self._sections) else None

    def tell(self, paragraphs: Iterable[Lines | Content]) -> None:
        """Show lines that are no sections."""
        self._sections, self._rows, self.chosen = (), [], None
        super().tell(paragraphs)

    def tell_sections(self, sections: Iterable[Section], *, anew: bool) -> None:
        """Show sections; `anew` when they are about something else than before, so that none is chosen."""
        self._sections = tuple(sections)
        if anew or self.section is None:
            self.chosen = None
        super().tell(part.lines for section in self._sections for part in section.parts)

    def choose(self, step: int) -> None:
        """Choose the next (1) or previous (-1) section that has a title."""
        titled = [place for place, section in enumerate(self._sections) if section.title]
        if not titled:
            return
        if self.chosen is None:
            self.chosen = titled[0 if step > 0 else -1]
        else:
            later = [place for place in titled[::step] if (place - self.chosen) * step > 0]
            self.chosen = later[0] if later else self.chosen
        self.renew()

    def fold(self, section: Section, *, folded: bool) -> None:
        """Fold or unfold a section."""
        if section.title and self.is_folded(section) is not folded:
            self._turned[section.title] = folded
            self.renew()

    def is_folded(self, section: Section) -> bool:
        """Whether only the first line of a section is shown."""
        return bool(section.title) and self._turned.get(section.title, section.folded)

    def at(self, line: int) -> tuple[Section, Part] | None:
        """Return the section and the part that a line (from 0) belongs to."""
        rows = self._rows
        return (self._sections[rows[line][0]], rows[line][1]) if 0 <= line < len(rows) else None

    def line_of(self, section: int) -> int:
        """Return the first line (from 0) of a section."""
        return next((line for line, (place, _) in enumerate(self._rows) if place == section), 0)

    def end_of(self, deed: Deed) -> int:
        """Return the last line (from 0) that leads to something."""
        return max((line for line, (_, part) in enumerate(self._rows) if part.deed is deed), default=0)

    def lined(self, width: int) -> list[Content]:
        """Return the sections in lines; of a folded one, only the first."""
        if not self._sections:
            return super().lined(width)
        lines: list[Content] = []
        self._rows = []
        for place, section in enumerate(self._sections):
            drawn = [(part, line) for part in section.parts for line in part.lines.lines(width)]
            if self.is_folded(section) and len(drawn) > 1:
                first = section.brief.lines(MOST_CELLS)[0] if section.brief is not None else drawn[0][1]
                drawn = [(drawn[0][0], self._cut(first, len(drawn) - 1, width))]
            for number, (part, line) in enumerate(drawn):
                self._rows.append((place, part))
                chosen = not number and place == self.chosen
                lines.append(line.stylize(CHOSEN, 0, TITLE_WIDTH - 1) if chosen else line)
        return lines

    def _cut(self, line: Content, hidden: int, width: int) -> Content:
        """Return the first line of a folded section, which says how much is hidden."""
        more = f" {self._glyphs.folded} {hidden} more"
        room = max(1, width - len(more))
        return Content.assemble(line.truncate(room, ellipsis=True), (more, QUIET))
