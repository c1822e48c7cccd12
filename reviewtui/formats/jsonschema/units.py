"""Comparing schemas of data that is kept: what a schema leaves open counts, for nothing else judges the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.jsonschema.keywords import STRUCTURE
from reviewtui.formats.schema_units import SchemaUnits
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference
from reviewtui.schema.ineffective import asks_nothing
from reviewtui.schema.opaque import KNOWN
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.jsonschema.library import SchemaLibrary
    from reviewtui.formats.references import References
    from reviewtui.schema.difference import Conjunction, Manner, Pair
    from reviewtui.schema.node import Side

_CLOSED = "closed"
_PROMISED = frozenset({"required", "optional", _CLOSED})


class ContractUnits(SchemaUnits):
    """Compares pairs of schemas; of members that came or went, it tells whether others were allowed in their place."""

    def __init__(
        self, sides: tuple[SchemaLibrary, SchemaLibrary], references: References, *, same_reading: bool
    ) -> None:
        """Keep both sides, which say what rules hold for them."""
        super().__init__(sides, references, same_reading=same_reading)
        self._contract = sides

    def _take(self, unit: Unit, questions: Iterable[Difference | Pair], manner: Manner) -> None:
        super()._take(
            unit, (self._of_data(unit, one) if isinstance(one, Difference) else one for one in questions), manner
        )

    def _of_data(self, unit: Unit, found: Difference) -> Difference:
        """Return a difference as it is where data is judged by its schema alone, and nobody answers for the rest."""
        if found.fact == "keyword" and self._ignored(found):
            return found._replace(fact="annotation", effect=Effect.ANNOTATES)
        if found.kind is Kind.PROPERTY and found.fact in _PROMISED:
            return self._of_member(unit, found)
        return found

    def _of_member(self, unit: Unit, found: Difference) -> Difference:
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

    def _ignored(self, found: Difference) -> bool:
        """Tell whether validators pass over a keyword: the standard knows it not, and no dialect says otherwise."""
        place = found.base or found.head
        ours = place is not None and (place.key in KNOWN or place.key in STRUCTURE)
        return place is not None and not ours and not any(side.own_dialect for side in self._contract)

    @staticmethod
    def _open(schemas: object, side: Side) -> bool:
        """Tell whether members without a name of their own may hold anything."""
        assert isinstance(schemas, tuple)  # noqa: S101 - the roles of these units say so
        known: Conjunction = schemas
        shape = shape_of(known, side)
        return shape.closed is None and not any(isinstance(f.value, dict) for f in shape.many.get(_REST, ()))


_REST = "additionalProperties"
