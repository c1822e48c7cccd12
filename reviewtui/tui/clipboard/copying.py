"""Copies a text in the background and says what was copied, or why it was not."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.background import in_background
from reviewtui.tui.clipboard.programs import copy_by, programs
from reviewtui.tui.clipboard.terminal import MAX_BYTES, requests

if TYPE_CHECKING:
    from textual.app import App

# What steers a terminal into which somebody pastes; line feeds and tabs are what a text is made of.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass
class Ready(Message):
    """A text is there to be copied; `by_program` is whether a program of the system has taken it already."""

    text: str
    what: str
    by_program: bool


@dataclass
class NotCopied(Message):
    """The text could not be made."""

    error: ReviewtuiError


def harmless(text: str) -> str:
    """Return the text without signs that could do something where it is pasted."""
    return _STEERING.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def copy(text: Callable[[], str], what: str, post: Callable[[Message], object]) -> None:
    """Make a text in the background, and give it to a program if there is one; `what` says what is copied."""

    def work() -> Message:
        try:
            made = harmless(text())
        except ReviewtuiError as error:
            return NotCopied(error)
        return Ready(made, what, copy_by(programs(os.environ), made))

    in_background("copy", work, post)


def finish(app: App[Any], ready: Ready) -> None:
    """Give the text to the terminal too, and tell what became of it."""
    asked = requests(ready.text, os.environ)
    driver = app._driver  # noqa: SLF001 - Textual offers no other way to write what is not a picture
    if driver is not None:
        for request in asked:
            driver.write(request)
        driver.flush()
    if asked or ready.by_program:
        app.notify(f"Copied {ready.what}.", markup=False)
        return
    size, limit = len(ready.text.encode()) // 1000, MAX_BYTES // 1000
    message = f"{ready.what.capitalize()} not copied: {size:,} kB are more than a terminal takes ({limit} kB)."
    app.notify(message, severity="warning", markup=False)
