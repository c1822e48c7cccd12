"""Lets people type faster than the screen follows: what comes after a key that opens a field is for the field."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events

from reviewtui.tui.tidying import TidyApp

if TYPE_CHECKING:
    from textual.widget import Widget

# Keys that were stopped on their way are never asked for again.
REMEMBERED = 64
# Seconds that a screen may take to open; no key is lost behind one that never does.
LONGEST = 1.0


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
        """Run what a key is bound to; one that another widget should have got goes there."""
        # Textual would ask the class above by itself too.
        event.prevent_default()
        sent = next((one for one in self._sent if one[0] is event), None)
        if sent is not None:
            await self._open()
        focused = self.focused
        if focused is None or sent is None or sent[1] is focused:
            await super()._on_key(event)
            return
        again = events.Key(event.key, event.character)
        self._sent.append((again, focused))
        focused._forward_event(again)  # noqa: SLF001 - what Textual does with every key

    async def _open(self) -> None:
        """Wait for a screen that a key before this one opened, so that its field has the focus."""
        with suppress(TimeoutError):
            if not self.screen.is_mounted:
                async with asyncio.timeout(LONGEST):
                    await self.screen._mounted_event.wait()  # noqa: SLF001 - what Textual's own mounting waits for
