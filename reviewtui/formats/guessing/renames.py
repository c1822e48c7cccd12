"""What looks renamed: of one element, a part that went and a part that came and are alike."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from reviewtui.formats.guessing.links import End, Link
from reviewtui.formats.pairing import Candidate, pairs, similar_names
from reviewtui.model import How, JsonValue, Kind, Likeness

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.guessing.contents import Content
    from reviewtui.schema.difference import Difference

_ONE_BY_ONE = frozenset({Kind.PROPERTY, Kind.PARAMETER, Kind.HEADER, Kind.RESPONSE, Kind.MEDIA_TYPE})
_LISTED = frozenset({Kind.ENUM, Kind.COMPONENT})


class Renames:
    """Finds renames within single units, each of which compares one element with its twin."""

    def __init__(self, base: Content, head: Content) -> None:
        """Take what both sides say."""
        self._contents = {How.REMOVED: base, How.ADDED: head}

    def links(self, unit: Unit) -> Iterator[Link]:
        """Yield what looks renamed in one unit."""
        groups: dict[Hashable, dict[How, list[Difference]]] = {}
        for difference in unit.differences:
            if difference.how in self._contents and (group := _group(difference)) is not None:
                groups.setdefault(group, {}).setdefault(difference.how, []).append(difference)
        for sides in groups.values():
            if len(sides) == len(self._contents):
                listed = sides[How.REMOVED][0].kind in _LISTED
                yield from (self._values if listed else self._parts)(unit, sides[How.REMOVED], sides[How.ADDED])

    def _parts(self, unit: Unit, gone: list[Difference], come: list[Difference]) -> Iterator[Link]:
        found = pairs([self._candidate(one) for one in gone], [self._candidate(one) for one in come])
        for i, j in found.items():
            old, new = gone[i], come[j]
            moved = old.kind is Kind.RESPONSE or (old.kind is Kind.PARAMETER and _where(old) != _where(new))
            yield Link(Likeness.MOVE if moved else Likeness.RENAME, _end(old, unit), _end(new, unit))

    def _candidate(self, difference: Difference) -> Candidate:
        content = self._contents[difference.how]
        place = difference.base or difference.head
        assert place is not None  # noqa: S101 - a difference stands on one side at least
        said, telling = content.of(place.node)
        known_by_it = telling and not (difference.kind is Kind.PROPERTY and content.shared(place.node))
        return Candidate(difference.name, said, known_by_it, content.words(place.node))

    def _values(self, unit: Unit, gone: list[Difference], come: list[Difference]) -> Iterator[Link]:
        """Pair the names that are listed in the differences: values of an enumeration, or components."""
        (old, before), (new, after) = _only(gone, How.REMOVED), _only(come, How.ADDED)
        if old.kind is Kind.COMPONENT:
            found = pairs(self._components(old, before), self._components(new, after))
        else:
            found = similar_names(before, after)
        for i, j in found.items():
            yield Link(Likeness.RENAME, End(old, unit.direction, before[i]), End(new, unit.direction, after[j]))

    def _components(self, difference: Difference, names: list[str]) -> list[Candidate]:
        content = self._contents[difference.how]
        place = difference.base or difference.head
        assert place is not None  # noqa: S101 - a difference stands on one side at least
        return [Candidate(name, *content.of(place.node.at(name))) for name in names]


def _only(differences: list[Difference], how: How) -> tuple[Difference, list[str]]:
    """Return the one difference of a group of lists, and the names in its list."""
    difference = differences[0]
    listed = difference.before if how is How.REMOVED else difference.after
    return difference, [value for value in listed if isinstance(value, str)] if isinstance(listed, list) else []


def _group(difference: Difference) -> Hashable:
    """Return what parts must have in common to be one; None for differences that are not about such parts."""
    kind = difference.kind
    if kind in _ONE_BY_ONE and difference.fact != "path":  # the variables of a path are matched by position
        return kind, difference.fact if kind is Kind.RESPONSE else ""
    return (kind, difference.fact) if kind in _LISTED else None


def _where(difference: Difference) -> JsonValue:
    """Return the place of a parameter."""
    said = difference.before or difference.after
    return said.get("in") if isinstance(said, dict) else None


def _end(difference: Difference, unit: Unit) -> End:
    where = _where(difference) if difference.kind is Kind.PARAMETER else None
    return End(difference, unit.direction, f"{where} {difference.name}" if where else difference.name)
