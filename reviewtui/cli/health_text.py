"""What is wrong with records, for people: file by file, with a count of all in the last line."""

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
_MOST_SHOWN = 3


def render(health: Health, look: Look) -> str:
    """Return what is wrong and, in the last line, how much."""
    return "\n".join([*health_lines(health, look), *look.wrapped(conclusion(health))]) + "\n"


def health_lines(health: Health, look: Look) -> Iterator[str]:
    """Yield what is wrong, file by file; each check says once what to do, and what stood before is counted only.

    Where all is wanted, nothing is left out.
    """
    shown = [one for one in health.ailments if look.verbose or one not in health.stood]
    explained: set[str] = set()
    for path, found in groupby(shown, key=lambda one: one.path):
        yield look.ink(Ink.HEADING, look.clean(path))
        by_check: dict[tuple[str, Level], list[Ailment]] = {}
        for one in found:
            by_check.setdefault((one.check, one.level), []).append(one)
        for (check, level), ailments in by_check.items():
            yield f"{_MARGIN}{look.verdict(LEVEL_INKS[level], LEVEL_WORDS[level])} {look.clean(check)}"
            yield from _ailments(ailments, look)
            hint = ailments[0].hint
            if hint and (hint not in explained or look.verbose):
                yield from look.inked(Ink.FAINT, hint, _INDENT)
            explained.add(hint)
        yield ""


def conclusion(health: Health) -> str:
    """Return in a sentence how the records are."""
    looked_at = counted(health.records, "record")
    counts = Counter(one.level for one in health.ailments if one not in health.stood)
    told = [counted(counts[level], LEVEL_WORDS[level]) for level in reversed(Level) if counts[level]]
    if health.stood:
        told.append(f"{len(health.stood):,} stood before")
    return f"{looked_at}: {', '.join(told)}." if told else f"{looked_at}: nothing is wrong."


def _ailments(found: list[Ailment], look: Look) -> Iterator[str]:
    """Yield each line and what is wrong there; of many only the first."""
    shown = found if look.verbose or len(found) <= _MOST_SHOWN + 1 else found[:_MOST_SHOWN]
    for one in shown:
        where = f"line {one.line}: " if one.line else ""
        yield from look.wrapped(f"{where}{one.message}.", _INDENT, f"{_INDENT}{_MARGIN}")
    if len(found) > len(shown):
        last = found[-1].line
        yield from look.wrapped(f"{len(found) - len(shown)} more up to line {last}; -v tells them.", _INDENT)
