"""The text of some rows of the diff, to be pasted elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.rows import Row, RowKind

_SIGNS = {RowKind.REMOVED: "-", RowKind.ADDED: "+"}


def copied_lines(file: FileDiff, layout: Layout, rows: Iterable[int]) -> tuple[str, ...]:
    """Return the lines of the rows, with those that are folded; old beside new ones have the signs of a diff."""
    lines = [line for index in rows for line in _lines(file, layout, layout.row(index))]
    kinds = {kind for kind, _ in lines}
    if RowKind.REMOVED in kinds and len(kinds) > 1:
        return tuple(f"{_SIGNS.get(kind, ' ')}{text}" for kind, text in lines)
    return tuple(text for _, text in lines)


def _lines(file: FileDiff, layout: Layout, row: Row) -> Iterator[tuple[RowKind, str]]:
    if row.kind is RowKind.FOLD and row.block is not None:
        for line in file.lines.head[row.block.head_start : row.block.head_stop]:
            yield RowKind.SAME, line
    elif row.kind is RowKind.CHANGED and row.base is not None and row.head is not None:
        yield RowKind.REMOVED, file.lines.base[row.base]
        yield RowKind.ADDED, file.lines.head[row.head]
    elif row.has_line:
        side = layout.side if row.line(layout.side) is not None and row.kind is RowKind.SAME else row.side
        number = row.line(side)
        if number is not None:
            yield row.kind, file.lines.lines(side)[number]
