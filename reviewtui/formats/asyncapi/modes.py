"""Modes of schema registries: who of producers and consumers moves first, where somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.config.settings import Compatibility
from reviewtui.formats.file_library import text_value
from reviewtui.model import Direction

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.asyncapi.views import MessageView

_KEY = "x-compatibility-mode"
_SAID = {"compatible": Compatibility.FULL} | {
    mode.value.replace("-", "_"): mode for mode in Compatibility if mode is not Compatibility.NONE
}


class Held(NamedTuple):
    """What a comparison is held to: the mode of the repository's settings, if they set one.

    Where an `earlier` version than the base is compared, only what promised to fit every version is judged.
    """

    mode: Compatibility | None = None
    earlier: bool = False


NOT_HELD = Held()


class Modes:
    """Tells in which directions what a message carries is judged.

    The mode of the repository's settings comes first, then what the base says of a message or of all of them (a promise
    was given there), then the head. Where nobody says anything, or `none`, it goes by who sends the message.
    """

    def __init__(self, base: Reader, head: Reader, held: Held) -> None:
        """Keep what is said for all messages."""
        self.held = held
        self._general = [_of_all(side) for side in (base, head)]

    def directions(self, old: MessageView, new: MessageView, sent: Direction) -> tuple[Direction, ...]:
        """Return the directions for a pair of messages; `sent` is that of their operation."""
        said = [_of_one(one) or general for one, general in zip((old, new), self._general, strict=True)]
        named = [self.held.mode, *said]
        if self.held.earlier:
            # The promise to fit every version is younger than most of them.
            named = [one for one in named if one is not None and one.transitive]
        mode = next((one for one in named if one is not None), None)
        if mode is None:
            return () if self.held.earlier else (sent,)
        return tuple(one for one in (Direction.REQUEST, Direction.RESPONSE) if mode.asks_about(one))


def promises_all(side: Reader) -> bool:
    """Tell whether a description says that some message fits all earlier versions."""
    said = [_of_all(side), *(_of_one(message) for channel in side.channels for message in channel.messages)]
    return any(mode is not None and mode.transitive for mode in said)


def _of_all(side: Reader) -> Compatibility | None:
    return _SAID.get(text_value(side.info.mapping.get(_KEY)).lower())


def _of_one(message: MessageView) -> Compatibility | None:
    return _SAID.get(message.whole.text(_KEY).lower())
