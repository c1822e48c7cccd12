"""Which reviews wait, for people: three lines a row, in an order that a screen reader can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.inbox.wording import (
    age_words,
    counts_words,
    empty_words,
    left_out_words,
    names_of,
    people_words,
    specs_words,
    stale_words,
    verdict_word,
)
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.cli.inbox_looking import Told, Waits
    from reviewtui.reports.look import Look

_MARGIN = "  "


def render(waits: Waits, look: Look) -> str:
    """Return all rows, what was left out, and what to do next."""
    return "\n".join(_lines(waits, look)) + "\n"


def _lines(waits: Waits, look: Look) -> Iterator[str]:
    if waits.told:
        heading = f"{counted(waits.wanted, 'change')} to review, {waits.order.phrase}"
        yield from look.inked(Ink.HEADING, heading)
    else:
        for sentence in empty_words() if waits.is_everything else ("Nothing of that kind waits.",):
            yield from look.wrapped(sentence)
    for told in waits.told:
        yield from ("", *_row(told, look))
    yield ""
    if waits.wanted > len(waits.told):
        yield from look.wrapped(f"{waits.wanted - len(waits.told):,} more; `--limit` shows them.")
    stale = stale_words(waits.left_out, waits.horizon.stale_days)
    if stale:
        yield from look.wrapped(f"Folded: {stale}; `--all` lists them.")
    for sentence in left_out_words(waits.left_out, shallow=waits.horizon.is_shallow):
        yield from look.wrapped(sentence)
    if waits.told:
        yield from look.wrapped("`reviewtui review --head NAME` opens one.")


def _row(told: Told, look: Look) -> Iterator[str]:
    row, judged = told.row, told.judged
    name = look.clean(names_of(row))
    if judged is None:
        yield look.ink(Ink.HEADING, name)
    else:
        word = verdict_word(judged)
        mark = f"{look.glyph(judged.worst)} {word}" if judged.worst is not None else f"? {word}"
        inked = look.verdict(judged.worst, mark) if judged.worst is not None else mark
        yield f"{inked}  {look.ink(Ink.HEADING, name)}"
        counts = counts_words(judged)
        if counts:
            yield from look.wrapped(counts, first=_MARGIN)
        for trouble in (*((judged.trouble,) if judged.trouble else ()), *judged.problems):
            yield from look.wrapped(trouble, first=_MARGIN)
    yield from look.wrapped(specs_words(row, judged), first=_MARGIN)
    yield from look.wrapped(f"{row.head.author}, {age_words(row.days)}: {row.head.subject}", first=_MARGIN)
    yield from look.wrapped(people_words(row, told.stand), first=_MARGIN)
