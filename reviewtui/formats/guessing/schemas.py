"""What of schemas looks renamed or moved: where all formats that are made of them make their guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.guessing.contents import Content
from reviewtui.formats.guessing.known import KnownSide
from reviewtui.formats.guessing.links import Links
from reviewtui.formats.guessing.moves import Moves
from reviewtui.formats.guessing.renames import Renames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.guessing.links import Link

    Contents = tuple[Content, Content]


def contents(base: FileLibrary, head: FileLibrary) -> Contents:
    """Return what the elements of both sides say, as far as they were read."""
    return Content(KnownSide(base)), Content(KnownSide(head))


def schema_links(graph: Graph, known: Contents) -> Iterator[Link]:
    """Yield the links within single elements, and between an object and one below it."""
    renames = Renames(*known)
    found = [link for unit in graph.with_differences() for link in renames.links(unit)]
    yield from found
    linked = {id(end.difference) for link in found for end in (link.gone, link.come)}
    yield from Moves(*known).links(graph, linked)


def guess(graph: Graph, base: FileLibrary, head: FileLibrary) -> Links:
    """Return the links between removals and additions of a graph that was worked off."""
    return Links(schema_links(graph, contents(base, head)))
