"""A row of choices, each with its key, as lines of a text: one of them may be made, or only suggested."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: what it stands for, its key, and its word."""

    value: str
    key: str
    word: str

    @property
    def text(self) -> str:
        """The choice as it is drawn."""
        return f" {' '.join(part for part in (self.key, self.word) if part)} "


@dataclass(frozen=True, slots=True)
class ChipRow:
    """The choices; they wrap where it is narrow."""

    chips: tuple[Chip, ...]
    chosen: str | None = None
    suggested: str | None = None

    def lines(self, width: int) -> list[Content]:
        """Return the choices in lines; a made one is bracketed too, so that it is seen without color."""
        return [Content.assemble(*(self._drawn(chip) for chip in line)) for line in self._wrapped(width)]

    def at(self, line: int, cell: int, width: int) -> str | None:
        """Return which choice stands in a cell of a line."""
        wrapped, place = self._wrapped(width), 0
        for chip in wrapped[line] if 0 <= line < len(wrapped) else ():
            if place <= cell < place + cell_len(chip.text):
                return chip.value
            place += cell_len(chip.text)
        return None

    def _drawn(self, chip: Chip) -> Content:
        if chip.value == self.chosen:
            return Content.styled(f"[{chip.text[1:-1]}]", "bold $role-background on $role-accent")
        if chip.value == self.suggested:
            return Content.styled(f"({chip.text[1:-1]})", "bold $role-accent on $role-panel")
        key = len(chip.key) + 1
        return Content.assemble(
            (chip.text[:key], "bold $role-accent on $role-panel"), (chip.text[key:], "$role-text on $role-panel")
        )

    def _wrapped(self, width: int) -> list[list[Chip]]:
        rows: list[list[Chip]] = [[]]
        used = 0
        for chip in self.chips:
            need = cell_len(chip.text)
            if rows[-1] and used + need > width:
                rows.append([])
                used = 0
            rows[-1].append(chip)
            used += need
        return rows
