"""What a survey tells of files that one library reads, and of schemas that operations send and receive: said once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.formats.callers import Callers
from reviewtui.formats.elements import OperationElement
from reviewtui.formats.holding import holders
from reviewtui.formats.schema_elements import PropertyElement, SchemaElement
from reviewtui.formats.schema_walk import SchemaWalk, spread
from reviewtui.formats.surveying import Naming
from reviewtui.formats.words import Words
from reviewtui.model import Direction, Kind, Location, Operation, Problem
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.callers import Walked
    from reviewtui.formats.elements import Element
    from reviewtui.formats.file_library import FileLibrary

Describe: TypeAlias = Callable[[Node, Node, str], Words]
"""Describes a node, given the document that it stands in, and the path of the main file."""


class LibrarySurvey:
    """One version of a description whose files a library reads; by itself it has no operations."""

    def __init__(self, library: FileLibrary, path: str, describe: Describe) -> None:
        """Take the library, the main file, and how places are called; elements are for the formats to find."""
        self.path = path
        self._library = library
        self._describe = describe
        self._elements: dict[Kind, Sequence[Element]] = {}

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading, and every reference that leads nowhere."""
        library = self._library
        return (*library.notes(), *(library.problem(trouble) for trouble in library.troubles.values()))

    @property
    def files(self) -> tuple[str, ...]:
        """The main file, and every other that it refers to and that could be read."""
        return tuple(source.path for source in self._library.sources)

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        return tuple(node for source in self._library.sources for node in holders(source, key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, each once."""
        return self._elements.get(kind, ())

    def reach(self, _element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return no operation: nobody calls what has none."""
        return (), Direction.NONE

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        words = self._describe(node, self._library.root(node.path), self.path)
        return Naming(words.subject, words.place, words.element)

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._library.locate_all(places)


class CalledSurvey(LibrarySurvey):
    """One version of a description whose operations send and receive what schemas describe."""

    def __init__(
        self, library: FileLibrary, path: str, describe: Describe, walked: Walked, schemas: SchemaWalk
    ) -> None:
        """Take what walked through the operations, and what collected the schemas on the way."""
        super().__init__(library, path, describe)
        self._users = walked.users
        self._schemas = schemas
        self._origins = walked.sent, walked.received
        self._callers = Callers(walked)

    def _enter(self, sections: Iterable[tuple[Node, str]]) -> list[tuple[Node, str, str]]:
        """Enter every shared schema, used or not, and walk all; return the shared parts with section and name."""
        found = [(node, section, name) for holder, section in sections for name, node in holder.members()]
        for node, section, name in found:
            if section == "schemas" and isinstance(node.value, dict):
                self._schemas.enter(node, name)
        self._schemas.walk()
        sent, received = self._origins
        spread(list(sent.values()), request=True, response=False)
        spread(list(received.values()), request=False, response=True)
        return found

    def _in_use(self) -> frozenset[tuple[str, str]]:
        """Return the addresses of all that a reference or an operation uses."""
        return frozenset({one.target.address for one in self._schemas.references if one.target} | set(self._users))

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        if isinstance(element, SchemaElement | PropertyElement):
            origin = element.origin if isinstance(element, SchemaElement) else element.owner.origin
            return self._callers.of(origin), direction_of(request=origin.request, response=origin.response)
        if isinstance(element, OperationElement):
            return (element.call,), Direction.NONE
        return tuple(self._users.get(element.node.address, ())), Direction.NONE


def direction_of(*, request: bool, response: bool) -> Direction:
    """Return who sends something, consumers in requests or the API in responses."""
    if request and response:
        return Direction.BOTH
    if request or response:
        return Direction.REQUEST if request else Direction.RESPONSE
    return Direction.NONE
