"""What stands in each cell of a terminal after Textual drew: it moves the cursor, sets a style, and writes text."""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len

_PARTS = re.compile(r"\x1b\[([0-9;?<>=$ ]*)([a-zA-Z])|\x1b[^\[]|[^\x1b]+")


class Cell(NamedTuple):
    """A character and the style that it has; the right half of a wide one is empty."""

    text: str = " "
    style: str = ""


class Cells:
    """The cells of one size of window."""

    def __init__(self, width: int, height: int) -> None:
        """Begin blank."""
        self.width, self.height = width, height
        self._rows = [[Cell()] * width for _ in range(height)]
        self._x = self._y = 0
        self._style = ""

    def draw(self, output: str) -> None:
        """Take in what a program wrote."""
        for part in _PARTS.finditer(output):
            numbers, command = part[1], part[2]
            if command == "m":
                self._style = numbers
            elif command == "H":
                row, _, column = numbers.partition(";")
                self._y, self._x = int(row or 1) - 1, int(column or 1) - 1
            elif command is None and not part[0].startswith("\x1b"):
                self._write(part[0])

    def text(self) -> str:
        """Return what can be read, line by line."""
        return "\n".join("".join(cell.text for cell in row).rstrip() for row in self._rows)

    def picture(self) -> tuple[tuple[Cell, ...], ...]:
        """Return all cells, to be compared."""
        return tuple(map(tuple, self._rows))

    def _write(self, text: str) -> None:
        for character in text:
            if character == "\n":
                self._y += 1
            elif character == "\r":
                self._x = 0
            elif self._y < self.height:
                for half in (character, "")[: cell_len(character)]:
                    if self._x < self.width:
                        self._rows[self._y][self._x] = Cell(half, self._style)
                    self._x += 1
