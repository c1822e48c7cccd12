"""Where the parts of one version stand in another that writes them elsewhere: known by what goes over the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.matching import match_channels, match_messages, match_operations
from reviewtui.formats.asyncapi.reading import opened
from reviewtui.formats.comparison import Twin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.asyncapi.views import ChannelView, MessageView, OperationView
    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.schema.node import Node

    Pair = tuple[Node, Node, str]

_CHANNEL = "it is the channel with the same address"
_OPERATION = "it is what is done on the same channel"
_MESSAGE = "it is the same message of the same %s"


def twins(pair: SpecPair, base: Files, head: Files) -> Mapping[tuple[str, str], Twin]:
    """Return the parts of the base that stand elsewhere in the head; nothing where a side cannot be read."""
    if pair.base_path is None or pair.path is None:
        return {}
    try:
        old, new = opened(base, pair.base_path), opened(head, pair.path)
    except UnreadableError:
        return {}
    found: dict[tuple[str, str], Twin] = {}
    for before, after, how in _pairs(old, new):
        if before.pointer != after.pointer or before.path != after.path:
            found.setdefault(before.address, Twin(after.path, after.pointer, how))
    return found


def _pairs(old: Reader, new: Reader) -> Iterator[Pair]:
    numbers: dict[int, object] = {}
    channels = [(old.channels[i], new.channels[j]) for i, j in match_channels(old.channels, new.channels).pairs]
    for number, (before, after) in enumerate(channels):
        numbers[id(before)] = numbers[id(after)] = number
        yield before.node, after.node, _CHANNEL

    def same(channel: ChannelView) -> object:
        return numbers.get(id(channel), channel.label)

    for i, j in match_operations(old.operations, new.operations, same).pairs:
        yield from _of_operation(old.operations[i], new.operations[j])
    for before, after in channels:
        yield from _of_messages(before.messages, after.messages, "channel")


def _of_operation(old: OperationView, new: OperationView) -> Iterator[Pair]:
    yield old.whole.node, new.whole.node, _OPERATION
    yield from _of_messages(old.messages, new.messages, "operation")
    if old.reply and new.reply:
        yield from _of_messages(old.reply.messages, new.reply.messages, "reply")


def _of_messages(old: Sequence[MessageView], new: Sequence[MessageView], holder: str) -> Iterator[Pair]:
    how = _MESSAGE % holder
    for i, j in match_messages(old, new).pairs:
        before, after = old[i], new[j]
        yield before.whole.node, after.whole.node, how
        yield before.entry, after.entry, how
        for was, now in ((before.payload, after.payload), (before.headers, after.headers)):
            if was is not None and now is not None:
                yield was, now, how
