"""Says something to the session; when it cannot be kept, the reviewer is told calmly and nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.text_safe import plain_block

if TYPE_CHECKING:
    from textual.app import App

ERROR_SECONDS = 15.0


def said(app: App[Any], act: Callable[[], object]) -> bool:
    """Return whether the act succeeded; then what was said is on disk."""
    try:
        act()
    except ReviewtuiError as error:
        tell_error(app, error)
        return False
    return True


def tell_error(app: App[Any], error: ReviewtuiError) -> None:
    """Show an error with its hint for a while; it never takes the screen away."""
    text = "\n".join(part for part in (str(error), error.hint) if part)
    app.notify(plain_block(text), title="Not done", severity="error", timeout=ERROR_SECONDS, markup=False)


def tell_mistakes(app: App[Any], mistakes: Sequence[ReviewtuiError]) -> None:
    """Show what is wrong in the reviewer's own settings: the first of it, and where to read the rest."""
    if mistakes:
        first, *others = mistakes
        more = f"{len(others)} more: `reviewtui keys --check` tells all." if others else ""
        text = "\n".join(part for part in (str(first), first.hint, more) if part)
        app.notify(plain_block(text), title="In your settings", severity="warning", timeout=ERROR_SECONDS, markup=False)
