"""Tables for questions that no rule can answer: what a description holds of one kind, gathered by what is alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reviewtui.counting import counted
from reviewtui.figures import EvidenceTable
from reviewtui.rules.words import clean, shortened
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from reviewtui.formats.surveying import Survey

MOST_ROWS = 50
"""How many rows a table shows; it counts all."""

NAMED = 3
"""How many of those that are alike a row names."""

_LONGEST_CELL = 160
_BELOW_AN_OPERATION = 5
# The name of a parameter says already that it is one.
_PARAMETERS = "parameters"
_FOLDER = os.path.join(os.path.dirname(__file__), "tables")  # noqa: PTH118, PTH120 - pathlib is slow to load


class Entry(NamedTuple):
    """One thing in the description: what is noted of it, a cell for each column, and what it is or where it stands."""

    cells: tuple[str, ...]
    example: str | Node


Reading: TypeAlias = "Callable[[Survey], Iterator[Entry]]"


class Table(NamedTuple):
    """A table as its file declares it: what it shows, what the cells are, and what the things are that it counts."""

    id: str
    title: str
    columns: tuple[str, ...]
    of: str
    read: Reading

    def fill(self, survey: Survey) -> EvidenceTable:
        """Return the table of one description: a row for all that are alike, the most frequent first."""
        groups: dict[tuple[str, ...], _Group] = {}
        for cells, example in self.read(survey):
            group = groups.get(cells)
            if group is None:
                group = groups[cells] = _Group([])
            group.add(example)
        ordered = sorted(groups.items(), key=lambda item: -item[1].number)
        rows = tuple((*map(_cell, cells), *group.cells(survey)) for cells, group in ordered[:MOST_ROWS])
        columns = (*self.columns, "number", self.of)
        return EvidenceTable(self.id, survey.path, self.title, columns, rows, len(ordered))


class _Group:
    """Things that are alike: how many, and the first of them."""

    __slots__ = ("examples", "number")

    def __init__(self, examples: list[str | Node]) -> None:
        self.number = 0
        self.examples = examples

    def add(self, example: str | Node) -> None:
        self.number += 1
        if self.number <= NAMED:
            self.examples.append(example)

    def cells(self, survey: Survey) -> tuple[str, str]:
        named = dict.fromkeys(_cell(_name(example, survey)) for example in self.examples)
        rest = self.number - len(self.examples)
        return f"{self.number:,}", ", ".join(named) + (f" and {counted(rest, 'more', 'more')}" if rest else "")


def _name(example: str | Node, survey: Survey) -> str:
    if not isinstance(example, Node):
        return example
    naming = survey.naming(example)
    inside = naming.place not in {"", _PARAMETERS} and naming.place not in naming.subject
    of = _operation(example.pointer)
    return f"{naming.subject} in {naming.place}{of}" if inside else f"{naming.subject}{of}"


def _operation(pointer: str) -> str:
    """Return which operation a place belongs to, where it stands below one."""
    parts = pointer.split("/", 4)
    if len(parts) < _BELOW_AN_OPERATION or parts[1] != "paths":
        return ""
    return f" of {parts[3].upper()} {parts[2].replace('~1', '/').replace('~0', '~')}"


def _cell(text: str) -> str:
    return shortened(clean(text), _LONGEST_CELL)


def table(*, title: str, columns: tuple[str, ...], of: str) -> Callable[[Reading], Table]:
    """Declare the function below as a table, which has its name; it yields an entry for each thing that counts."""

    def declare(read: Reading) -> Table:
        return Table(getattr(read, "__name__", "").replace("_", "-"), title, columns, of, read)

    return declare


@cache
def table_ids() -> tuple[str, ...]:
    """Return the ids of all tables, read off the names of their files."""
    names = (name.removesuffix(".py") for name in os.listdir(_FOLDER) if name.endswith(".py"))  # noqa: PTH208 - as above
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


@cache
def tables() -> tuple[Table, ...]:
    """Return all tables, by id."""
    return tuple(_declared(table_id.replace("-", "_")) for table_id in table_ids())


def _declared(name: str) -> Table:
    found = getattr(import_module(f"reviewtui.rules.tables.{name}"), name)
    if not isinstance(found, Table):
        message = f"rules/tables/{name}.py declares no table named {name}"
        raise TypeError(message)
    return found


def tables_of(survey: Survey) -> tuple[EvidenceTable, ...]:
    """Return what every table shows of a description, without those that have nothing to show."""
    filled = (one.fill(survey) for one in tables())
    return tuple(one for one in filled if one.rows)
