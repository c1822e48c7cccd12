"""A field for one line of text: what is pasted into it cannot steer the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from reviewtui.tui.text_safe import plain, shortened

if TYPE_CHECKING:
    from textual import events


class LineField(Input):
    """Takes names, days and words to search for; none of them has a sign that is not seen, so these are left out."""

    def on_mount(self) -> None:
        """Keep the whole hint, of which as much is shown as there is room for."""
        self._hint = self.placeholder

    def on_resize(self, event: events.Resize) -> None:
        """Cut the hint where the field ends."""
        ellipsis = "..." if self.app.has_class("-ascii") else "…"
        self.placeholder = shortened(str(self._hint), event.size.width, ellipsis)

    def validate_value(self, value: str) -> str:
        """Return the text without what is not seen."""
        return "".join(sign for sign in value if plain(sign) == sign)
