"""Differences become changes: each with its element in words, its places, and the operations that it reaches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Change, Counterpart, Direction, Effect, How, Kind, Likeness

if TYPE_CHECKING:
    from reviewtui.formats.graphql.reach import Reach
    from reviewtui.model import JsonValue, Location, Operation

_EFFECTS = {How.ADDED: Effect.WIDENS, How.REMOVED: Effect.NARROWS}


class Spot(NamedTuple):
    """An element: what it is and how it is called, and the type (and the field of it) whose users it touches."""

    kind: Kind
    subject: str
    place: str
    element: str
    owner: str
    member: str = ""
    direction: Direction = Direction.NONE


class Difference(NamedTuple):
    """What differs of an element, and where it stands on both sides."""

    how: How
    base: Location | None
    head: Location | None
    fact: str = ""
    before: JsonValue = None
    after: JsonValue = None
    effect: Effect | None = None


class Recorder:
    """Collects the changes between two versions."""

    def __init__(self, base: Reach, head: Reach) -> None:
        """Start with none."""
        self.base = base
        self.head = head
        self.changes: list[Change] = []
        self._known: dict[tuple[str, str, How], tuple[Operation, ...]] = {}

    def add(self, spot: Spot, difference: Difference) -> int:
        """Record one difference of an element; return its number."""
        how = difference.how
        self.changes.append(
            Change(
                kind=spot.kind,
                how=how,
                fact=difference.fact,
                before=difference.before,
                after=difference.after,
                effect=difference.effect or _EFFECTS.get(how, Effect.REPLACES),
                direction=spot.direction,
                subject=spot.subject,
                place=spot.place,
                element=spot.element,
                base=difference.base,
                head=difference.head,
                used_by=self._users(spot, how),
            )
        )
        return len(self.changes) - 1

    def link(self, gone: tuple[str, int], come: tuple[str, int]) -> None:
        """Say of what went and of what came that both look like one, each given by its name and its number."""
        names = gone[0], come[0]
        for number, other in ((gone[1], come[1]), (come[1], gone[1])):
            place = self.changes[other].head or self.changes[other].base
            if place is not None:
                twin = Counterpart(Likeness.RENAME, *names, place)
                self.changes[number] = replace(self.changes[number], counterparts=(twin,))

    def unreached(self, spot: Spot, base: Location | None, head: Location | None, inner: list[Change]) -> None:
        """Record once that a type differs which no operation reaches, with the names of what differs of it."""
        before = sorted({one.element for one in inner if one.how is not How.ADDED})
        after = sorted({one.element for one in inner if one.how is not How.REMOVED})
        told = replace(inner[0], kind=spot.kind, how=How.CHANGED, fact="unreachable", effect=Effect.ANNOTATES)
        self.changes.append(
            replace(
                told,
                before=[*before],
                after=[*after],
                direction=Direction.NONE,
                subject=spot.subject,
                place=spot.place,
                element=spot.element,
                base=base,
                head=head,
                used_by=(),
            )
        )

    def _users(self, spot: Spot, how: How) -> tuple[Operation, ...]:
        key = spot.owner, spot.member if self.base.is_root(spot.owner) or self.head.is_root(spot.owner) else "", how
        if key not in self._known:
            sides = {How.ADDED: (self.head,), How.REMOVED: (self.base,)}.get(how, (self.base, self.head))
            found = (one for side in sides for one in side.of(spot.owner, spot.member))
            self._known[key] = tuple(dict.fromkeys(found))
        return self._known[key]
