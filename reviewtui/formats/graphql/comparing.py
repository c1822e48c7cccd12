"""Comparing two schemas: definitions with the same text are equal, all others are taken apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.formats.graphql import spots
from reviewtui.formats.graphql.definitions import ROOTS
from reviewtui.formats.graphql.directives import compare_directives
from reviewtui.formats.graphql.reach import Reach
from reviewtui.formats.graphql.recording import Difference, Recorder
from reviewtui.formats.graphql.renames import Numbered, link_types
from reviewtui.formats.graphql.schema import SCHEMA
from reviewtui.formats.graphql.texts import compare_applied, compare_descriptions
from reviewtui.formats.graphql.types import compare_types
from reviewtui.model import How, Kind, Location

if TYPE_CHECKING:
    from reviewtui.formats.graphql.definitions import Definition
    from reviewtui.formats.graphql.recording import Spot
    from reviewtui.formats.graphql.schema import Schema
    from reviewtui.model import Change


def compare_schemas(old: Schema, new: Schema) -> tuple[Change, ...]:
    """Return all that differs, in the order of the head's files; raises UnreadableError."""
    differing = _differing(old, new)
    to = Recorder(Reach(old), Reach(new))
    roots = {SCHEMA, *old.roots.values(), *new.roots.values()}
    for key in differing:
        if key in roots:
            continue
        _compare(to, key, old, new)
    _link_types(to, old, new)
    _compare_roots(to, old, new)
    if SCHEMA in old.chunks and SCHEMA in new.chunks:
        _compare_schema(to, old.definition(SCHEMA), new.definition(SCHEMA))
    return tuple(sorted(to.changes, key=_order))


def whole_schema(schema: Schema, how: How) -> tuple[Change, ...]:
    """Return the operations of a schema that came or went; the types of one that has none."""
    to = Recorder(Reach(schema), Reach(schema))
    roots = [name for name in schema.roots.values() if name in schema.chunks]
    for name in roots or schema.types:
        found = schema.definition(name)
        if roots:
            for field in found.fields.values():
                _alone(to, spots.field_spot(found.keyword, name, field.name), how, field.location, field.type)
        else:
            _alone(to, spots.type_spot(found.keyword, name), how, found.location, found.keyword)
    return tuple(sorted(to.changes, key=_order))


def _alone(to: Recorder, spot: Spot, how: How, place: Location, value: str) -> None:
    if how is How.ADDED:
        to.add(spot, Difference(how, None, place, after=value))
    else:
        to.add(spot, Difference(how, place, None, before=value))


def _differing(old: Schema, new: Schema) -> list[str]:
    """Return the keys whose texts differ; what is the same is parsed once for both sides."""
    found = []
    for key in dict.fromkeys((*old.chunks, *new.chunks)):
        if key in old.chunks and key in new.chunks and old.texts(key) == new.texts(key):
            new.adopt(key, old.definition(key))
        else:
            found.append(key)
    return found


def _compare(to: Recorder, key: str, old: Schema, new: Schema) -> None:
    before = old.definition(key) if key in old.chunks else None
    after = new.definition(key) if key in new.chunks else None
    if key.startswith("@"):
        compare_directives(to, before, after)
        return
    first = len(to.changes)
    known = before or after
    assert known is not None  # noqa: S101 - a key stands on one side at least
    spot = spots.type_spot(known.keyword, key)
    if before and after:
        compare_types(to, before, after)
    elif before:
        to.add(spot, Difference(How.REMOVED, before.location, None, before=before.keyword))
    elif after:
        to.add(spot, Difference(How.ADDED, None, after.location, after=after.keyword))
    if before and not (to.base.reached(key) or to.head.reached(key)) and len(to.changes) > first:
        inner = to.changes[first:]
        del to.changes[first:]
        to.unreached(spot, before.location, after.location if after else None, inner)


def _link_types(to: Recorder, old: Schema, new: Schema) -> None:
    """Link the types that look renamed; changes of what nothing reaches are no removals."""
    told = [(number, one) for number, one in enumerate(to.changes) if one.kind is Kind.GRAPHQL_TYPE]
    gone = {one.element: number for number, one in told if one.how is How.REMOVED}
    come = {one.element: number for number, one in told if one.how is How.ADDED}
    sides = ({name: side.definition(name) for name in names} for side, names in ((old, gone), (new, come)))
    link_types(to, Numbered(gone, come), *sides)


def _compare_roots(to: Recorder, old: Schema, new: Schema) -> None:
    """Compare the types of each kind of operation, whatever they are called."""
    olds, news = old.roots, new.roots
    for root in ROOTS:
        before, after = olds.get(root), news.get(root)
        types = [one for one in (before, after) if one]
        if before != after:
            spot = spots.schema_spot(root, types[0])
            _record_root(to, spot, (before, after), (_place(old, root, before), _place(new, root, after)))
        if before and after and before not in new.chunks and after not in old.chunks and before in old.chunks:
            renamed = replace(new.definition(after), name=before)
            compare_types(to, old.definition(before), renamed)
            continue
        for name in dict.fromkeys(types):
            if name in old.chunks and name in new.chunks and old.texts(name) != new.texts(name):
                _compare(to, name, old, new)


def _compare_schema(to: Recorder, old: Definition, new: Definition) -> None:
    """Compare what is said of the schema as a whole."""
    spot = spots.schema_spot("", "")._replace(subject="the schema", element="schema")
    places = old.location, new.location
    compare_applied(to, spot, places, old.applied, new.applied, known=frozenset())
    compare_descriptions(to, spot, places, old.description, new.description)


def _record_root(
    to: Recorder,
    spot: Spot,
    names: tuple[str | None, str | None],
    places: tuple[Location | None, Location | None],
) -> None:
    before, after = names
    how = How.ADDED if before is None else How.REMOVED if after is None else How.CHANGED
    to.add(spot, Difference(how, *places, spot.element.removeprefix("schema "), before, after))


def _place(schema: Schema, root: str, name: str | None) -> Location | None:
    """Return where the type of a root is named, or where it is defined when nothing names it."""
    said = schema.definition(SCHEMA).roots.get(root) if SCHEMA in schema.chunks else None
    if said is not None:
        return said.location
    return schema.definition(name).location if name in schema.chunks and name else None


def _order(change: Change) -> tuple[object, ...]:
    where = change.head or change.base or Location("", "")
    gone = change.how is How.REMOVED
    return (where.path, where.line, where.column, gone, change.kind.value, change.fact, change.element)
