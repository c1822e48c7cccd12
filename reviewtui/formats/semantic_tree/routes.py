"""The shortest ways by reference from an operation to the places where something changed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.references import uses_in
from reviewtui.formats.semantic import alike, holders
from reviewtui.model import Direction
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.objects import HIDDEN_BY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.schema_units import Use
    from reviewtui.formats.semantic import Mark
    from reviewtui.schema.node import Node

    Address = tuple[str, str]


HERE = "here"
"""The role of an element of which only changes of itself count, and none inside it."""


class Start(NamedTuple):
    """An element where a way may begin, what it is in the grammar of references ("" for none), and who sends it."""

    node: Node
    role: str
    direction: Direction


class Way(NamedTuple):
    """What is referred to, one reference after another, until the change is reached."""

    mark: Mark
    through: tuple[Address, ...]


class Routes:
    """The references of one side; each part is looked through once, however many operations use it."""

    def __init__(self, library: FileLibrary, heirs: Callable[[Node], Iterable[Node]] | None = None) -> None:
        """Take the side, and what tells which schemas may stand in the place of one; nothing is read yet."""
        self._library = library
        self._heirs = heirs
        self._links: dict[tuple[Address, int, str, Direction], tuple[Start, tuple[Start, ...]]] = {}

    def links(self, start: Start) -> tuple[Start, ...]:
        """Return what an element refers to, each once."""
        if start.role in {"", HERE}:
            return ()
        key = (start.node.address, id(start.node.value), start.role, start.direction)
        if key not in self._links:
            found = {(one.node.address, one.direction): one for one in self._found(start)}
            # A value that was made keeps its id only as long as somebody holds it.
            self._links[key] = start, tuple(found.values())
        return self._links[key][1]

    def ways(self, starts: Iterable[Start], marks: Iterable[Mark]) -> list[Way]:
        """Return the shortest way to each mark that can be reached; a mark inside a start needs no reference."""
        sought = _Sought(marks)
        begun = list(starts)
        found = [Way(mark, ()) for start in begun for mark in sought.take(start)]
        before: dict[tuple[Address, Direction], tuple[Address, Direction] | None] = {}
        waiting: deque[Start] = deque()
        for start in begun:
            _meet(self.links(start), None, before, waiting)
        while waiting and sought.left:
            here = waiting.popleft()
            state = here.node.address, here.direction
            found += [Way(mark, _through(state, before)) for mark in sought.take(here)]
            _meet(self.links(here), state, before, waiting)
        return found

    def _found(self, start: Start) -> Iterator[Start]:
        if start.role == "schema" and self._heirs is not None:
            heirs = self._heirs(canonical_node(start.node, self._library))
            yield from (Start(node, "schema", start.direction) for node in heirs)
        for use in uses_in(start.node, start.role):
            yield from self._targets(use, start.direction)

    def _targets(self, use: Use, direction: Direction) -> Iterator[Start]:
        turned = direction.turned() if use.turned else direction
        if use.hides:
            if HIDDEN_BY.get(turned) != use.hides:
                yield from self._found(Start(use.node, "schema", turned))
            return
        target = self._library.resolve(use.node)
        if target is not None:
            yield Start(target, "schema" if use.role == "parent" else use.role, turned)


class _Sought:
    """Marks that are not found yet, by every place that holds them."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.left: dict[str, Mark] = {}
        self._inside: dict[Address, list[Mark]] = {}
        for mark in marks:
            self.left[mark.key] = mark
            for pointer in holders(mark.pointer):
                self._inside.setdefault((mark.path, pointer), []).append(mark)

    def take(self, here: Start) -> list[Mark]:
        taken = [
            mark
            for mark in self._inside.get(here.node.address, ())
            if mark.key in self.left
            and alike(mark.direction, here.direction)
            and (here.role != HERE or mark.pointer == here.node.pointer)
        ]
        for mark in taken:
            self.left.pop(mark.key, None)
        return taken


def _meet(
    starts: Iterable[Start],
    user: tuple[Address, Direction] | None,
    before: dict[tuple[Address, Direction], tuple[Address, Direction] | None],
    waiting: deque[Start],
) -> None:
    for start in starts:
        state = start.node.address, start.direction
        if state not in before:
            before[state] = user
            waiting.append(start)


def _through(
    state: tuple[Address, Direction], before: dict[tuple[Address, Direction], tuple[Address, Direction] | None]
) -> tuple[Address, ...]:
    passed: list[Address] = []
    here: tuple[Address, Direction] | None = state
    while here is not None:
        passed.append(here[0])
        here = before[here]
    return tuple(reversed(passed))
