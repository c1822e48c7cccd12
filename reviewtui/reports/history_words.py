"""What a row of a history says, for every form of it: one word for the worst, counts, and what else is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted
from reviewtui.model import SpecStatus, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history import Judged, Totals
    from reviewtui.repository.lineage import FileCommit

SHORT = 8
"""How many characters of a commit's id are shown."""
_STATES = {
    SpecStatus.ADDED: "added",
    SpecStatus.REMOVED: "removed",
    SpecStatus.UNREADABLE: "unreadable",
    SpecStatus.UNCHANGED: "no change",
}


class Listing(NamedTuple):
    """The rows of a history that are shown, and what all of them come to, also those that are not.

    `since` is what the user named as its beginning, `cut` is whether there are more commits than were asked for.
    """

    spec: str
    since: str
    cut: bool
    rows: tuple[tuple[FileCommit, Judged], ...]
    total: Totals

    def sum_words(self) -> str:
        """Return what the commits come to, and since when."""
        return f"{extent_words(self.since, cut=self.cut)}: {self.total.words()}."


def extent_words(since: str, *, cut: bool) -> str:
    """Return how far back a history goes."""
    return "The newest" if cut else f"Since {since or 'the beginning'}"


def state_word(judged: Judged) -> str:
    """Return the one word for what a commit did: how the description came or went, else the worst verdict."""
    if judged.status in _STATES or judged.worst is None:
        return _STATES.get(judged.status, _STATES[SpecStatus.UNCHANGED])
    return judged.worst.word


def state_verdict(judged: Judged) -> Verdict | None:
    """Return the verdict with whose sign that word goes; None for what has no meaning to consumers."""
    if judged.status is SpecStatus.UNREADABLE:
        return Verdict.BREAKING
    if judged.status is SpecStatus.ADDED:
        return Verdict.SAFE
    return judged.worst


def counts_words(judged: Judged) -> str:
    """Return "4 breaking, 2 safe"; nothing where nothing was found."""
    shown = (verdict for verdict in reversed(Verdict) if judged.counts[verdict])
    return ", ".join(f"{judged.counts[verdict]:,} {verdict.word}" for verdict in shown)


def remarks(one: FileCommit, judged: Judged | None) -> Iterator[str]:
    """Yield what else is to be known: a move, the files it took, the version that it gives itself, what went wrong."""
    # Where files make a description together, its name follows from which they are.
    if one.path and one.before not in {"", one.path} and not set(one.files) & set(one.base_files):
        yield f"moved from {one.before}"
    others = len(one.oids.keys() - {one.path or one.before})
    if others:
        yield counted(others, "file") if one.files or one.base_files else f"{counted(others, 'file')} that it refers to"
    if judged is None:
        return
    if judged.release:
        yield f"version {judged.release}"
    for error in judged.errors:
        place = f"{error.path}:{error.line}: " if error.line else ""
        yield f"{place}{error.message}"


def day(one: FileCommit) -> str:
    """Return the day on which a commit was made, as its author's clock had it."""
    return one.date[:10]
