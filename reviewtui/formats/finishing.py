"""From differences to changes: one for each cause, in document order, with words, lines and operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.causes import cause
from reviewtui.model import Change, Direction, Effect, How, Kind, Location
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.words import Words
    from reviewtui.model import Operation
    from reviewtui.schema.node import Node

    Cause = tuple[Difference, Direction]
    Describe = Callable[[Node, Node, str], Words]
    Guess = Callable[[Graph, dict[Hashable, Change]], Iterable[Change]]

# One cause met as JSON and as text, where it may mean less: the heavier effect is the one to tell.
_WEIGHT = {effect: weight for weight, effect in enumerate(Effect)}
_WEIGHT |= {Effect.ANNOTATES: -1, Effect.REPLACES: len(_WEIGHT)}

_EMPTY = '""'
_NAMES_ITSELF = {
    Kind.PATH: "path",
    Kind.OPERATION: "operation",
    Kind.WEBHOOK: "webhook",
    Kind.SERVER: "server",
    Kind.MEDIA_TYPE: "media type",
    Kind.RESPONSE: "response",
    Kind.HEADER: "header",
    Kind.LINK: "link",
    Kind.CALLBACK: "callback",
    Kind.SECURITY_SCHEME: "security scheme",
    Kind.TAG: "tag",
    Kind.PROPERTY: "property",
}


class Finisher:
    """Turns a worked-off graph into changes.

    `describe` names a node in a document, where the main one has a path; `guess` tells each change by its cause again,
    with what looks renamed or moved, and is asked only where something went and something came.
    """

    def __init__(
        self, sides: tuple[FileLibrary, FileLibrary], paths: tuple[str, str], describe: Describe, guess: Guess
    ) -> None:
        """Keep both sides and the paths of their main documents."""
        self.base, self.head = sides
        self.paths = paths
        self._describe = describe
        self._guess = guess

    def changes(self, graph: Graph) -> tuple[Change, ...]:
        """Return every cause once, ordered by where it stands in the head (or in the base, when it is gone)."""
        causes: dict[Hashable, Cause] = {}
        reached: dict[Hashable, int] = {}
        for unit in graph.with_differences():
            for difference in unit.differences:
                key = cause(difference, unit.direction)
                known = causes.get(key)
                if known is None or _WEIGHT[difference.effect] > _WEIGHT[known[0].effect]:
                    causes[key] = (difference, unit.direction)
                reached[key] = reached.get(key, 0) | unit.reached_by
        found = [(causes[key], reached[key]) for key in causes]
        bases = self._locations(self.base, (d.base for (d, _), _ in found))
        heads = self._locations(self.head, (d.head for (d, _), _ in found))
        changes = [
            self._change(difference, direction, bases, heads, graph.operations_of(bits))
            for (difference, direction), bits in found
        ]
        if {How.REMOVED, How.ADDED} <= {difference.how for difference, _ in causes.values()}:
            changes = [*self._guess(graph, dict(zip(causes, changes, strict=True)))]
        return tuple(sorted(changes, key=_order))

    def change(self, difference: Difference) -> Change:
        """Return a difference of the description as a whole as a change."""
        places = difference.base, difference.head
        bases, heads = (self._locations(side, (p,)) for side, p in zip((self.base, self.head), places, strict=True))
        return self._change(difference, Direction.NONE, bases, heads, ())

    def gone(self, schema: Node) -> Change:
        """Return that a schema is gone as a whole: who goes by it, nobody can tell."""
        place = Place(schema)
        return self.change(Difference(Kind.API, How.REMOVED, "schema", schema.path, None, Effect.UNKNOWN, place, None))

    @staticmethod
    def _locations(library: FileLibrary, places: Iterable[Place | None]) -> dict[tuple[str, str], Location]:
        return library.locate_all((place.node.path, place.pointer) for place in places if place is not None)

    def _change(
        self,
        difference: Difference,
        direction: Direction,
        bases: dict[tuple[str, str], Location],
        heads: dict[tuple[str, str], Location],
        used_by: tuple[Operation, ...],
    ) -> Change:
        words = self._words(difference)
        base, head = difference.base, difference.head
        return Change(
            kind=difference.kind,
            how=difference.how,
            fact=difference.fact,
            before=difference.before,
            after=difference.after,
            effect=difference.effect,
            direction=direction,
            subject=words.subject,
            place=words.place,
            element=words.element,
            base=bases[base.node.path, base.pointer] if base else None,
            head=heads[head.node.path, head.pointer] if head else None,
            used_by=used_by,
            witness=difference.witness,
        )

    def _words(self, difference: Difference) -> Words:
        """Describe by the base's place, which the next revision of the head will still have."""
        if difference.base is not None:
            place, library, spec = difference.base, self.base, self.paths[0]
        else:
            assert difference.head is not None  # noqa: S101 - a difference stands on one side at least
            place, library, spec = difference.head, self.head, self.paths[1]
        words = self._describe(place.node, library.root(place.node.path), spec)
        if difference.kind is Kind.SCHEMA and difference.head is not None and place is difference.base:
            self._say_what_it_is_now(words, difference.head)
        kind, name = difference.kind, difference.name
        if kind in _NAMES_ITSELF and (name or kind is Kind.PROPERTY):  # a property may have no letter in its name
            own = f"{_NAMES_ITSELF[kind]} `{name or _EMPTY}`" if kind is not Kind.RESPONSE else f"response {name}"
            if words.subject != own and not words.subject.endswith(f".{name}`"):  # some formats say the way to it
                words.subject = own
                if not words.parts or words.parts[-1] != name:
                    words.parts.append(name)
        return words

    def _say_what_it_is_now(self, words: Words, head: Place) -> None:
        """Name the component on the head's side too, where a reference leads to another one now."""
        after = self._describe(head.node, self.head.root(head.node.path), self.paths[1])
        shared = "component "
        if words.place.startswith(shared) and after.place.startswith(shared) and words.place != after.place:
            name = after.place.removeprefix(shared)
            if words.subject.startswith(f"{shared}`"):
                # A component in a file of its own has its name between backquotes already.
                words.subject += f" (now `{name.strip('`')}`)"
            words.place += f", now {name}"


def _order(change: Change) -> tuple[object, ...]:
    where = change.head or change.base or Location("", "")
    gone = change.how is How.REMOVED
    return (where.path, where.line, where.column, gone, change.kind.value, change.fact, change.direction.value,
            change.element, canonical(change.before), canonical(change.after))  # fmt: skip
