"""Lets people type faster than the screen follows: what comes after a key that opens a field is for the field."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from textual import events

from reviewtui.tui.tidying import TidyApp

if TYPE_CHECKING:
    from textual.widget import Widget

# Keys that were stopped on their way are never asked for again.
REMEMBERED = 64


class TypingAhead(TidyApp):
    """Sends a key on that went to what had the focus before, instead of taking it for a command."""

    def __init__(self) -> None:
        """Have sent nothing yet."""
        super().__init__()
        self._sent: deque[tuple[events.Event, Widget | None]] = deque(maxlen=REMEMBERED)

    async def on_event(self, event: events.Event) -> None:
        """Remember which widget gets a key."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._sent.append((event, self.focused))
        await super().on_event(event)

    async def _on_key(self, event: events.Key) -> None:
        """Run what a key is bound to; one that another widget of the same screen should have got goes there."""
        # Textual would ask the class above by itself too.
        event.prevent_default()
        focused = self.focused
        before = next((widget for sent, widget in self._sent if sent is event), None)
        if focused is None or before is None or before is focused or before.screen is not focused.screen:
            await super()._on_key(event)
            return
        again = events.Key(event.key, event.character)
        self._sent.append((again, focused))
        focused._forward_event(again)  # noqa: SLF001 - what Textual does with every key
