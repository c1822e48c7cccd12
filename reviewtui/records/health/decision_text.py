"""The part of a record that decides: what may not change any more once the record is in force."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import Enum
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
_MOST_WORDS = 2_000
_ALIKE = 0.85
_MARKS = re.compile(r"[\W_]+")
_FIELD = re.compile(r"[ \t>*+_-]{0,12}([A-Za-z][A-Za-z _()-]{1,24}?)[*_ \t]{0,4}:.*")
_NUMBER = re.compile(r"^\W{0,3}(?:[A-Za-z]{2,5}[-_ #]{0,2})?\d{1,6}[ \t]*[.:)-][ \t]+")
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
        title = _NUMBER.sub("", section.title) if not name else ""
        said = " ".join([title, *lines])
        words = _MARKS.sub(" ", _NOT_WORDS.sub("", said)).strip().lower()
        found[name] = f"{found[name]} {words}" if name in found else words
    return found


class Revision(Enum):
    """What became of words since they were decided."""

    NONE = "is as it was"
    ADDITION = "got more words"
    CHANGE = "was changed"
    REMOVAL = "is gone"


def revision(before: str, after: str | None) -> Revision:
    """Return what became of the words of a section; a slip of the pen that was mended changes nothing."""
    if after is None:
        return Revision.REMOVAL
    then, now = before.split(), after.split()
    if then == now:
        return Revision.NONE
    if max(len(then), len(now)) > _MOST_WORDS:
        return Revision.CHANGE
    steps = SequenceMatcher(None, then, now, autojunk=False).get_opcodes()
    kinds = {_step(kind, then[first:last], now[start:end]) for kind, first, last, start, end in steps}
    return next(kind for kind in (Revision.CHANGE, Revision.ADDITION, Revision.NONE) if kind in kinds)


def _step(kind: str, then: list[str], now: list[str]) -> Revision:
    if kind == "insert":
        return Revision.ADDITION
    mended = len(then) == len(now) and all(map(_is_mended, then, now))
    return Revision.NONE if kind == "equal" or mended else Revision.CHANGE


def _is_mended(then: str, now: str) -> bool:
    """Whether two words are one, spelled in another way; prefixes that turn a meaning round, and numbers, are none."""
    alike = then[:1] == now[:1] and SequenceMatcher(None, then, now).ratio() >= _ALIKE
    return alike and then.isalpha() and now.isalpha()


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
