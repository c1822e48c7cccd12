"""What several commits come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.model import SpecStatus, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.history.judged import Judged


class Totals(NamedTuple):
    """Findings by verdict, in the order of `Verdict`, and commits: all, those with something breaking, those unread."""

    counts: tuple[int, ...]
    commits: int
    breaking_commits: int
    unreadable: int

    def words(self) -> str:
        """Return it as people say it: "12 breaking in 4 of 45 commits, 3 dangerous"."""
        breaking, dangerous = self.counts[Verdict.BREAKING], self.counts[Verdict.DANGEROUS]
        commits = counted(self.commits, "commit")
        parts = [f"{breaking:,} breaking in {self.breaking_commits} of {commits}"]
        if not breaking:
            parts = [f"nothing breaking in {commits}"]
        if dangerous:
            parts.append(f"{dangerous:,} dangerous")
        if self.unreadable:
            parts.append(f"{self.unreadable} unreadable")
        return ", ".join(parts)


def totals(rows: Iterable[Judged]) -> Totals:
    """Return what commits come to; a commit that took back what another one did counts as well."""
    counts = [0] * len(Verdict)
    commits = breaking_commits = unreadable = 0
    for row in rows:
        commits += 1
        counts = [one + other for one, other in zip(counts, row.counts, strict=True)]
        breaking_commits += bool(row.breaking)
        unreadable += row.status is SpecStatus.UNREADABLE
    return Totals(tuple(counts), commits, breaking_commits, unreadable)
