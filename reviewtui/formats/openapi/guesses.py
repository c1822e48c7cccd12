"""What of one comparison looks renamed or moved: the one place where all such guesses are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.guessing.links import Links
from reviewtui.formats.guessing.schemas import contents, schema_links
from reviewtui.formats.openapi.relocations import relocations

if TYPE_CHECKING:
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.openapi.library import Library


def guess(graph: Graph, base: Library, head: Library) -> Links:
    """Return the links between removals and additions of a graph that was worked off."""
    known = contents(base, head)
    return Links([*schema_links(graph, known), *relocations(graph, *known)])
