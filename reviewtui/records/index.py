"""The index of a log: a table of all records, kept up between markers in a file that otherwise belongs to people."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.generated import Refreshed, block, blocks, refresh
from reviewtui.records.index_entries import entries
from reviewtui.records.markdown import Markdown, cell, link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.records.index_entries import Entry
    from reviewtui.records.kind import Kind, Log

_BLOCK = "index"
_USUAL = "README.md"
_OVERVIEWS = ("readme.md", "index.md")
_OVER = frozenset({"superseded", "rejected", "deprecated", "withdrawn", "abandoned", "cancelled", "removed"})


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its head, what stands in it, and whether it is there also when it would be empty."""

    head: str
    of: Callable[[Entry], str]
    always: bool = False


def index_path(log: Log) -> str:
    """Return the path of the file that holds the index: the overview that the folder has, else its README."""
    there = {path.lower(): path for path in sorted(log.paths) if posixpath.dirname(path) == log.folder}
    names = (posixpath.join(log.folder, name).lower() for name in _OVERVIEWS)
    return next((there[name] for name in names if name in there), posixpath.join(log.folder, _USUAL))


def indexed(kind: Kind, log: Log, present: str, path: str) -> Refreshed:
    """Return the text of the file with the index brought up to date; `present` is empty when there is none yet.

    A table that somebody edited stays, and the difference is told; without markers the table comes last.
    """
    newer = block(_BLOCK, _table(kind, entries(log), posixpath.dirname(path)))
    if not present.strip():
        return Refreshed(f"# {kind.plural.capitalize()}\n\n{newer}\n", (_BLOCK,), (), ())
    if any(part.name == _BLOCK for part in blocks(present)):
        return refresh(present, newer)
    end = "\r\n" if "\r\n" in present else "\n"
    return Refreshed(f"{present.rstrip()}{end}{end}{newer.replace(chr(10), end)}{end}", (_BLOCK,), (), ())


def _table(kind: Kind, rows: tuple[Entry, ...], folder: str) -> str:
    if not rows:
        return f"There is no {kind.noun} yet.\n"
    by_path = {entry.path: entry for entry in rows}
    columns = [column for column in _columns(kind, by_path, folder) if column.always or any(map(column.of, rows))]
    table = [_row(column.head for column in columns), _row("---" for _ in columns)]
    table += [_row(column.of(entry) for column in columns) for entry in rows]
    return "\n".join((_summary(kind, rows), "", *table, ""))


def _summary(kind: Kind, rows: tuple[Entry, ...]) -> str:
    """Return how many records there are, and in which states."""
    states = Counter(entry.status or "without a state" for entry in rows)
    parts = ", ".join(f"{number:,} {cell(state)}" for state, number in states.most_common())
    return f"{counted(len(rows), kind.noun, kind.plural)}: {parts}."


def _columns(kind: Kind, by_path: dict[str, Entry], folder: str) -> tuple[_Column, ...]:
    def linked(path: str, label: str) -> str:
        return link(cell(label), posixpath.relpath(path, folder or "."))

    def title(entry: Entry) -> str:
        text = linked(entry.path, entry.title)
        return f"~~{text}~~" if entry.status in _OVER else text

    def successors(entry: Entry) -> str:
        return ", ".join(linked(path, _name(by_path[path])) for path in entry.successors)

    def status(entry: Entry) -> str:
        text = cell(entry.status)
        return f"**{text}**" if entry.status in kind.states.open else text

    return (
        _Column("no.", lambda entry: "" if entry.number is None else f"{entry.number:04}"),
        _Column("title", title, always=True),
        _Column("status", status, always=True),
        _Column("date", lambda entry: entry.day.isoformat() if entry.day else "", always=True),
        _Column("superseded by", successors),
        _Column("decided by", lambda entry: cell(entry.deciders)),
        _Column("API", lambda entry: cell(entry.apis)),
        _Column("tags", lambda entry: cell(entry.tags)),
        _Column("in one sentence", _sentence),
    )


def _sentence(entry: Entry) -> str:
    if entry.sentence is None:
        return ""
    text = cell(entry.sentence.text)
    return f"{text} *(derived)*" if entry.sentence.derived else text


def _name(entry: Entry) -> str:
    return entry.title if entry.number is None else f"{entry.number:04}"


def _row(cells: Iterable[str]) -> Markdown:
    return Markdown(f"| {' | '.join(cells)} |")
