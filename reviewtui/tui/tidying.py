"""Looks for garbage while nobody presses a key: it walks all that the screens hold, which would keep a key waiting."""

from __future__ import annotations

import asyncio
import gc

from textual import events
from textual.app import App

# Seconds without a key after which there is time.
QUIET = 0.5
# One frame makes some thousand objects and drops them again; what is younger than that is not worth a look. The last
# number bounds what is kept when somebody never lets go of a key.
THRESHOLDS = (2_000, 5, 40)


class TidyApp(App[None]):
    """Leaves how Python looks for garbage as it was found when it ends."""

    def __init__(self) -> None:
        """Look when there was something to do."""
        super().__init__()
        self._thresholds_before: tuple[int, int, int] | None = None
        self._next_tidying: asyncio.TimerHandle | None = None
        self._holds = False

    def on_mount(self) -> None:
        """Look rarely while keys are pressed."""
        self._thresholds_before = gc.get_threshold()
        gc.set_threshold(*THRESHOLDS)

    def on_unmount(self) -> None:
        """Leave no trace."""
        self._put_off()
        if self._thresholds_before is not None:
            gc.set_threshold(*self._thresholds_before)

    async def on_event(self, event: events.Event) -> None:
        """Look once no key and no move of the mouse came for a while."""
        if isinstance(event, events.InputEvent) and not event.is_forwarded:
            self._tidy_later()
        await super().on_event(event)

    def hold_anew(self, *, let_go: bool) -> None:
        """Hold what is there at the next look, without walking it again; `let_go` of what was held until now."""
        self._holds = False
        if let_go:
            gc.unfreeze()
        self._tidy_later()

    def _tidy_later(self) -> None:
        self._put_off()
        self._next_tidying = asyncio.get_running_loop().call_later(QUIET, self._tidy)

    def _tidy(self) -> None:
        # While a review is opened, nobody looks: it makes much, and lets nothing go.
        if not gc.isenabled():
            return
        gc.collect()
        # Screens and files stay as long as the review. Where nobody presses keys, other programs live in the process.
        if not self._holds and not self.is_headless:
            gc.freeze()
            self._holds = True

    def _put_off(self) -> None:
        if self._next_tidying is not None:
            self._next_tidying.cancel()
            self._next_tidying = None
