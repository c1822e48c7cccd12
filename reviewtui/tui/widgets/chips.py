"""A row of choices, each with its key, one of them chosen; the keys work in the pane, the mouse works here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events


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


class Chips(Widget):
    """The row; it wraps when it is narrow."""

    @dataclass
    class Chosen(Message):
        """A choice was clicked."""

        chips: Chips
        value: str

    def __init__(self, chips: tuple[Chip, ...], *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show the choices, none of them chosen."""
        super().__init__(id=id)
        self._chips = chips
        self._chosen: str | None = None
        self._suggested: str | None = None

    def tell(self, chosen: str | None, suggested: str | None = None) -> None:
        """Show which choice was made, and which one is only suggested."""
        self._chosen, self._suggested = chosen, suggested
        self.refresh()

    def render(self) -> Content:
        """Return the choices; a made one is bracketed too, so that it is seen without color."""
        lines = [Content.assemble(*(self._drawn(chip) for chip in line)) for line in self._rows(self.size.width)]
        return Content("\n").join(lines)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002 Textual's call
        """Return as many lines as the choices need."""
        return len(self._rows(width))

    def on_click(self, event: events.Click) -> None:
        """Say which choice was clicked."""
        offset = event.get_content_offset(self)
        rows = self._rows(self.size.width)
        if offset is None or offset.y >= len(rows):
            return
        place = 0
        for chip in rows[offset.y]:
            if place <= offset.x < place + cell_len(chip.text):
                self.post_message(self.Chosen(self, chip.value))
                return
            place += cell_len(chip.text)

    def _drawn(self, chip: Chip) -> Content:
        if chip.value == self._chosen:
            return Content.styled(f"[{chip.text[1:-1]}]", "bold $role-background on $role-accent")
        if chip.value == self._suggested:
            return Content.styled(f"({chip.text[1:-1]})", "bold $role-accent on $role-panel")
        key = len(chip.key) + 1
        return Content.assemble(
            (chip.text[:key], "bold $role-accent on $role-panel"), (chip.text[key:], "$role-text on $role-panel")
        )

    def _rows(self, width: int) -> list[list[Chip]]:
        rows: list[list[Chip]] = [[]]
        used = 0
        for chip in self._chips:
            need = cell_len(chip.text)
            if rows[-1] and used + need > width:
                rows.append([])
                used = 0
            rows[-1].append(chip)
            used += need
        return rows
