"""Says which pane is on the screen when there is room for one only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events


class PaneTabs(Widget):
    """One line with the names of the panes, the one in front set off; each can be clicked."""

    @dataclass
    class Chosen(Message):
        """The name of a pane was clicked."""

        pane: str

    def __init__(self, panes: dict[str, str], *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Take the titles by the panes' ids."""
        super().__init__(id=id)
        self._panes = panes
        self._front = next(iter(panes))

    def tell(self, pane: str) -> None:
        """Set off the pane in front."""
        self._front = pane
        self.refresh()

    def render(self) -> Content:
        """Return the line; brackets say what color says."""
        parts = []
        for pane, title in self._panes.items():
            front = pane == self._front
            parts.append(
                (f"[{title}]" if front else f" {title} ", "bold $role-accent" if front else "$role-text-quiet")
            )
            parts.append((" ", ""))
        tabs = Content.assemble(" ", *parts)
        hint = Content.styled("tab turns the page", "$role-text-quiet")
        return tabs + hint if tabs.cell_length + hint.cell_length <= self.size.width else tabs

    def on_click(self, event: events.Click) -> None:
        """Say which pane was asked for."""
        offset = event.get_content_offset(self)
        place = 1
        for pane, title in self._panes.items():
            width = cell_len(title) + 3
            if offset is not None and place <= offset.x < place + width:
                self.post_message(self.Chosen(pane))
                return
            place += width
