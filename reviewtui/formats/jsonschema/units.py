"""Comparing schemas of data that is kept: what a schema leaves open counts, for nothing else judges the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.schema_units import SchemaUnits
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference
from reviewtui.schema.ineffective import asks_nothing
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.graph import Unit
    from reviewtui.schema.difference import Conjunction, Manner, Pair
    from reviewtui.schema.node import Side

_CLOSED = "closed"
_PROMISED = frozenset({"required", "optional", _CLOSED})


class ContractUnits(SchemaUnits):
    """Compares pairs of schemas; of members that came or went, it tells whether others were allowed in their place."""

    def _take(self, unit: Unit, questions: Iterable[Difference | Pair], manner: Manner) -> None:
        super()._take(unit, (self._of_data(unit, one) for one in questions), manner)

    def _of_data(self, unit: Unit, found: Difference | Pair) -> Difference | Pair:
        """Return a difference as it is where data is judged by its schema alone, and nobody answers for the rest."""
        if not isinstance(found, Difference) or found.kind is not Kind.PROPERTY or found.fact not in _PROMISED:
            return found
        base, head = self._sides
        if found.fact == _CLOSED:
            came = found.how is How.ADDED and unit.direction is Direction.RESPONSE
            return found._replace(fact="to-closed") if came else found
        sent = unit.direction is Direction.REQUEST
        if found.how is How.REMOVED and sent and found.effect is Effect.UNKNOWN:
            return found._replace(fact="from-open", effect=Effect.WIDENS)
        if found.how is How.REMOVED and not sent and found.fact == "optional":
            left_open = self._open(unit.head, head)
            return found._replace(fact="from-open" if left_open else "from-closed", effect=Effect.NARROWS)
        typed = found.head is not None and not asks_nothing(found.head.node.value)
        if found.how is How.ADDED and sent and found.fact == "optional" and typed and self._open(unit.base, base):
            return found._replace(fact="to-open", effect=Effect.NARROWS)
        return found

    @staticmethod
    def _open(schemas: object, side: Side) -> bool:
        """Tell whether members without a name of their own may hold anything."""
        assert isinstance(schemas, tuple)  # noqa: S101 - the roles of these units say so
        known: Conjunction = schemas
        shape = shape_of(known, side)
        return shape.closed is None and not any(isinstance(f.value, dict) for f in shape.many.get(_REST, ()))


_REST = "additionalProperties"
