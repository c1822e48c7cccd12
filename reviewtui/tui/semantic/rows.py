"""The rows of a page that are open to the eye; a part is looked at when what holds it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reviewtui.formats.semantic import Part, PartKind, folded, walk_marked
from reviewtui.model import Finding, Operation
from reviewtui.places import SideName
from reviewtui.semantics import Page

# So many parts are opened at first; who has more to see opens the others.
MOST_OPEN = 2_000
_ELSEWHERE = ("elsewhere",)
_REACHED = ("reached",)


@dataclass(frozen=True, slots=True)
class Heading:
    """Something that holds rows and is no part: findings elsewhere, or the operations that reach a component."""

    title: str


Item: TypeAlias = Part | Heading | Operation | Finding
"""What a row stands for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: how deep it lies, what it is, its name among all, and whether it can be opened.

    Where there is no room for two columns, a part that differs has a row for each side below it, named by `side`.
    """

    depth: int
    item: Item
    key: tuple[str, ...]
    opens: bool = False
    side: SideName | None = None


class PageRows:
    """What is open of one page; at first all that leads to a change."""

    def __init__(self, page: Page) -> None:
        """Open what leads to changes."""
        self.page = page
        self._open = {part.key for part in walk_marked(page.root, MOST_OPEN) if part.leads} | {page.root.key}
        self._open |= {_ELSEWHERE} if page.elsewhere else set()

    def is_open(self, row: Row) -> bool:
        """Whether a row shows what it holds."""
        return row.key in self._open

    def turn(self, row: Row) -> None:
        """Open what is closed, close what is open."""
        if row.opens:
            self._open ^= {row.key}

    def visible(self, *, stacked: bool) -> tuple[Row, ...]:
        """Return the open rows from top to bottom; `stacked` ones tell both sides one below the other."""
        rows = [*self._part_rows(stacked=stacked)]
        if self.page.elsewhere:
            rows += self._listed(Heading("Elsewhere in the description"), _ELSEWHERE, self.page.elsewhere)
        operations = self.page.operations
        if operations:
            named = "operation" if len(operations) == 1 else "operations"
            rows += self._listed(Heading(f"Reached by {len(operations):,} {named}"), _REACHED, operations)
        return tuple(rows)

    def _part_rows(self, *, stacked: bool) -> Iterator[Row]:
        waiting = [(0, self.page.root)]
        while waiting:
            depth, part = waiting.pop()
            words = part.words()
            yield Row(depth, part, part.key, opens=part.kind is PartKind.FOLD or not words.leaf)
            if stacked and words.before and words.after and words.before != words.after:
                yield Row(depth, part, part.key, side="base")
                yield Row(depth, part, part.key, side="head")
            if part.key in self._open:
                inside = part.inside() if part.kind is PartKind.FOLD else folded(part.inside())
                waiting += [(depth + 1, inner) for inner in reversed(inside)]

    def _listed(self, heading: Heading, key: tuple[str, ...], items: Sequence[Operation | Finding]) -> Iterator[Row]:
        yield Row(0, heading, key, opens=True)
        if key in self._open:
            for number, item in enumerate(items):
                yield Row(1, item, (*key, str(number)))


def findings_of(page: Page, row: Row) -> tuple[Finding, ...]:
    """Return the findings that a row is about itself."""
    match row.item:
        case Part() as part:
            return page.own(part)
        case Finding() as finding:
            return (finding,)
    return ()


def row_of(rows: tuple[Row, ...], fingerprint: str) -> int | None:
    """Return the number of the row that a finding is on; of what is closed the innermost one that holds it."""
    found = None
    for number, row in enumerate(rows):
        listed = isinstance(row.item, Finding) and row.item.fingerprint == fingerprint
        if listed or (isinstance(row.item, Part) and fingerprint in row.item.marks and row.side is None):
            found = number
    return found


def next_marked(page: Page, rows: tuple[Row, ...], here: int, step: int) -> int | None:
    """Return the next row (1) with a finding of its own, or the one before (-1)."""
    ahead = range(here + step, len(rows) if step > 0 else -1, step)
    return next((number for number in ahead if rows[number].side is None and findings_of(page, rows[number])), None)
