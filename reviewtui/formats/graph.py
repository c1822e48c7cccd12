"""The graph of what was compared: each pair of elements once per direction, and who uses it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from reviewtui.model import Direction, Operation
    from reviewtui.schema.difference import Difference


@dataclass(slots=True, eq=False)
class Unit:
    """A pair of elements in one direction: what differs in it, and which pairs refer to it."""

    role: str
    base: object
    head: object
    direction: Direction
    differences: list[Difference] = field(default_factory=list)
    uses: list[Unit] = field(default_factory=list)
    reached_by: int = 0


class Graph:
    """Hands out units, each once, and works them off in the order in which they were first met.

    A pair that is met again while it is being compared is the same unit: recursion needs no care (it is taken as
    compatible, which is right for sets defined by their own members).
    """

    def __init__(self) -> None:
        """Start with nothing met."""
        self.units: dict[Hashable, Unit] = {}
        self.operations: list[Operation] = []
        self._waiting: deque[Unit] = deque()

    def unit(self, role: str, key: Hashable, base: object, head: object, direction: Direction) -> Unit:
        """Return the unit of this pair; a new one is put in line to be compared."""
        known = self.units.get((role, key, direction))
        if known is None:
            known = self.units[role, key, direction] = Unit(role, base, head, direction)
            self._waiting.append(known)
        return known

    def root(self, role: str, operation: Operation, base: object, head: object, direction: Direction) -> Unit:
        """Return the unit of one operation, from which everything that it uses is reached."""
        unit = self.unit(role, (operation, len(self.operations)), base, head, direction)
        unit.reached_by = 1 << len(self.operations)
        self.operations.append(operation)
        return unit

    def work(self, compare: Callable[[Unit], None]) -> None:
        """Compare until no unit is left in line."""
        while self._waiting:
            compare(self._waiting.popleft())

    def spread(self) -> None:
        """Tell every unit which operations reach it; sets of operations are bits of one number."""
        moving = deque(unit for unit in self.units.values() if unit.reached_by)
        while moving:
            unit = moving.popleft()
            for used in unit.uses:
                if used.reached_by | unit.reached_by != used.reached_by:
                    used.reached_by |= unit.reached_by
                    moving.append(used)

    def operations_of(self, bits: int) -> tuple[Operation, ...]:
        """Return the operations behind a set of bits, in document order, each once."""
        found: dict[Operation, None] = {}
        while bits:
            lowest = bits & -bits
            found[self.operations[lowest.bit_length() - 1]] = None
            bits ^= lowest
        return tuple(found)

    def with_differences(self) -> Iterable[Unit]:
        """Return the units in which something differs, in the order in which they were met."""
        return [unit for unit in self.units.values() if unit.differences]
