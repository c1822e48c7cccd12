"""A comparison as bytes and back; what is not exactly what was written is nothing.

It is JSON as Python writes it, which keeps every number, NaN and lone surrogates; lists without names keep it small.
Operations are numbered, for hundreds of changes share the same hundreds of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from reviewtui.formats.comparison import Comparison
from reviewtui.model import (
    Change,
    Counterpart,
    Direction,
    Effect,
    How,
    Kind,
    Likeness,
    Location,
    Operation,
    Problem,
    SpecStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


class Entry(NamedTuple):
    """A comparison, and the ids of the files on both sides that it was made from, by path."""

    comparison: Comparison
    base: dict[str, str]
    head: dict[str, str]


def encoded(entry: Entry) -> bytes:
    """Return an entry as bytes."""
    known = entry.comparison
    numbers = _Numbers()
    changes = [_listed(change, numbers) for change in known.changes]
    levels = [numbers.of(tuple(sorted(some))) for some in (known.unstable, known.beta)]
    release = _listed(known.release, numbers) if known.release else None
    problems = [[_problem(problem) for problem in some] for some in (known.errors, known.notes, known.flaws)]
    marks = [known.either_way, known.transitive, sorted(known.drafts)]
    top = [known.format, known.version, known.status.value, known.title, *marks]
    operations = [[operation.method, operation.path] for operation in numbers.operations]
    written = [entry.base, entry.head, top, operations, numbers.groups, levels, release, *problems, changes]
    return json.dumps(written, separators=(",", ":")).encode()


def decoded(kept: bytes) -> Entry | None:
    """Return the entry that was kept; None when the bytes are none."""
    try:
        base, head, top, operations, groups, levels, release, *problems, changes = json.loads(kept)
        name, version, status, title, either_way, transitive, drafts = top
        known = [Operation(method, path) for method, path in operations]
        used = [tuple([known[number] for number in group]) for group in groups]
        unstable, beta = (frozenset(used[level]) for level in levels)
        errors, notes, flaws = (tuple(Problem(*problem) for problem in some) for some in problems)
        comparison = Comparison(
            name,
            version,
            SpecStatus(status),
            tuple(_change(change, used) for change in changes),
            errors,
            notes,
            unstable,
            flaws,
            beta,
            _change(release, used) if release else None,
            title,
            bool(either_way),
            bool(transitive),
            frozenset(drafts),
        )
        return Entry(comparison, dict(base), dict(head))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


class _Numbers:
    """Numbers for operations and for groups of them."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self._operations: dict[Operation, int] = {}
        self._known: dict[tuple[Operation, ...], int] = {}

    @property
    def operations(self) -> Iterable[Operation]:
        return self._operations

    def of(self, group: tuple[Operation, ...]) -> int:
        """Return the number of a group."""
        number = self._known.get(group)
        if number is None:
            number = self._known[group] = len(self.groups)
            numbers = self._operations
            self.groups.append([numbers.setdefault(operation, len(numbers)) for operation in group])
        return number


def _problem(problem: Problem) -> list[str | int]:
    return [problem.message, problem.path, problem.line, problem.column, problem.hint]


def _listed(change: Change, numbers: _Numbers) -> list[Any]:
    return [numbers.of(change.used_by), *(_plain(getattr(change, name)) for name in _FIELDS)]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Location):
        return [value.path, value.pointer, value.line, value.column]
    if isinstance(value, Counterpart):
        return [value.likeness.value, value.before, value.after, _plain(value.other)]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _change(listed: list[Any], used: list[tuple[Operation, ...]]) -> Change:
    group, *plain = listed
    values = (read(value) if read else value for read, value in zip(_READERS, plain, strict=True))
    return Change(**dict(zip(_FIELDS, values, strict=True)), used_by=used[group])


def _location(listed: list[Any] | None) -> Location | None:
    return Location(*listed) if listed else None


def _counterparts(listed: list[list[Any]]) -> tuple[Counterpart, ...]:
    return tuple(
        Counterpart(Likeness(likeness), before, after, Location(*other)) for likeness, before, after, other in listed
    )


_FIELDS = tuple(field.name for field in fields(Change) if field.name != "used_by")
# The fields of a change that are not in JSON what they are in Python.
_READ: dict[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "how": How,
    "effect": Effect,
    "direction": Direction,
    "base": _location,
    "head": _location,
    "witness": tuple,
    "counterparts": _counterparts,
}
_READERS = tuple(_READ.get(name) for name in _FIELDS)
