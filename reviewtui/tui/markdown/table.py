"""Tables: in columns where they fit, else row by row with the headings beside the values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from reviewtui.tui.widgets.paragraphs import Paragraph

GAP = 2
HEADING = "bold $role-text-quiet"


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows, and what stands before each line; rows have as many cells as there are headings."""

    headings: Sequence[Content]
    rows: Sequence[Sequence[Content]]
    lead: Content

    def lines(self, width: int) -> list[Content]:
        """Return the table in lines of at most `width` cells."""
        columns = [max(cell.cell_length for cell in column) for column in zip(self.headings, *self.rows, strict=True)]
        if self.lead.cell_length + sum(columns) + GAP * (len(columns) - 1) <= width:
            headings = [heading.stylize(HEADING) for heading in self.headings]
            return [self._in_columns(row, columns) for row in (headings, *self.rows)]
        return [line for part in self._row_by_row() for line in part.lines(width)]

    def _in_columns(self, row: Sequence[Content], columns: Sequence[int]) -> Content:
        *cells, last = row
        padded = (cell.pad_right(width + GAP - cell.cell_length) for cell, width in zip(cells, columns, strict=False))
        return Content.assemble(self.lead, *padded, last)

    def _row_by_row(self) -> Iterator[Paragraph]:
        named = max(heading.cell_length for heading in self.headings)
        for index, row in enumerate(self.rows):
            if index:
                yield Paragraph(Content(""), self.lead)
            for heading, cell in zip(self.headings, row, strict=True):
                if cell.plain.strip():
                    name = heading.stylize(HEADING).pad_right(named + GAP - heading.cell_length)
                    yield Paragraph(cell, Content.assemble(self.lead, name), self.lead)
