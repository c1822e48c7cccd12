"""A record taken apart: its title and number, its fields and sections, and the dialect that they are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.records.front_matter import parted
from reviewtui.records.logs import names
from reviewtui.records.logs.fields import STATUS, TAGS, Field, Place, at_top, in_front, in_sections, plain
from reviewtui.records.logs.lines import Section, sections
from reviewtui.records.markdown import said
from reviewtui.text.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NUMBER_FIRST = re.compile(
    r"(?:\[?(?:adr|rfc|rfd|kep)[-_ #:]{0,3})?(\d{1,6})\]?[ \t]*[.:)\N{EN DASH}\N{EM DASH}-][ \t]+(\S.*)", re.IGNORECASE
)
_NUMBER_AFTER_WORD = re.compile(r"\[?(?:adr|rfc|rfd|kep)[-_ #]{0,3}(\d{1,6})\]?[ \t]+(\S.*)", re.IGNORECASE)
_WORDS_FIRST = re.compile(
    r"(?:adr|architectur\w* decision(?: record)?|decision(?: record)?|title)[ \t]*:[ \t]+(\S.*)", re.IGNORECASE
)
_MADR = frozenset({"context and problem statement", "decision outcome", "considered options"})
_NYGARD = frozenset({"context", "decision"})
_Y_PARTS = (
    re.compile(r"\bin the context of\b", re.IGNORECASE),
    re.compile(r"\bwe (?:have )?(?:decided|chose)\b", re.IGNORECASE),
    re.compile(r"\b(?:to achieve|accepting)\b", re.IGNORECASE),
)
_LARGEST_FRONT = 64 * 1024


class Dialect(Enum):
    """The forms in which logs are kept; MADR had bullets instead of front matter before its version 3."""

    MADR = "madr"
    MADR_BULLETS = "madr-bullets"
    NYGARD = "nygard"
    LOG4BRAINS = "log4brains"
    Y_STATEMENT = "y-statement"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record's parts. `number` is the one its heading has; `heading` the line of its title, 0 when it has none."""

    title: str
    number: int | None
    heading: int
    dialect: Dialect
    front: Mapping[str, object] | None
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]

    def named(self, name: str) -> tuple[Field, ...]:
        """Return the fields of a name, the one that counts first: front matter, then lines, then sections."""
        return tuple(field for field in self.fields if field.name == name)

    def first(self, name: str) -> Field | None:
        """Return the field of a name that counts; None when there is none."""
        return next(iter(self.named(name)), None)

    def section(self, *wanted: str) -> Section | None:
        """Return the first section with one of these names."""
        return next((section for section in self.sections if section.name in wanted), None)


@lru_cache(maxsize=64)
def sheet_of(text: str, path: str) -> Sheet:
    """Take a record apart, as far as it can be read; nothing in it is an error.

    Who asks for one thing of a record asks for the next right after, so the last ones are remembered.
    """
    found = sections(text)
    front = _front(text, path)
    fields = (*in_front(front or {}), *at_top(found), *in_sections(found))
    heading = next((section for section in found if section.level == 1), None)
    number, title = _numbered(heading.title) if heading else (None, "")
    named = front.get("title") if front else None
    return Sheet(
        title=said(title) or (named if isinstance(named, str) else "") or names.words_of(path),
        number=number,
        heading=heading.line if heading else 0,
        dialect=_dialect(found, fields, path),
        front=front,
        fields=fields,
        sections=found,
    )


def _front(text: str, path: str) -> dict[str, object] | None:
    """Return what front matter says; None when there is none, or none that can be read within the usual limits."""
    written = parted(text).yaml
    if not written.strip() or len(written) > _LARGEST_FRONT:
        return None
    try:
        value = read(path, written.encode("utf-8", "replace")).value
    except UnreadableError:
        return None
    return dict(value) if isinstance(value, dict) else None


def _numbered(heading: str) -> tuple[int | None, str]:
    """Return the number that a heading begins with, if any, and its words."""
    text = plain(heading)
    if found := _NUMBER_FIRST.fullmatch(text) or _NUMBER_AFTER_WORD.fullmatch(text):
        return int(found[1]), found[2].strip()
    words = _WORDS_FIRST.fullmatch(text)
    return None, words[1].strip() if words else text


def _dialect(found: tuple[Section, ...], fields: tuple[Field, ...], path: str) -> Dialect:
    headings = {section.name for section in found if section.level > 1}
    places = {field.place for field in fields if field.name == STATUS}
    if not headings & _MADR and any(is_y_statement(text) for text in paragraphs(found)):
        return Dialect.Y_STATEMENT
    if Place.SECTION in places:
        return Dialect.NYGARD
    if Place.LINE in places and (names.day_of(path) or any(field.name == TAGS for field in fields)):
        return Dialect.LOG4BRAINS
    if headings & _MADR:
        return Dialect.MADR_BULLETS if Place.LINE in places else Dialect.MADR
    return Dialect.NYGARD if headings >= _NYGARD else Dialect.OTHER


def paragraphs(found: tuple[Section, ...]) -> Iterator[str]:
    """Yield the paragraphs of all sections, each on one line."""
    for section in found:
        text = "\n".join(line.text.strip() for line in section.body)
        yield from (" ".join(part.split()) for part in text.split("\n\n"))


def is_y_statement(text: str) -> bool:
    """Whether a paragraph says in one sentence what was decided: in which context, and what for."""
    return all(part.search(text) for part in _Y_PARTS)
