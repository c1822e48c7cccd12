"""What one record says of another: that it replaces it, is replaced by it, amends it, is amended by it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reviewtui.records.front_matter import line_of
from reviewtui.records.logs import names
from reviewtui.records.logs.fields import STATUS, SUPERSEDED_BY, SUPERSEDES, Place
from reviewtui.records.logs.sheet import sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.records.kind import Record
    from reviewtui.records.logs.fields import Field
    from reviewtui.records.logs.lines import Section

PARTLY = re.compile(r"(?:partly|partially)\b", re.IGNORECASE)
"""The word before `superseded` that leaves the rest of a record in force."""

_BY = r"(?:super[cs]ee?ded|replaced|obsoleted)[-_ ]+by\b"
_TAKES = r"(?:super[cs]ee?des|replaces|obsoletes)\b"


class Relation(Enum):
    """How a record stands to another; who takes the place of a part of it amends it."""

    SUPERSEDES = "supersedes"
    SUPERSEDED_BY = "superseded by"
    AMENDS = "amends"
    AMENDED_BY = "amended by"


_WORDS = tuple(
    (re.compile(words, re.IGNORECASE), relation)
    for words, relation in (
        (rf"{PARTLY.pattern} {_BY}", Relation.AMENDED_BY),
        (rf"{PARTLY.pattern} {_TAKES}", Relation.AMENDS),
        (_BY, Relation.SUPERSEDED_BY),
        (_TAKES, Relation.SUPERSEDES),
        (r"amended[-_ ]+by\b", Relation.AMENDED_BY),
        (r"amends\b", Relation.AMENDS),
    )
)
_FIELDS = {SUPERSEDES: Relation.SUPERSEDES, SUPERSEDED_BY: Relation.SUPERSEDED_BY}
_BULLET = re.compile(r"[ \t>*+_-]{0,12}(?:\d{4}-\d\d-\d\d[ \t:,\N{EN DASH}\N{EM DASH}-]{1,4})?")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.){0,300})\]\(<?([^()<>\s]{1,300})>?\)")
_IDENTIFIER = re.compile(r"(?<![\w/-])(?:adr|rfc|rfd|kep)[-_ #]{0,2}(\d{1,6})(?![\w-])", re.IGNORECASE)
_FILE = re.compile(r"(?<![\w/.-])[\w./-]{0,200}\d[\w-]{0,200}(?:\.md)?(?![\w/-])")
_NUMBER = re.compile(r"\W{0,4}(\d{1,6})(?![\w.-])")


@dataclass(frozen=True, slots=True)
class Mention:
    """Another record that a record names: how it stands to it, the words for it, and the line, from 1.

    `path` is the file that a link leads to, or "" for a record named by its number, or by its file's name alone, which
    means the one in the same `folder` first.
    """

    relation: Relation
    target: str
    line: int
    path: str = ""
    folder: str = ""


def begins_with_relation(line: str) -> bool:
    """Whether a line tells how a record stands to another."""
    return _relation(line) is not None


def says_superseded(line: str) -> bool:
    """Whether a line tells that another record took the place of this one, and not only of a part of it."""
    found = _relation(line)
    return found is not None and found[0] is Relation.SUPERSEDED_BY


def mentions(record: Record) -> tuple[Mention, ...]:
    """Return the records that a record says it replaces, amends or the like, each once, in order."""
    sheet = sheet_of(record.text, record.path)
    folder = posixpath.dirname(record.path)
    found: dict[tuple[Relation, str], Mention] = {}
    for line, relation, words in (*_in_fields(record, sheet.fields), *_in_prose(sheet.sections)):
        for target, path in _targets(words, folder):
            found.setdefault((relation, path or target.lower()), Mention(relation, target, line, path, folder))
    return tuple(found.values())


def resolved(mention: Mention, records: Iterable[Record]) -> Record | None:
    """Return the record that is meant, of those of a log; None when there is none, or more than one."""
    there = tuple(records)
    stem = names.stem_of(mention.path or mention.target).lower()
    numbers = re.findall(r"\d{1,6}", mention.target)[:1]
    by_path = [record for record in there if record.path == mention.path]
    by_name = [record for record in there if names.stem_of(record.path).lower() == stem]
    by_number = [record for record in there if numbers and not mention.path and record.number == int(numbers[0])]
    found = by_path or by_name or by_number
    found = [record for record in found if posixpath.dirname(record.path) == mention.folder] or found
    return found[0] if len(found) == 1 else None


def _in_fields(record: Record, fields: tuple[Field, ...]) -> Iterator[tuple[int, Relation, str]]:
    for field in fields:
        line = line_of(record.text, field.key) if field.place is Place.FRONT else field.line
        if field.name in _FIELDS:
            yield line, _FIELDS[field.name], field.text
        elif field.name == STATUS and field.place is not Place.SECTION:
            for part in field.text.split(";"):
                if (found := _relation(part)) is not None:
                    yield line, *found


def _in_prose(sections: Iterable[Section]) -> Iterator[tuple[int, Relation, str]]:
    for section in sections:
        for line in section.body:
            if (found := _relation(line.text)) is not None:
                yield line.number, *found


def _relation(line: str) -> tuple[Relation, str] | None:
    """Return how a line stands to another record, and what follows these words; None when it says no such thing."""
    place = _begins(line)
    for pattern, relation in _WORDS:
        if found := pattern.match(line, place):
            return relation, line[found.end() :]
    return None


def _begins(line: str) -> int:
    """Return where the words of a line begin, behind its bullet and its day."""
    start = _BULLET.match(line)
    return start.end() if start else 0


def _targets(words: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield what is named, and the path that a link to it leads to."""
    linked = False
    for label, destination in _LINK.findall(words):
        linked = True
        yield label.strip(), _inside(folder, destination)
    if linked:
        return
    if found := _IDENTIFIER.findall(words):
        yield from ((f"{int(number):04}", "") for number in found)
    elif number := _NUMBER.match(words):
        yield f"{int(number[1]):04}", ""
    elif file := _FILE.search(words):
        yield posixpath.basename(file[0]), ""


def _inside(folder: str, destination: str) -> str:
    """Return the path that a relative link leads to; empty for one that leads elsewhere."""
    path = unquote(destination.partition("#")[0])
    if not path or "://" in path or path.startswith(("/", "mailto:")):
        return ""
    whole = posixpath.normpath(posixpath.join(folder, path))
    return "" if whole.startswith("..") else whole
