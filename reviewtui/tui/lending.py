"""Lends the terminal to the reviewer's own editor, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from reviewtui.session import editing
from reviewtui.tui.saying import said

if TYPE_CHECKING:
    from textual.app import App

NO_EDITOR = "Set $VISUAL or $EDITOR to the editor that you want to use."
NO_TERMINAL = "This terminal cannot be lent to another program."


def lend(app: App[Any], work: Callable[[str], object]) -> bool:
    """Give the terminal to the editor until it ends; `work` is called with its command. Tell whether all went well."""
    editor = editing.own_editor()
    if editor is None:
        app.notify(NO_EDITOR, markup=False)
        return False
    try:
        with app.suspend():
            return said(app, lambda: work(editor))
    except SuspendNotSupported:
        app.notify(NO_TERMINAL, markup=False)
        return False
