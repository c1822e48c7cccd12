"""The part of a record that decides: what may not change any more once the record is in force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.records.generated import blocks
from reviewtui.records.logs.fields import usual_name
from reviewtui.records.logs.lines import sections

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAY_CHANGE = frozenset(
    {
        *("more information", "links", "related", "related decisions", "references", "see also", "history"),
        *("notes", "changelog", "change log", "amendments", "updates", "approvals", "implementation", "confirmation"),
        *("metadata", "revisit", "review", "follow up"),
    }
)
_MARKS = re.compile(r"[\W_]+")
_FIELD = re.compile(r"[ \t>*+_-]{0,12}([A-Za-z][A-Za-z _()-]{1,24}?)[*_ \t]{0,4}:.*")
_NOT_WORDS = re.compile(r"\*\(derived\)\*|\]\([^()\s]*\)|<!--.*?-->", re.DOTALL)


def decision_text(text: str) -> Mapping[str, str]:
    """Return the words of each section that decides, by its name; the title's is empty.

    Left out: how words are laid out, where links lead, states, dates and names at the top, and what the tool wrote and
    nobody touched.
    """
    found: dict[str, str] = {}
    for section in sections(_by_people(text)):
        name = "" if section.level <= 1 else section.name
        if name in _MAY_CHANGE or usual_name(name):
            continue
        lines = [line.text for line in section.body if name or not _is_field(line.text)]
        said = " ".join([section.title if not name else "", *lines])
        words = _MARKS.sub(" ", _NOT_WORDS.sub("", said)).strip().lower()
        found[name] = f"{found[name]} {words}" if name in found else words
    return found


def _is_field(line: str) -> bool:
    field = _FIELD.fullmatch(line)
    return field is not None and bool(usual_name(field[1]))


def _by_people(text: str) -> str:
    """Return a record without the parts that the tool wrote and nobody touched."""
    plain = text.replace("\r\n", "\n")
    pieces, place = [], 0
    for part in blocks(plain):
        if part.untouched:
            pieces.append(plain[place : part.start])
            place = part.end
    return "".join([*pieces, plain[place:]])
