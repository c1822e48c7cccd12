"""The survey of one Avro schema: the file as it is, for no design rule is about Avro."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.avro.words import describe
from reviewtui.formats.elements import ApiElement
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.holding import holders
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.schema.node import Node


class AvroSurvey:
    """One version of a schema."""

    format = "avro"
    version = ""

    def __init__(self, files: Files, path: str) -> None:
        """Read the file; raises UnreadableError."""
        self.path = path
        self._library = FileLibrary(files, {})
        root = self._library.root(path)
        self.api = ApiElement(root, root, (0, 0), (), (), (), (), (), (), (), (), self._library)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading."""
        return self._library.notes()

    @property
    def files(self) -> tuple[str, ...]:
        """The file."""
        return (self.path,)

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of the file that has a key, wherever it stands."""
        return tuple(node for source in self._library.sources for node in holders(source, key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the schema as a whole, which is all that is known."""
        return (self.api,) if kind is Kind.API else ()

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
