"""Path templates by where their variables stand, so that those a path has calls in common with are looked up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VARIABLE = re.compile(r"\{[^{}]*\}")
_ANY = "{}"
_MOST_PATTERNS = 250  # of one length; GitHub's description has 14


class TooManyPatternsError(Exception):
    """Raised where variables stand at so many combinations of segments that looking them up is no help."""


class Template(NamedTuple):
    """A path, its place in a list, its segments with every variable as `{}`, and which of them are variables.

    `open` and `partial` are sets of segments as bits: a variable and nothing else, and a variable with text around it.
    """

    path: str
    place: int
    segments: tuple[str, ...]
    open: int
    partial: int

    @classmethod
    def of(cls, path: str, place: int) -> Template:
        """Take a path apart."""
        segments = tuple(_VARIABLE.sub(_ANY, part) for part in path.split("/"))
        marks = [(1 << at, segment) for at, segment in enumerate(segments) if _ANY in segment]
        whole = sum(bit for bit, segment in marks if segment == _ANY)
        return cls(path, place, segments, whole, sum(bit for bit, _ in marks) - whole)

    def spelled(self, without: int) -> tuple[str, ...]:
        """Return the segments outside a set of them."""
        return tuple(segment for at, segment in enumerate(self.segments) if not without >> at & 1)


class Templates:
    """Finds the first template that a path has calls in common with, in one look for each pattern of variables."""

    def __init__(self, templates: Iterable[Template]) -> None:
        """Group templates by their length, for others have no call in common, and by where their variables stand."""
        self._patterns: dict[int, dict[int, list[Template]]] = {}
        for template in templates:
            patterns = self._patterns.setdefault(len(template.segments), {})
            patterns.setdefault(template.open, []).append(template)
        self._tables: dict[tuple[int, int, int], dict[tuple[str, ...], Template]] = {}

    def first(self, one: Template, *, before: int, crossing: bool) -> Template | None:
        """Return the first template that stands before a place and has calls in common with a path.

        `crossing` asks for those of which neither spells out more than the other; else the path must spell out what
        the template leaves open.
        """
        found = self._crossing(one) if crossing else self._wider(one)
        return min((each for each in found if each.place < before), key=lambda each: each.place, default=None)

    def _crossing(self, one: Template) -> Iterator[Template]:
        for pattern in self._of_length(one):
            common = pattern & one.open
            if pattern == one.open or common not in {pattern, one.open}:
                yield from self._same(one, pattern, pattern | one.open)

    def _wider(self, one: Template) -> Iterator[Template]:
        for pattern in self._of_length(one):
            if pattern != one.open and pattern & one.open == one.open and not pattern & one.partial:
                yield from self._same(one, pattern, pattern)

    def _of_length(self, one: Template) -> Iterable[int]:
        patterns = self._patterns.get(len(one.segments), {})
        if len(patterns) > _MOST_PATTERNS:
            raise TooManyPatternsError
        return patterns

    def _same(self, one: Template, pattern: int, without: int) -> Iterator[Template]:
        """Yield the first template of a pattern that says the same as a path outside a set of segments."""
        key = len(one.segments), pattern, without
        if key not in self._tables:
            table = self._tables[key] = {}
            for template in self._patterns[key[0]][pattern]:
                table.setdefault(template.spelled(without), template)
        found = self._tables[key].get(one.spelled(without))
        if found is not None:
            yield found
