"""A text that may be longer than its place; the keys that move about everywhere scroll it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.widgets.searched_text import SearchedText

if TYPE_CHECKING:
    from textual.binding import BindingType


class TextPane(SearchedText):
    """Scrolls what stands in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.TEXT)]
