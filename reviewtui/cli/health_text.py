"""What is wrong with records, for people: file by file, worst first in the last line."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Level
from reviewtui.reports.level_words import LEVEL_INKS, LEVEL_WORDS
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.kind import Ailment
    from reviewtui.reports.look import Look
    from reviewtui.session.record_health import Health

_INDENT = " " * 4
_MARGIN = "  "


def render(health: Health, look: Look) -> str:
    """Return what is wrong and, in the last line, how much."""
    return "\n".join([*health_lines(health, look), *look.wrapped(conclusion(health))]) + "\n"


def health_lines(health: Health, look: Look) -> Iterator[str]:
    """Yield what is wrong, under the name of each file; what stood before is counted only, unless all is wanted."""
    shown = [one for one in health.ailments if look.verbose or one not in health.stood]
    for path, found in groupby(shown, key=lambda one: one.path):
        yield look.ink(Ink.HEADING, look.clean(path))
        for one in found:
            yield from _ailment(one, look)
        yield ""


def conclusion(health: Health) -> str:
    """Return in a sentence how the records are."""
    looked_at = counted(health.records, "record")
    counts = Counter(one.level for one in health.ailments if one not in health.stood)
    told = [counted(counts[level], LEVEL_WORDS[level]) for level in reversed(Level) if counts[level]]
    if health.stood:
        told.append(f"{len(health.stood):,} stood before")
    return f"{looked_at}: {', '.join(told)}." if told else f"{looked_at}: nothing is wrong."


def _ailment(one: Ailment, look: Look) -> Iterator[str]:
    level = look.verdict(LEVEL_INKS[one.level], LEVEL_WORDS[one.level])
    yield f"{_MARGIN}{level} {look.clean(one.check)}, line {one.line}"
    yield from look.wrapped(f"{one.message[:1].upper()}{one.message[1:]}.", _INDENT)
    if one.hint:
        yield from look.inked(Ink.FAINT, one.hint, _INDENT)
