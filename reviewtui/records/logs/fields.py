"""What a record says of itself at its top, wherever its dialect keeps that: lines, bullets, rows, front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.logs.lines import Line, Section

STATUS = "status"
DATE = "date"
DECIDERS = "deciders"
TAGS = "tags"
APIS = "api"
SUPERSEDES = "supersedes"
SUPERSEDED_BY = "superseded-by"

_KEYS = {
    STATUS: (STATUS, "state", "adr-status"),
    DATE: (DATE, "decision-date", "last-updated", "updated", "last-modified", "decided", "created", "creation-date"),
    DECIDERS: (DECIDERS, "decider", "decision-makers", "decision-maker", "authors", "author", "approvers", "owners"),
    TAGS: (TAGS, "tag", "labels", "keywords"),
    APIS: (APIS, "apis"),
    SUPERSEDES: (SUPERSEDES, "supercedes", "replaces", "obsoletes"),
    SUPERSEDED_BY: (SUPERSEDED_BY, "superceded-by", "replaced-by", "obsoleted-by"),
}
_NAMES = {key: name for name, keys in _KEYS.items() for key in keys}
_RANKS = {key: rank for keys in _KEYS.values() for rank, key in enumerate(keys)}
_PLURAL = re.compile(r"\(s\)")
_GAPS = re.compile(r"[\s_-]+")
_LINE = re.compile(
    r"(?P<before>[ \t>*+_-]{0,12})(?P<key>[A-Za-z][A-Za-z _()-]{1,24}?)"
    r"(?P<between>[*_ \t]{0,4}[:\N{FULLWIDTH COLON}][*_ \t]*)(?P<value>.*)"
)
_ROW = re.compile(r"[ \t]*\|(?P<key>[^|]{1,40})\|(?P<value>[^|]*)\|")
_PIPE = re.compile(r"(?<!\\)\|")
_COMMENT = re.compile(r"<!--[^>]*-->")
_TOP_LINES = 80
_MOST_ITEMS = 100


class Place(Enum):
    """Where a field stands: in front matter, on a line or bullet, in a table of rows or of columns, in a section."""

    FRONT = "front matter"
    LINE = "line"
    ROW = "row"
    COLUMN = "column"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its usual name, the key as it stands, its value, and where that stands.

    `line` and `last` are the lines, from 1, that its value is on; `start` and `stop` the columns, from 0, between which
    it stands on the first of them. Front matter is changed by key, and has no columns.
    """

    name: str
    key: str
    text: str
    place: Place
    line: int = 0
    last: int = 0
    start: int = 0
    stop: int = 0


def usual_name(key: str) -> str:
    """Return the name under which a key is known here; empty when it is none of the known ones."""
    return _NAMES.get(_usual_key(key), "")


def in_front(front: Mapping[str, object]) -> Iterator[Field]:
    """Yield the fields of front matter, of two with one name the more usual key first."""
    known = [key for key in front if usual_name(key)]
    for key in sorted(known, key=lambda key: _RANKS[_usual_key(key)]):
        text = ", ".join(_texts(front[key]))
        yield Field(usual_name(key), key, text, Place.FRONT)


def at_top(found: tuple[Section, ...]) -> Iterator[Field]:
    """Yield the fields on lines, bullets and rows above the first heading of level 2."""
    deep = next((place for place, section in enumerate(found) if section.level > 1), len(found))
    lines = list(chain.from_iterable(section.body for section in found[:deep]))[:_TOP_LINES]
    for place, line in enumerate(lines):
        columns = _in_columns(lines[place : place + 3])
        field = None if columns else _on_line(line, lines[place + 1 :]) or _in_row(line)
        yield from columns
        if field is not None:
            yield field


def in_sections(found: tuple[Section, ...]) -> Iterator[Field]:
    """Yield the fields that have a section of their own, as a status has in Nygard's form."""
    for section in found:
        name = usual_name(section.name)
        if not name or section.level < 2:  # noqa: PLR2004 - the heading of level 1 is the title
            continue
        said = [line for line in section.body if line.text.strip()]
        text = "\n".join(line.text.strip() for line in said)
        first, last = (said[0].number, said[-1].number) if said else (section.line, section.line)
        yield Field(name, section.title, plain(text), Place.SECTION, first, last)


def plain(text: str) -> str:
    """Return a value without comments, emphasis and code marks around it."""
    return _COMMENT.sub("", text).strip().strip("*_`").strip()


def _on_line(line: Line, following: list[Line]) -> Field | None:
    found = _LINE.fullmatch(line.text)
    if found is None or not usual_name(found["key"]):
        return None
    written = found["value"]
    value = written.split("<!--")[0].rstrip()
    after = _continued(line, following)
    text = " ".join([value, *(other.text.strip() for other in after)])
    start = found.start("value")
    last = after[-1].number if after else line.number
    return Field(
        usual_name(found["key"]), found["key"], plain(text), Place.LINE, line.number, last, start, start + len(value)
    )


def _continued(line: Line, following: list[Line]) -> list[Line]:
    """Return the lines on which the value of a bullet goes on: indented, and no bullets themselves."""
    taken: list[Line] = []
    for other in following:
        begins = other.text.lstrip()
        indented = other.text.startswith(("  ", "\t")) and begins and not begins.startswith(("-", "*", "+", "|"))
        if not indented or other.number != line.number + len(taken) + 1:
            break
        taken.append(other)
    return taken


def _in_row(line: Line) -> Field | None:
    found = _ROW.match(line.text)
    key = plain(found["key"]).rstrip(":") if found else ""
    if found is None or not usual_name(key):
        return None
    value = found["value"]
    start = found.start("value") + len(value) - len(value.lstrip())
    stop = start + len(value.strip())
    return Field(usual_name(key), key, plain(value), Place.ROW, line.number, line.number, start, stop)


def _in_columns(lines: list[Line]) -> list[Field]:
    """Return the fields of a table that has their names as its head, and their values in the one row below."""
    if len(lines) < 3 or not is_rule(lines[1].text):  # noqa: PLR2004 - a head, a rule, a row
        return []
    heads = [plain(head) for head, _ in _cells(lines[0].text)]
    if sum(bool(usual_name(head)) for head in heads) < 2:  # noqa: PLR2004 - with one it is a table of rows
        return []
    number = lines[2].number
    return [
        Field(usual_name(head), head, plain(value), Place.COLUMN, number, number, start, start + len(value))
        for head, (value, start) in zip(heads, _cells(lines[2].text), strict=False)
        if usual_name(head)
    ]


def is_rule(line: str) -> bool:
    """Whether a line of a table divides its head from its rows."""
    return "-" in line and "|" in line and not set(line) - set(" |:-\t\r\n")


def _cells(line: str) -> list[tuple[str, int]]:
    """Return the cells of a row, and the column of the line at which the text of each begins."""
    cells, place = [], 0
    for piece in _PIPE.split(line):
        cells.append((piece.strip(), place + len(piece) - len(piece.lstrip())))
        place += len(piece) + 1
    return cells[1 if not cells[0][0] else 0 :]


def _usual_key(key: str) -> str:
    return _GAPS.sub("-", _PLURAL.sub("s", key.strip().lower())).strip("-")


def _texts(value: object) -> list[str]:
    """Return the plain values of a key of front matter; what is nested deeper says nothing that is known here."""
    items = value[:_MOST_ITEMS] if isinstance(value, list) else [value]
    return [str(item) for item in items if item is not None and not isinstance(item, list | dict)]
