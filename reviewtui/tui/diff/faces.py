"""Chooses the face of a file: side by side only where both sides have room to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.diff.rows import Face

if TYPE_CHECKING:
    from reviewtui.tui.diff.file_diff import FileDiff

# Side by side is read with comfort from so many columns on.
SPLIT_WIDTH = 100
# With fewer columns for the text of each side, deep lines show nothing but their indentation.
LEAST_TEXT = 28
# Beside the number of a line: its verdict, the mark of a comment, the sign and a blank.
_GUTTER = 4


def face_of(file: FileDiff | None, room: int, chosen: Face | None) -> Face:
    """Return the face that was chosen, if there is room for it, or else the one for so many columns."""
    if chosen is Face.SPLIT:
        return Face.SPLIT if has_room_for_two(file, room) else Face.UNIFIED
    has_both = file is None or (file.in_base and file.in_head)
    return chosen or (Face.SPLIT if has_both and room >= SPLIT_WIDTH else Face.UNIFIED)


def has_room_for_two(file: FileDiff | None, room: int) -> bool:
    """Tell whether each side has enough columns for its text."""
    digits = file.digits if file is not None else 0
    return (room - 1) // 2 - digits - _GUTTER >= LEAST_TEXT
