"""A document as Markdown that every reader of it agrees on; foreign text stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.records import markdown
from reviewtui.records.blocks import Bullets, Code, Contents, Heading, Paragraph, Quote, Strong, Table, headings, plain

if TYPE_CHECKING:
    from reviewtui.records.blocks import Block, Line

_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def render(blocks: tuple[Block, ...]) -> str:
    """Return the document; one empty line stands between blocks, and one line end at the end."""
    written = (_block(block, blocks) for block in blocks)
    return "\n\n".join(text for text in written if text) + "\n"


def _block(block: Block, document: tuple[Block, ...]) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_line(text)}"
        case Paragraph(text):
            return _line(text)
        case Bullets(items):
            return "\n".join(f"* {_line(item)}" for item in items)
        case Quote(text):
            return markdown.quoted(text)
        case Table(columns, rows):
            return _table(columns, rows) if rows else ""
        case Contents():
            return "\n".join(f"* {_link_to(heading)}" for heading in headings(document, 2))


def _table(columns: tuple[str, ...], rows: tuple[tuple[Line, ...], ...]) -> str:
    cells = [[_line(cell, in_table=True) for cell in row] for row in (columns, *rows)]
    first, *rest = [f"| {' | '.join(row)} |" for row in cells]
    return markdown.tidy("\n".join((first, f"|{' --- |' * len(columns)}", *rest)))


def _line(line: Line, *, in_table: bool = False) -> str:
    pieces = (line,) if isinstance(line, str) else line
    return "".join(_piece(piece, in_table=in_table) for piece in pieces)


def _piece(piece: str, *, in_table: bool) -> str:
    if isinstance(piece, Code):
        return markdown.cell_code(piece) if in_table else markdown.code(piece)
    written = markdown.cell(piece) if in_table else markdown.prose(piece)
    if isinstance(piece, Strong):
        return f"**{written}**" if written else ""
    # Spaces between stretches are meant; inside a stretch, a line end is one too.
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and written else ""
    return f"{before}{written}{after}"


def _link_to(heading: Heading) -> str:
    """Return a link to a heading, by the name that forges give it."""
    anchor = _NOT_IN_ANCHORS.sub("", plain(heading.text).lower()).replace(" ", "-")
    return f"[{_line(heading.text)}](#{anchor})"
