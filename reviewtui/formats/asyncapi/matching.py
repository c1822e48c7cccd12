"""Which channels, operations and messages of two versions belong together, whatever the documents call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reviewtui.formats.asyncapi.addresses import shape
from reviewtui.formats.pairing import similar_names
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from reviewtui.formats.asyncapi.views import ChannelView, MessageView, OperationView

T = TypeVar("T")


class Matched(NamedTuple):
    """Pairs of the base's and the head's numbers, and who stays alone on either side."""

    pairs: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    come: tuple[int, ...]


class Matcher:
    """Pairs two lists step by step; who is paired stays so."""

    def __init__(self, old: int, new: int) -> None:
        """Start with nobody paired, and the lengths of both lists."""
        self.twins: dict[int, int] = {}
        self._sizes = old, new

    def free(self) -> tuple[list[int], list[int]]:
        """Return who is alone still."""
        taken = set(self.twins.values())
        return [i for i in range(self._sizes[0]) if i not in self.twins], [
            j for j in range(self._sizes[1]) if j not in taken
        ]

    def by(self, old: Callable[[int], Iterable[Hashable]], new: Callable[[int], Iterable[Hashable]]) -> None:
        """Pair those that have a key in common which no other free one has on its side; `None` is no key."""
        gone, come = self.free()
        ours, theirs = _holders(gone, old), _holders(come, new)
        for key, holders in ours.items():
            twins = theirs.get(key, [])
            alone = len(holders) == len(twins) == 1
            if alone and holders[0] not in self.twins and twins[0] not in self.twins.values():
                self.twins[holders[0]] = twins[0]

    def in_order(self, old: Callable[[int], Hashable], new: Callable[[int], Hashable]) -> None:
        """Pair those of equal keys in the order in which they stand; `None` is no key."""
        gone, come = self.free()
        waiting: dict[Hashable, list[int]] = {}
        for j in come:
            waiting.setdefault(new(j), []).append(j)
        for i in gone:
            if old(i) is not None and waiting.get(old(i)):
                self.twins[i] = waiting[old(i)].pop(0)

    def matched(self) -> Matched:
        """Return what was found."""
        gone, come = self.free()
        return Matched(tuple(sorted(self.twins.items())), tuple(gone), tuple(come))


def _holders(numbers: Iterable[int], keys: Callable[[int], Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for number in numbers:
        for key in dict.fromkeys(keys(number)):
            if key is not None:
                found.setdefault(key, []).append(number)
    return found


def match_channels(old: Sequence[ChannelView], new: Sequence[ChannelView]) -> Matched:
    """Pair channels by address, whatever their parameters are called; and else by the name that a document gives."""
    matcher = Matcher(len(old), len(new))
    matcher.by(lambda i: [_at(old[i], named=True)], lambda j: [_at(new[j], named=True)])
    matcher.in_order(lambda i: _at(old[i], named=False), lambda j: _at(new[j], named=False))
    matcher.by(lambda i: [old[i].key], lambda j: [new[j].key])
    return matcher.matched()


def _at(channel: ChannelView, *, named: bool) -> Hashable:
    if channel.address is None:
        return None
    return (shape(channel.address), channel.key if named else "")


def match_operations(
    old: Sequence[OperationView], new: Sequence[OperationView], channel_twin: Callable[[ChannelView], object]
) -> Matched:
    """Pair operations: what is done on a channel first, then by name.

    `channel_twin` gives for a channel of either side what is the same for both of a pair.
    """
    matcher = Matcher(len(old), len(new))

    def done(operation: OperationView) -> tuple[object, str]:
        return channel_twin(operation.channel), operation.action

    matcher.by(
        lambda i: [(*done(old[i]), old[i].id) if old[i].id else None],
        lambda j: [(*done(new[j]), new[j].id) if new[j].id else None],
    )
    matcher.by(lambda i: _sending(old[i], done(old[i])), lambda j: _sending(new[j], done(new[j])))
    matcher.by(lambda i: [done(old[i])], lambda j: [done(new[j])])
    matcher.in_order(lambda i: done(old[i]), lambda j: done(new[j]))
    matcher.by(lambda i: [old[i].id or None], lambda j: [new[j].id or None])
    return matcher.matched()


def _sending(operation: OperationView, done: tuple[object, str]) -> list[Hashable]:
    return [(*done, name) for message in operation.messages for name in message.names]


def match_messages(old: Sequence[MessageView], new: Sequence[MessageView]) -> Matched:
    """Pair messages by their names, then by what they hold; the only ones left, if one of them has no name.

    Where there is one on either side, nobody who sends or reads it has to look at its kind: what it holds counts.
    """
    matcher = Matcher(len(old), len(new))
    matcher.by(lambda i: [*old[i].names], lambda j: [*new[j].names])
    matcher.by(lambda i: [_content(old[i])], lambda j: [_content(new[j])])
    gone, come = matcher.free()
    alike = similar_names([old[i].name for i in gone], [new[j].name for j in come])
    matcher.twins.update({gone[i]: come[j] for i, j in alike.items()})
    gone, come = matcher.free()
    alone = len(old) == len(new) == 1
    if len(gone) == len(come) == 1 and (alone or not (old[gone[0]].name and new[come[0]].name)):
        matcher.twins[gone[0]] = come[0]
    return matcher.matched()


def _content(message: MessageView) -> Hashable:
    return canonical(message.payload.value) if message.payload is not None and message.payload.value else None
