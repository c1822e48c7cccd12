"""Small changes to the text of a record, in the manner of its own dialect; every other byte stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.records.front_matter import with_values
from reviewtui.records.logs.fields import STATUS, Field, Place, plain
from reviewtui.records.logs.histories import history, next_line
from reviewtui.records.logs.lines import lines_of
from reviewtui.records.logs.relations import begins_with_relation
from reviewtui.records.logs.sheet import sheet_of
from reviewtui.records.logs.states import state_in

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.records.kind import Record
    from reviewtui.records.logs.lines import Section
    from reviewtui.records.logs.sheet import Sheet

_TOLD_APART = "\N{REPLACEMENT CHARACTER}"


def check_editable(record: Record) -> None:
    """Raise `UnreadableError` for a record that was not read whole, so that writing it back would lose something."""
    if not record.text or _TOLD_APART in record.text:
        raise UnreadableError(
            "this record is no UTF-8 text, or too large, and so is not changed",
            path=record.path,
            hint="Save it as UTF-8, or change it by hand.",
        )


def with_status(record: Record, in_front: str, in_text: str, day: date) -> str:
    """Return the text of a record in another state, wherever it says one; `in_front` is how front matter puts it.

    A record that says none gets it in front matter; one that lists the states it had gets it as the newest of them.
    """
    fields = sheet_of(record.text, record.path).named(STATUS)
    text = record.text
    # From the end on, so that the lines of those before stay where they are.
    for field in sorted((field for field in fields if field.place is not Place.FRONT), key=lambda field: -field.line):
        text = (
            _in_section(text, field, in_text, day) if field.place is Place.SECTION else _in_line(text, field, in_text)
        )
    keys = [field for field in fields if field.place is Place.FRONT]
    if keys or not fields:
        key, before = (keys[0].key, keys[0].text) if keys else (STATUS, "")
        text = with_values(text, {key: _like(before, in_front)}, record.path)
    return text


def with_line(text: str, after: int, line: str) -> str:
    """Return a text with a new line below another one, given by its number from 1."""
    lines = lines_of(text)
    end = ending(text)
    if after and not lines[after - 1].endswith("\n"):
        lines[after - 1] += end
    return "".join((*lines[:after], f"{line}{end}", *lines[after:]))


def with_words(text: str, sheet: Sheet, section: Section, words: str) -> str:
    """Return a text with a line, or bullet, more at the end of a section."""
    lines = lines_of(text)
    place = next((other.line - 1 for other in sheet.sections if other.line > section.line), len(lines))
    while place > section.line and (not lines[place - 1].strip() or lines[place - 1].startswith("<!-- Made by")):
        place -= 1
    last = lines[place - 1].strip()
    joins = last.startswith(("* ", "- ")) and words.startswith(last[:2])
    return with_line(text if joins else with_line(text, place, ""), place + (not joins), words)


def with_section(text: str, title: str, words: str) -> str:
    """Return a text with a section more at its end."""
    end = ending(text)
    kept = text if text.endswith("\n") else text + end
    return f"{kept}{end}## {title}{end}{end}{words}{end}"


def ending(text: str) -> str:
    """Return how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def _in_line(text: str, field: Field, status: str) -> str:
    lines = lines_of(text)
    line = lines[field.line - 1]
    lines[field.line - 1] = f"{line[: field.start]}{_like(field.text, status)}{line[field.stop :]}"
    del lines[field.line : field.last]
    return "".join(lines)


def _in_section(text: str, field: Field, status: str, day: date) -> str:
    """Return the text with the line of a section that tells the state replaced; what else stands there stays."""
    lines = lines_of(text)
    if kept := history([line.rstrip("\r\n") for line in lines[field.line - 1 : field.last]]):
        newest = field.line + kept.current
        written = next_line(lines[newest - 1].rstrip("\r\n"), status, day)
        return with_line(text, newest - 1 if kept.newest_first else newest, written)
    for number in range(field.line, field.last + 1):
        line = lines[number - 1]
        said = plain(line)
        if said and not begins_with_relation(line) and state_in(said).state:
            start = line.index(said)
            lines[number - 1] = f"{line[:start]}{_like(said, status)}{line[start + len(said) :]}"
            return "".join(lines)
    return with_line(with_line(text, field.last, ""), field.last + 1, status)


def _like(before: str, status: str) -> str:
    """Return a state that begins with a capital letter where the one before did."""
    first = status[:1].lower() if before[:1].islower() or not before else status[:1].upper()
    return first + status[1:]
