"""What the screen of a history knows: its rows, which of them are shown, the mark, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.history import Judged, totals
from reviewtui.reports.history_words import SHORT, extent_words
from reviewtui.session.past import TwoCommits

if TYPE_CHECKING:
    from reviewtui.repository.lineage import FileCommit
    from reviewtui.tui.history_port import HistoryBook


@dataclass
class Standing:
    """Where the reviewer stands, by the id of the commit under the cursor, and of the marked one."""

    cursor: str = ""
    mark: str = ""
    only_breaking: bool = False


class HistoryRows:
    """Rows are known by the number of their commit, 0 for the newest."""

    def __init__(self, book: HistoryBook, standing: Standing) -> None:
        """Begin with commits of which nothing is known yet, where the reviewer stood."""
        self.book = book
        self.judged: dict[int, Judged] = {}
        self.standing = standing
        self._numbers = {one.commit: number for number, one in enumerate(book.commits)}

    @property
    def mark(self) -> int | None:
        """The number of the marked row."""
        return self._numbers.get(self.standing.mark)

    @property
    def cursor(self) -> int | None:
        """The number of the row that the reviewer stood on."""
        return self._numbers.get(self.standing.cursor)

    @property
    def commits(self) -> tuple[FileCommit, ...]:
        """The commits, newest first."""
        return self.book.commits

    @property
    def shown(self) -> list[int]:
        """The numbers of the rows that are shown, in order; under the filter, of those known to break somebody."""
        if not self.standing.only_breaking:
            return list(range(len(self.commits)))
        return [number for number in sorted(self.judged) if self.judged[number].breaking]

    def turn_mark(self, number: int) -> None:
        """Mark a row, or take the mark off it."""
        self.standing.mark = "" if self.mark == number else self.commits[number].commit

    def pair(self, number: int, *, writing: bool) -> TwoCommits | None:
        """Return what is opened at a row: the commit against the marked one, else against its parent.

        None when there is nothing before it.
        """
        if self.mark is None or self.mark == number:
            newer, base = self.commits[number], self.commits[number].parent
        else:
            newer, base = self.commits[min(number, self.mark)], self.commits[max(number, self.mark)].commit
        return TwoCommits(base, newer.commit, newer.path or newer.before, writing) if base else None

    def progress_words(self) -> str:
        """Return how far the comparing is; empty when it is done."""
        done, there = len(self.judged), len(self.commits)
        return f"{done} of {there} compared" if done < there else ""

    def sum_words(self, number: int) -> str:
        """Return what the commits come to: from the marked one to the one of this number, else all that are known."""
        if self.mark is None or self.mark == number:
            extent = extent_words(self.book.since, cut=self.book.cut)
            return f"{extent}: {totals(self.judged.values()).words()}" if self.judged else ""
        # What the older of the two did is in both states that are compared.
        newest, oldest = sorted((number, self.mark))
        between = [self.judged[one] for one in range(newest, oldest) if one in self.judged]
        missing = oldest - newest - len(between)
        told = (totals(between).words() if between else "", f"{missing} not compared yet" if missing else "")
        ids = f"{self.commits[oldest].commit[:SHORT]} and {self.commits[newest].commit[:SHORT]}"
        return f"Between {ids}: {', '.join(filter(None, told))}"
