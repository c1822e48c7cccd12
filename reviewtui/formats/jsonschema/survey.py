"""The survey of one schema file: its schemas, properties, references and examples, for design rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.holding import holders
from reviewtui.formats.jsonschema.library import SchemaLibrary
from reviewtui.formats.jsonschema.words import describe
from reviewtui.formats.schema_elements import ComponentElement
from reviewtui.formats.schema_walk import SchemaWalk, spread
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.schema.node import Node

_SECTIONS = ("$defs", "definitions")


class SchemaSurvey:
    """One version of a schema file, taken apart."""

    format = "jsonschema"

    def __init__(self, files: Files, path: str) -> None:
        """Walk the file once; raises UnreadableError."""
        self._library = SchemaLibrary(files, path)
        root = self._library.main
        walk = SchemaWalk(self._library)
        origins = [walk.enter(root)]
        named = [(node, name) for section in _SECTIONS for name, node in root.at(section).members()]
        origins += [walk.enter(node, name) for node, name in named if isinstance(node.value, dict)]
        walk.walk()
        spread(origins, request=True, response=True)
        used = {one.target.address for one in walk.references if one.target}
        kept = [ComponentElement(node, "schemas", name, node.address in used) for node, name in named]
        schemas, properties = tuple(walk.schemas), tuple(walk.properties)
        self.api = ApiElement(root, root, (0, 0), (), (), (), (), (), (), schemas, properties, self._library)
        self._elements: dict[Kind, Sequence[Element]] = {
            Kind.COMPONENT: kept,
            Kind.SCHEMA: schemas,
            Kind.PROPERTY: properties,
            Kind.EXAMPLE: walk.examples,
            Kind.REFERENCE: walk.references,
            Kind.API: (self.api,),
        }

    @property
    def version(self) -> str:
        """The draft."""
        return self._library.draft.name

    @property
    def path(self) -> str:
        """The schema's file."""
        return self._library.path

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading, and every reference that leads nowhere."""
        library = self._library
        return (*library.notes(), *(library.problem(trouble) for trouble in library.troubles.values()))

    @property
    def files(self) -> tuple[str, ...]:
        """The file, and every other that it refers to and that could be read."""
        return tuple(source.path for source in self._library.sources)

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        return tuple(node for source in self._library.sources for node in holders(source, key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, each once."""
        return self._elements.get(kind, ())

    @staticmethod
    def reach(_element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return no operation: a schema on its own is called by nobody."""
        return (), Direction.NONE

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        words = describe(node, self._library.root(node.path), self.path)
        return Naming(words.subject, words.place, words.element)

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._library.locate_all(places)
