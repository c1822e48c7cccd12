"""The history of a description as a table in Markdown, for a wiki or a release note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.markdown import cell, cell_code, code, prose
from reviewtui.reports.history_words import SHORT, counts_words, day, remarks, state_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history import Judged
    from reviewtui.reports.history_words import Listing
    from reviewtui.repository.lineage import FileCommit


def render(listing: Listing) -> str:
    """Return the rows, newest first, and the sum of all."""
    lines = [f"# History of {code(listing.spec)}", "", prose(listing.sum_words())]
    if listing.rows:
        lines += ["", "| day | commit | what it did | subject | author |", "|---|---|---|---|---|"]
        lines += [f"| {' | '.join(_cells(one, judged))} |" for one, judged in listing.rows]
    return "\n".join(lines) + "\n"


def _cells(one: FileCommit, judged: Judged) -> Iterator[str]:
    told = (counts_words(judged) or state_word(judged), *remarks(one, judged))
    yield day(one)
    yield cell_code(one.commit[:SHORT])
    yield cell(", ".join(told))
    yield cell(one.subject) or "-"
    yield cell(one.author.name)
