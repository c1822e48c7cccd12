"""A text that may be longer than its place; the keys that move about everywhere scroll it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of

if TYPE_CHECKING:
    from textual.binding import BindingType


class TextPane(VerticalScroll, can_focus=True):
    """Scrolls what stands in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.TEXT)]
