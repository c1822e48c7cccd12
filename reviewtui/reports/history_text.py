"""The history of a description for people: two lines a commit, then what all of them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Verdict
from reviewtui.reports.history_words import SHORT, counts_words, day, remarks, state_verdict, state_word
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history import Judged
    from reviewtui.reports.history_words import Listing
    from reviewtui.reports.look import Look
    from reviewtui.repository.lineage import FileCommit

_STATE = 13


def render(listing: Listing, look: Look) -> str:
    """Return all rows, newest first, and the sum of them."""
    lines = look.inked(Ink.HEADING, f"{listing.spec}, newest first")
    for one, judged in listing.rows:
        lines += ["", *_row(one, judged, look)]
    lines += ["", *look.wrapped(listing.sum_words())]
    return "\n".join(lines) + "\n"


def _row(one: FileCommit, judged: Judged, look: Look) -> Iterator[str]:
    verdict = state_verdict(judged)
    sign = look.glyph(verdict) if verdict is not None else " "
    state = f"{sign} {state_word(judged)}".ljust(_STATE)
    head, *others = look.wrapped(f"{one.commit[:SHORT]} {day(one)} {one.subject}", first=" " * _STATE)
    yield look.verdict(verdict if verdict is not None else Verdict.INFO, state) + head[_STATE:]
    yield from others
    told = (counts_words(judged), *remarks(one, judged), one.author.name)
    words = f" {look.glyphs.dot} ".join(part for part in told if part)
    yield from look.inked(Ink.FAINT, words, first=" " * _STATE)
