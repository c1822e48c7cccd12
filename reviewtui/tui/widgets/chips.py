"""A row of choices, one of them chosen; the keys work in the form around it, the mouse works here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from reviewtui.tui.chip_row import Chip, ChipRow

if TYPE_CHECKING:
    from textual import events


class Chips(Widget):
    """The row; it is as high as it needs at its width."""

    @dataclass
    class Chosen(Message):
        """A choice was clicked."""

        chips: Chips
        value: str

    def __init__(self, chips: tuple[Chip, ...], *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show the choices, none of them chosen."""
        super().__init__(id=id)
        self._row = ChipRow(chips)

    def tell(self, chosen: str | None) -> None:
        """Show which choice was made."""
        self._row = replace(self._row, chosen=chosen)
        self.refresh()

    def render(self) -> Content:
        """Return the choices."""
        return Content("\n").join(self._row.lines(self.size.width))

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002 Textual's call
        """Return as many lines as the choices need."""
        return len(self._row.lines(width))

    def on_click(self, event: events.Click) -> None:
        """Say which choice was clicked."""
        offset = event.get_content_offset(self)
        value = self._row.at(offset.y, offset.x, self.size.width) if offset is not None else None
        if value is not None:
            self.post_message(self.Chosen(self, value))
