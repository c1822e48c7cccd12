"""One version of a description taken apart for design rules: its elements by kind, and where each of them is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.elements import ApiElement, Element
    from reviewtui.model import Direction, Kind, Location, Operation, Problem
    from reviewtui.schema.node import Node


class Naming(NamedTuple):
    """What a reader calls an element, where it is used, and its address, stable when the document is reordered."""

    subject: str
    place: str
    element: str


class Survey(Protocol):
    """What a format gives for one version of a description."""

    @property
    def format(self) -> str:
        """The name of the format."""
        ...

    @property
    def version(self) -> str:
        """The version of the standard, as written."""
        ...

    @property
    def path(self) -> str:
        """The main file."""
        ...

    @property
    def api(self) -> ApiElement:
        """The description as a whole."""
        ...

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading."""
        ...

    @property
    def files(self) -> tuple[str, ...]:
        """The main file, and every other that it refers to and that could be read."""
        ...

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        ...

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, in document order, each once."""
        ...

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        ...

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        ...

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        ...
