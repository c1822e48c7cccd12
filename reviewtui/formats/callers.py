"""Which operations reach a schema, directly or through other schemas."""

from __future__ import annotations

from collections import defaultdict, deque
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reviewtui.formats.schema_elements import Origin
    from reviewtui.model import Operation


class Called(Protocol):
    """What a consumer calls, or what is sent to it."""

    @property
    def call(self) -> Operation:
        """Its name."""
        ...


class Walked(Protocol):
    """What was walked: operations, the schemas that they start from, and who uses the places where those stand."""

    @property
    def operations(self) -> Sequence[Called]:
        """All operations, in document order."""
        ...

    @property
    def sent(self) -> Mapping[tuple[str, str], Origin]:
        """What consumers send, by place."""
        ...

    @property
    def received(self) -> Mapping[tuple[str, str], Origin]:
        """What consumers receive, by place."""
        ...

    @property
    def users(self) -> Mapping[tuple[str, str], Iterable[Operation]]:
        """The operations that use what stands at a place."""
        ...


class Callers:
    """Tells who reaches an origin; worked out for all of them when the first is asked for."""

    def __init__(self, walked: Walked) -> None:
        """Keep what was walked."""
        self._walked = walked
        self._known: dict[int, tuple[Operation, ...]] = {}

    def of(self, origin: Origin) -> tuple[Operation, ...]:
        """Return the operations that reach an origin, in document order."""
        known = self._known.get(id(origin))
        if known is None:
            calls = [one.call for one in self._walked.operations]
            known = self._known[id(origin)] = tuple(dict.fromkeys(_chosen(calls, self._reached[id(origin)])))
        return known

    @cached_property
    def _reached(self) -> dict[int, int]:
        """Which operations reach each origin, as bits of one number."""
        order: dict[Operation, int] = {}
        for number, one in enumerate(self._walked.operations):
            order.setdefault(one.call, 1 << number)
        reached: dict[int, int] = defaultdict(int)
        waiting: deque[Origin] = deque()
        for address, origin in {**self._walked.sent, **self._walked.received}.items():
            for call in self._walked.users.get(address, ()):
                reached[id(origin)] |= order[call]
            waiting.append(origin)
        listed = {id(origin) for origin in waiting}
        while waiting:
            origin = waiting.popleft()
            listed.discard(id(origin))
            mask = reached[id(origin)]
            for used in dict.fromkeys(origin.uses):
                if reached[id(used)] | mask != reached[id(used)]:
                    reached[id(used)] |= mask
                    if id(used) not in listed:
                        listed.add(id(used))
                        waiting.append(used)
        return reached


def _chosen(calls: list[Operation], mask: int) -> Iterator[Operation]:
    while mask:
        lowest = mask & -mask
        yield calls[lowest.bit_length() - 1]
        mask ^= lowest
