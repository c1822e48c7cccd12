"""Gives a record another number: its name, its heading, and every link to it follow; nothing else changes."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.front_matter import with_values
from reviewtui.records.logs.editing import check_editable
from reviewtui.records.logs.lines import lines_of
from reviewtui.records.logs.names import number_of, stem_of
from reviewtui.records.logs.relations import Mention, Relation, mentions, resolved
from reviewtui.records.logs.relinking import Move, relinked
from reviewtui.records.logs.sheet import sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.model import JsonValue
    from reviewtui.records.habit import Habit
    from reviewtui.records.kind import Log, Record

_OPPOSITE = {
    Relation.SUPERSEDES: Relation.SUPERSEDED_BY,
    Relation.SUPERSEDED_BY: Relation.SUPERSEDES,
    Relation.AMENDS: Relation.AMENDED_BY,
    Relation.AMENDED_BY: Relation.AMENDS,
}
_NO_TEXT = "\N{REPLACEMENT CHARACTER}"
_KEYS = ("id", "number", "nav_order", "adr-number", "rfc-number")


@dataclass(frozen=True, slots=True)
class Unclear:
    """A place that may mean the record and was not changed, and why not."""

    path: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Renumbering:
    """A record under its new number: the files to write by path, and the places that a person has to look at."""

    old: str
    new: str
    files: Mapping[str, str]
    unclear: tuple[Unclear, ...]


def renumbering(record: Record, number: int, habit: Habit, log: Log, texts: Mapping[str, str]) -> Renumbering:
    """Return a record of a log under another number; `texts` are the Markdown files that may link to it, by path.

    Raises `UnreadableError` when the record cannot be changed without losing something.
    """
    check_editable(record)
    before = number_of(record.path) if number_of(record.path) is not None else record.number
    move = Move(record.path, habit.renamed(record.path, number), before or 0, number)
    files = {move.new: relinked(_renumbered(record, move), record.path, move)}
    for path, text in texts.items():
        followed = text if path == record.path else relinked(text, path, move)
        if followed != text:
            files[path] = followed
    unclear = []
    for other, said in _by_number(record, move, log):
        text = files.get(other.path, texts.get(other.path, other.text))
        if _means(record, other, said, log) and _NO_TEXT not in text:
            files[other.path] = _line_renumbered(text, said.line, move)
        else:
            why = f"says `{said.relation.value} {said.target}` without a link: look which record it means"
            unclear.append(Unclear(other.path, said.line, why))
    return Renumbering(move.old, move.new, files, tuple(unclear))


def _renumbered(record: Record, move: Move) -> str:
    """Return the record's own text with the new number in its heading and in the keys that held the old one."""
    sheet = sheet_of(record.text, record.path)
    lines = lines_of(record.text)
    if sheet.heading and sheet.number == move.before:
        lines[sheet.heading - 1] = move.renumbered(lines[sheet.heading - 1])
    values: dict[str, JsonValue] = {}
    for key in _KEYS:
        said = (sheet.front or {}).get(key)
        if said == stem_of(move.old):
            values[key] = stem_of(move.new)
        elif isinstance(said, int) and not isinstance(said, bool) and said == move.before:
            values[key] = move.after
        elif isinstance(said, str) and said.isdecimal() and int(said) == move.before:
            values[key] = f"{move.after:0{len(said)}d}"
    text = "".join(lines)
    return with_values(text, values, record.path) if values else text


def _by_number(record: Record, move: Move, log: Log) -> Iterator[tuple[Record, Mention]]:
    """Yield where other records of the folder name the old number without a link, which may mean either of two."""
    folder = posixpath.dirname(record.path)
    for other in log.records:
        if other.path == record.path or posixpath.dirname(other.path) != folder:
            continue
        for said in mentions(other):
            if not said.path and said.target.isdecimal() and int(said.target) == move.before:
                yield other, said


def _means(record: Record, other: Record, said: Mention, log: Log) -> bool:
    """Whether a number means this record: it is the only one with that number that says the same from its side."""
    from_its_side = _OPPOSITE[said.relation]
    saying = [
        one
        for one in log.records
        if one.number == record.number
        and any(
            back.relation is from_its_side and (to := resolved(back, log.records)) and to.path == other.path
            for back in mentions(one)
        )
    ]
    return [one.path for one in saying] == [record.path]


def _line_renumbered(text: str, line: int, move: Move) -> str:
    lines = lines_of(text)
    lines[line - 1] = move.renumbered(lines[line - 1])
    return "".join(lines)
