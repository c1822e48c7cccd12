"""Says that the window is too small, until it is larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class TooSmallScreen(Screen[None]):
    """One sentence; nothing of the review is lost meanwhile."""

    def __init__(self, width: int, height: int) -> None:
        """Take the least size, in columns and rows."""
        super().__init__()
        self._least = (width, height)

    def compose(self) -> ComposeResult:
        """Make the sentence."""
        width, height = self._least
        yield Static(Content(f"This window is too small: reviewtui needs {width} columns and {height} rows."))
