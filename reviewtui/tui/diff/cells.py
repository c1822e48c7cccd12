"""Where the characters of a line stand in cells: wide ones take two, marks none; known in steps for long lines."""

from __future__ import annotations

import re
from bisect import bisect_right

from rich.cells import cell_len, get_character_cell_size

# So many characters are measured at a time; a place within them is found by measuring them once more.
STEP = 512
_JOINER = "\u200d"
_WIDENER = "\ufe0f"
# Signs beyond ASCII, with the one before them, which they may widen.
_UNEVEN = re.compile(r"[\x20-\x7e]?[^\x20-\x7e]+")


class CellIndex:
    """The cells of one harmless line; only what was asked for, and what lies before it, is measured."""

    def __init__(self, text: str) -> None:
        """Measure nothing yet."""
        self._text = text
        self._even = text.isascii()
        self._characters = [0]
        self._cells = [0]

    @property
    def width(self) -> int:
        """How many cells the line takes."""
        return self.cell_of(len(self._text))

    def cell_of(self, character: int) -> int:
        """Return the cell in which a character begins."""
        if self._even:
            return character
        while self._characters[-1] < character and self._measure():
            pass
        place = bisect_right(self._characters, character) - 1
        return self._cells[place] + cell_len(self._text[self._characters[place] : character])

    def character_at(self, cell: int) -> int:
        """Return the last character that begins at a cell, or before it; past the end, the length of the line."""
        if self._even:
            return min(cell, len(self._text))
        while self._cells[-1] <= cell and self._measure():
            pass
        place = bisect_right(self._cells, cell) - 1
        here, at = self._characters[place], self._cells[place]
        while here < len(self._text):
            following = self._after(here)
            beyond = at + cell_len(self._text[here:following])
            if beyond > cell:
                break
            here, at = following, beyond
        return here

    def _measure(self) -> bool:
        """Measure one step more; tell if there was any."""
        start = self._characters[-1]
        if start >= len(self._text):
            return False
        stop = self._after(min(start + STEP, len(self._text)) - 1)
        self._characters.append(stop)
        self._cells.append(self._cells[-1] + _width(self._text[start:stop]))
        return True

    def _after(self, character: int) -> int:
        """Return where the next character begins that is no mark on this one, nor joined to it."""
        text, end = self._text, min(len(self._text), character + STEP)
        place = character + 1
        while place < end and (
            text[place - 1] == _JOINER
            or text[place] in (_JOINER, _WIDENER)
            or get_character_cell_size(text[place]) == 0
        ):
            place += 1
        return place


def _width(text: str) -> int:
    """Return how many cells a text takes; most of it is ASCII, which needs no look at each sign."""
    return len(text) + sum(cell_len(uneven) - len(uneven) for uneven in _UNEVEN.findall(text))
