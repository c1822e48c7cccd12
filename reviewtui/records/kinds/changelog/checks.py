"""What can be wrong with a changelog: a release that breaks more than its number says, and dates out of order."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reviewtui.model import Level
from reviewtui.records.kind import Ailment, Check
from reviewtui.records.kinds.changelog.levels import ReleaseLevel, version_of
from reviewtui.records.kinds.changelog.outline import outline
from reviewtui.records.logs.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.kind import Log
    from reviewtui.records.kinds.changelog.levels import Version
    from reviewtui.records.kinds.changelog.outline import Part

_BREAKS: Final = re.compile(r"\*\*BREAKING(?: CHANGE)?:?\*\*|^[-*+] +BREAKING(?: CHANGE)?\b", re.MULTILINE)
_NUMBER: Final = re.compile(r"\[?(v?\d+\.\d+\.\d+[^\]\s]*)")
_DAY: Final = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")


def _silent_break(log: Log, _today: dt.date) -> tuple[Ailment, ...]:
    return tuple(ailment for record in log.records for ailment in _breaks(record.path, record.text))


def _breaks(path: str, text: str) -> Iterator[Ailment]:
    lines = lines_of(text)
    for newer, older in pairwise(outline(text).versions):
        number, before = _version(newer), _version(older)
        if number is None or before is None or number < before or number.after(before) is ReleaseLevel.MAJOR:
            continue
        if _BREAKS.search("".join(lines[newer.start : newer.end])):
            level = number.after(before).word
            yield Ailment(
                SILENT_BREAK.id,
                Level.WARN,
                path,
                newer.start + 1,
                f"`{newer.title}` is a {level} release by its number, and breaks clients",
                "Give it the number of a major release, or release the break apart from the rest.",
            )


def _disorder(log: Log, _today: dt.date) -> tuple[Ailment, ...]:
    return tuple(
        Ailment(
            DISORDER.id,
            Level.WARN,
            record.path,
            older.start + 1,
            f"`{older.title}` stands below `{newer.title}`, which is older",
            "Put the newest release on top, and write days as year-month-day.",
        )
        for record in log.records
        for newer, older in pairwise(outline(record.text).versions)
        if (_day(newer) or dt.date.max) < (_day(older) or dt.date.min)
    )


def _version(part: Part) -> Version | None:
    found = _NUMBER.match(part.title)
    return version_of(found[1]) if found else None


def _day(part: Part) -> dt.date | None:
    found = _DAY.search(part.title)
    try:
        return dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


SILENT_BREAK: Final = Check(
    "changelog-silent-break", "a release whose number says that nothing breaks has an entry that does", _silent_break
)
DISORDER: Final = Check("changelog-order", "a release stands below one that is older", _disorder)
