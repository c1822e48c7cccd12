"""Comparing the two versions of one schema, one of which may be missing or unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison
from reviewtui.formats.graphql.comparing import compare_schemas, whole_schema
from reviewtui.formats.graphql.schema import Schema, read_schema
from reviewtui.model import How, Problem, SpecStatus
from reviewtui.text.collector import collector_paused

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files, SpecPair


def compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    """Compare two versions of a schema; of one that came or went, each operation is told."""
    with collector_paused():
        return _compare_pair(name, pair, base, head)


def _compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    errors: list[Problem] = []
    old, new = (_opened(*side, errors) for side in zip((base, head), pair.members, strict=True))
    if errors or (old is None and new is None):
        return Comparison(name, "", SpecStatus.UNREADABLE, errors=tuple(errors))
    try:
        return _compared(name, old, new)
    except UnreadableError as error:
        return Comparison(name, "", SpecStatus.UNREADABLE, errors=(_problem(error),))


def _compared(name: str, old: Schema | None, new: Schema | None) -> Comparison:
    if old is not None and new is not None:
        changes = compare_schemas(old, new)
        status = SpecStatus.CHANGED if changes else SpecStatus.UNCHANGED
        return Comparison(name, "", status, changes, notes=_notes(old, new))
    if new is not None:
        return Comparison(name, "", SpecStatus.ADDED, whole_schema(new, How.ADDED), notes=_notes(new))
    assert old is not None  # noqa: S101 - the caller has one of them
    return Comparison(name, "", SpecStatus.REMOVED, whole_schema(old, How.REMOVED), notes=_notes(old))


def _notes(*schemas: Schema) -> tuple[Problem, ...]:
    return tuple(note for schema in schemas for note in (*schema.notes, *schema.repeated()))


def _opened(files: Files, paths: tuple[str, ...], errors: list[Problem]) -> Schema | None:
    """Return the schema that files make; None where there are none, or one cannot be read."""
    try:
        return read_schema(files, paths) if paths else None
    except UnreadableError as error:
        errors.append(_problem(error))
        return None


def _problem(error: UnreadableError) -> Problem:
    return Problem(error.message, error.path, error.line, error.column, error.hint)
