"""Modes of schema registries: who of producers and consumers moves first, where somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.config.settings import Compatibility
from reviewtui.formats.file_library import text_value
from reviewtui.model import Direction

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.asyncapi.views import MessageView

_KEY = "x-compatibility-mode"
_SAID = {
    "compatible": Compatibility.FULL,
    "full": Compatibility.FULL,
    "full_transitive": Compatibility.FULL,
    "backward": Compatibility.BACKWARD,
    "backward_transitive": Compatibility.BACKWARD,
    "forward": Compatibility.FORWARD,
    "forward_transitive": Compatibility.FORWARD,
}


class Modes:
    """Tells in which directions what a message carries is judged.

    The mode of the repository's settings comes first, then what the base says of a message or of all of them (a promise
    was given there), then the head. Where nobody says anything, or `none`, it goes by who sends the message.
    """

    def __init__(self, base: Reader, head: Reader, chosen: Compatibility | None) -> None:
        """Keep what is said for all messages."""
        self._chosen = chosen
        self._general = [_SAID.get(text_value(side.info.mapping.get(_KEY)).lower()) for side in (base, head)]

    def directions(self, old: MessageView, new: MessageView, sent: Direction) -> tuple[Direction, ...]:
        """Return the directions for a pair of messages; `sent` is that of their operation."""
        said = [_SAID.get(message.whole.text(_KEY).lower()) for message in (old, new)]
        named = (self._chosen, said[0], self._general[0], said[1], self._general[1])
        mode = next((one for one in named if one is not None), None)
        if mode is None:
            return (sent,)
        return tuple(one for one in (Direction.REQUEST, Direction.RESPONSE) if mode.asks_about(one))
