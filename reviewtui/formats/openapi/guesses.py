"""What of one comparison looks renamed or moved: the one place where all such guesses are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.contents import Content
from reviewtui.formats.openapi.known import KnownSide
from reviewtui.formats.openapi.links import Links
from reviewtui.formats.openapi.moves import Moves
from reviewtui.formats.openapi.relocations import relocations
from reviewtui.formats.openapi.renames import Renames

if TYPE_CHECKING:
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.openapi.library import Library


def guess(graph: Graph, base: Library, head: Library) -> Links:
    """Return the links between removals and additions of a graph that was worked off."""
    contents = Content(KnownSide(base)), Content(KnownSide(head))
    renames = Renames(*contents)
    found = [link for unit in graph.with_differences() for link in renames.links(unit)]
    linked = {id(end.difference) for link in found for end in (link.gone, link.come)}
    moved = Moves(*contents).links(graph, linked)
    return Links([*found, *moved, *relocations(graph, *contents)])
