"""A document for a terminal: the same words as in Markdown, each row of a table as a small list of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.neutral import neutral_lines
from reviewtui.records.blocks import Bullets, Contents, Heading, Paragraph, Quote, Table, plain
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.blocks import Block
    from reviewtui.reports.look import Look

_BAR = "  | "
# As many columns, as narrow as this, still stand side by side on any terminal.
_MOST_COLUMNS = 6
_GAP = "  "


def render(blocks: tuple[Block, ...], look: Look) -> str:
    """Return the document, with an empty line between its parts."""
    parts = (list(_lines(block, look)) for block in blocks)
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _lines(block: Block, look: Look) -> Iterator[str]:
    match block:
        case Heading(level, text):
            mark = look.glyphs.rule * (4 - level) if level > 1 else ""
            yield from look.inked(Ink.HEADING, f"{mark} {plain(text)}".strip())
        case Paragraph(text):
            yield from look.wrapped(plain(text))
        case Bullets(items):
            for item in items:
                yield from look.wrapped(plain(item), first="  - ", rest="    ")
        case Quote(text):
            for line in neutral_lines(text):
                yield from look.wrapped(line, first=_BAR, rest=_BAR)
        case Table():
            yield from _table(block, look)
        case Contents():
            return


def _table(table: Table, look: Look) -> Iterator[str]:
    rows = [[look.clean(" ".join(plain(cell).splitlines())) for cell in row] for row in table.rows]
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(table.columns, *rows, strict=True)]
    if sum(widths) + len(_GAP) * len(widths) <= look.columns and len(widths) <= _MOST_COLUMNS:
        for row in (list(table.columns), *rows):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            line = _GAP.join(cells).rstrip()
            yield look.ink(Ink.FAINT, line) if row == list(table.columns) else line
        return
    yield from _as_lists(table.columns, rows, look)


def _as_lists(columns: tuple[str, ...], rows: list[list[str]], look: Look) -> Iterator[str]:
    """Yield each row by itself: its first cell, then the others by their names; what is empty is left out."""
    for row in rows:
        first, *rest = row
        yield from look.wrapped(f"{columns[0]}: {first}", first="  - ", rest="    ")
        for name, cell in zip(columns[1:], rest, strict=True):
            if cell:
                yield from look.wrapped(f"{name}: {cell}", first="    ", rest="      ")
