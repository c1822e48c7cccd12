"""Comparing two versions of a schema: as what is read by a newer reader, and as what is written for older ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison
from reviewtui.formats.dead_references import dead_references
from reviewtui.formats.finishing import Finisher
from reviewtui.formats.jsonschema.contract import compare_contract, parts
from reviewtui.formats.jsonschema.library import SchemaLibrary
from reviewtui.formats.jsonschema.units import ContractUnits
from reviewtui.formats.jsonschema.words import describe, name_of
from reviewtui.formats.references import References
from reviewtui.model import Direction, Problem, SpecStatus

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.graph import Graph
    from reviewtui.model import Change


class _Sides(NamedTuple):
    base: SchemaLibrary
    head: SchemaLibrary


def compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    """Compare two versions of a schema; one that came or went has nothing to be compared with."""
    errors: list[Problem] = []
    old, new = _opened(base, pair.base_path, errors), _opened(head, pair.path, errors)
    known = new or old
    if errors or known is None:
        return Comparison(name, known.draft.name if known else "", SpecStatus.UNREADABLE, errors=tuple(errors))
    title = name_of(known.main)
    if old is None or new is None:
        status, told = (SpecStatus.ADDED, ()) if new else (SpecStatus.REMOVED, (_told_gone(known),))
        return Comparison(name, known.draft.name, status, told, notes=known.notes(), title=title, either_way=True)
    sides = _Sides(old, new)
    finisher = Finisher(sides, (old.path, new.path), describe, partial(_guessed, sides))
    changes = finisher.changes(_graph(sides))
    dead = dead_references(*sides)
    status = SpecStatus.CHANGED if changes or dead.errors else SpecStatus.UNCHANGED
    named = name, new.draft.name, status
    return Comparison(*named, changes, *dead, title=title, either_way=True)


def _told_gone(old: SchemaLibrary) -> Change:
    return Finisher((old, old), (old.path, old.path), describe, lambda _, found: found.values()).gone(old.main)


def _guessed(sides: _Sides, graph: Graph, changes: dict[Hashable, Change]) -> Iterable[Change]:
    # Nothing is guessed where nothing came for what went, and then this need not be loaded.
    from reviewtui.formats.guessing.schemas import guess  # noqa: PLC0415

    return guess(graph, *sides).told(changes)


def _opened(files: Files, path: str | None, errors: list[Problem]) -> SchemaLibrary | None:
    if path is None:
        return None
    try:
        return SchemaLibrary(files, path)
    except UnreadableError as error:
        errors.append(Problem(error.message, error.path or path, error.line, error.column, error.hint))
        return None


def _graph(sides: _Sides) -> Graph:
    alike = sides.base.ref_siblings_count == sides.head.ref_siblings_count
    units = ContractUnits(sides, References(*sides, parents=False), same_reading=alike)
    top = units.graph.unit("document", "", sides.base, sides.head, Direction.NONE)
    top.differences += compare_contract(sides.base, sides.head)
    for before, after in parts(sides.base.main, sides.head.main):
        for direction in (Direction.REQUEST, Direction.RESPONSE):
            units.schema(top, (before,), (after,), direction)
    units.graph.work(lambda unit: units.compare_schemas(unit) if unit.role == "schema" else None)
    return units.graph
