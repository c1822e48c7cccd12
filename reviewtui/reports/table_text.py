"""A table of evidence on plain lines, a row each with the names of its columns: screen readers read it in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.figures import EvidenceTable
    from reviewtui.reports.look import Look

_MOST_ROWS = 8


def table_lines(table: EvidenceTable, look: Look, margin: str = "    ") -> Iterator[str]:
    """Yield the title and the rows; all of them where the look is verbose, else the first."""
    yield from look.wrapped(f"{table.title} ({table.path}):", margin)
    shown = table.rows if look.verbose else table.rows[:_MOST_ROWS]
    for row in shown:
        yield from look.wrapped(row_words(table, row), f"{margin}- ", f"{margin}  ")
    if table.count > len(shown):
        yield from look.wrapped(f"and {table.count - len(shown):,} more rows", f"{margin}- ", f"{margin}  ")


def row_words(table: EvidenceTable, row: tuple[str, ...]) -> str:
    """Return a row as a phrase in which each cell goes with the name of its column."""
    *names, of = zip(table.columns, row, strict=True)
    *facts, number = names
    told = ", ".join(f"{column} {cell}" for column, cell in facts if cell)
    return f"{told}: {number[1]}, {of[0]} {of[1]}"
