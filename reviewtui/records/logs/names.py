"""What the file names of records tell: a number, a day, a title; and which files beside them are no records."""

from __future__ import annotations

import posixpath
import re
from datetime import date

ENDINGS = (".md", ".markdown", ".adoc")

NUMBERED = re.compile(
    r"((?:(?:adr|rfc|rfd|kep|pdr|tdr|dr|plan|decision)[-_ ]?)?)(\d{1,6})(?:[-_. ].*)?\.(?:md|markdown|adoc)",
    re.IGNORECASE,
)
"""A name that begins with a number, perhaps after the short word for its kind: that word, and the digits."""
DATED = re.compile(
    r"((?:19|20)\d\d)(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])[-_. ].*\.(?:md|markdown|adoc)", re.IGNORECASE
)
"""A name that begins with a day: year, dash or nothing, month, day."""

_NO_RECORDS = frozenset({"readme", "index", "toc", "contributing", "changelog", "license", "glossary", "summary"})
_TEMPLATE = re.compile(
    r"(?:[a-z]*[-_ ]?[0-9xn]{0,6}[-_ ])?(?:[a-z]{2,5}[-_ ])?templates?(?:[-_ ](?:bare|minimal|full|long|short))*"
)
_BEGINNING = re.compile(r"^(?:[a-z]{2,8}[-_ ]?)?\d{1,8}[-_. ]+", re.IGNORECASE)
_DASHED_DAY = re.compile(r"^\d{4}-\d\d-\d\d[-_. ]*")


def number_of(path: str) -> int | None:
    """Return the number in the name of a record; None when it has none."""
    name = posixpath.basename(path)
    match = None if DATED.fullmatch(name) else NUMBERED.fullmatch(name)
    return int(match[2]) if match else None


def day_of(path: str) -> date | None:
    """Return the day in the name of a record; None when it has none."""
    match = DATED.fullmatch(posixpath.basename(path))
    try:
        return date(int(match[1]), int(match[3]), int(match[4])) if match else None
    except ValueError:
        return None


def words_of(path: str) -> str:
    """Return what a name says besides number and day, as words: a title for a record that has none."""
    stem = stem_of(path)
    words = _BEGINNING.sub("", _DASHED_DAY.sub("", stem)) or stem
    return " ".join(words.replace("-", " ").replace("_", " ").split())


def stem_of(path: str) -> str:
    """Return a name without its ending: the id of a record in logs that have no numbers."""
    return posixpath.splitext(posixpath.basename(path))[0]


def may_be_record(path: str) -> bool:
    """Whether a file in the folder of a log can be a record: text, no overview, no template."""
    name = posixpath.basename(path)
    stem = stem_of(path).lower()
    return (
        name.lower().endswith(ENDINGS)
        and not name.startswith((".", "_"))
        and _BEGINNING.sub("", stem) not in _NO_RECORDS
        and _TEMPLATE.fullmatch(stem) is None
    )


def is_named_like_record(path: str) -> bool:
    """Whether a file is named as records are, so that its name alone tells it for one."""
    name = posixpath.basename(path)
    return may_be_record(path) and bool(NUMBERED.fullmatch(name) or DATED.fullmatch(name))
