"""A changelog by its headings: where each version and each group begins, and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reviewtui.records.kinds.changelog.groups import Group
from reviewtui.records.logs.lines import lines_of, sections

ORDER: Final = {group.value.lower(): place for place, group in enumerate(Group)}
"""The groups by their names in small letters, and where each stands among the others."""
_USUAL_DEPTH: Final = 2
_LEVELS: Final = 7
_WAITING: Final = frozenset({"unreleased", "next", "next release", "next version", "upcoming"})
_VERSIONED: Final = re.compile(r"\[?v?\d+(?:\.\d+)+", re.IGNORECASE)
_DEFINITION: Final = re.compile(r"\s*\[[^\]]+\]:\s")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it: line numbers from 0, the end not included, and empty lines at the end not."""

    title: str
    name: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a changelog; `depth` is the level of the headings that name versions."""

    parts: tuple[Part, ...]
    depth: int

    @property
    def waiting(self) -> Part | None:
        """The part of what is not released yet."""
        return next((part for part in self.versions if part.name in _WAITING), None)

    @property
    def versions(self) -> tuple[Part, ...]:
        """All parts that are about a version, released or not."""
        found = (part for part in self.parts if part.level == self.depth)
        return tuple(part for part in found if part.name in _WAITING or _VERSIONED.match(part.title))

    def groups(self, version: Part) -> tuple[Part, ...]:
        """Return the groups of a version."""
        inside = (part for part in self.parts if version.start < part.start < version.end)
        return tuple(part for part in inside if part.level == self.depth + 1)


def outline(text: str) -> Outline:
    """Return the headings of a changelog with what belongs to each."""
    lines = lines_of(text)
    parts: list[Part] = []
    # For each level, where the next heading stands that ends what is below one of this level.
    ends = [len(lines)] * _LEVELS
    for section in reversed(sections(text)):
        if section.level:
            start = section.line - 1
            end = _without_tail(lines, start, ends[section.level])
            parts.append(Part(section.title, section.name, section.level, start, end))
            ends[section.level :] = [start] * (_LEVELS - section.level)
    named = [part.level for part in parts if part.name in _WAITING or _VERSIONED.match(part.title)]
    return Outline(tuple(reversed(parts)), min(named, default=_USUAL_DEPTH))


def _without_tail(lines: list[str], start: int, end: int) -> int:
    """Return where a part ends, without empty lines and definitions of links: these belong to no version."""
    while end > start + 1 and (not lines[end - 1].strip() or _DEFINITION.match(lines[end - 1])):
        end -= 1
    return end
