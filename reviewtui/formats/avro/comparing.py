"""Comparing two versions of an Avro schema on its own: as what newer readers read, and as what older ones will meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.avro.resolving import compare_avro
from reviewtui.formats.avro.words import describe
from reviewtui.formats.comparison import Comparison
from reviewtui.formats.file_library import FileLibrary, text_value
from reviewtui.formats.finishing import Finisher
from reviewtui.formats.graph import Graph
from reviewtui.model import Direction, Problem, SpecStatus
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.schema.node import Node


def compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    """Compare two versions of a schema; one that came or went has nothing to be compared with."""
    errors: list[Problem] = []
    sides = FileLibrary(base, {}), FileLibrary(head, {})
    old, new = _opened(sides[0], pair.base_path, errors), _opened(sides[1], pair.path, errors)
    known = new or old
    if errors or known is None:
        return Comparison(name, "", SpecStatus.UNREADABLE, errors=tuple(errors))
    title = text_value(known.mapping.get("name"))
    notes = tuple(note for side in sides for note in side.notes())
    if old is None or new is None:
        finisher = Finisher(sides, (known.path, known.path), describe, lambda _, changes: changes.values())
        status, told = (SpecStatus.ADDED, ()) if old is None else (SpecStatus.REMOVED, (finisher.gone(old),))
        return Comparison(name, "", status, told, notes=notes, title=title, either_way=True)
    finisher = Finisher(sides, (old.path, new.path), describe, lambda _, changes: changes.values())
    changes = finisher.changes(_graph(old, new))
    status = SpecStatus.CHANGED if changes else SpecStatus.UNCHANGED
    return Comparison(name, "", status, changes, notes=notes, title=title, either_way=True)


def _opened(library: FileLibrary, path: str | None, errors: list[Problem]) -> Node | None:
    if path is None:
        return None
    try:
        return library.root(path)
    except UnreadableError as error:
        errors.append(Problem(error.message, error.path or path, error.line, error.column, error.hint))
        return None


def _graph(old: Node, new: Node) -> Graph:
    graph = Graph()
    for direction in (Direction.REQUEST, Direction.RESPONSE):
        unit = graph.unit("avro", "", old, new, direction)
        if not equal(old.value, new.value):
            unit.differences += compare_avro(old, new, direction)
    return graph
