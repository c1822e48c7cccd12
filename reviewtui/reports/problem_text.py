"""One thing that is wrong with an input, for people: where it stands, what it is, and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Problem
    from reviewtui.reports.look import Look

_FIRST_NOTES = 3


def problem_lines(problem: Problem, look: Look, mark: str) -> Iterator[str]:
    """Give the place after a mark that says how bad it is, then message and hint."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    yield f"{mark}  {look.clean(place)}".rstrip()
    yield from look.wrapped(problem.message, first="    ")
    if problem.hint:
        yield from look.wrapped(problem.hint, first="    hint: ", rest=" " * 10)


def note_lines(notes: tuple[Problem, ...], look: Look) -> Iterator[str]:
    """Tell all, or the first few without advice: most say what the author would want to know before the merge."""
    mark = look.ink(Ink.FAINT, f"{look.glyphs.info} tolerated")
    for note in notes if look.verbose else notes[:_FIRST_NOTES]:
        yield from problem_lines(note if look.verbose else replace(note, hint=""), look, mark)
    if not look.verbose:
        left = len(notes) - _FIRST_NOTES
        more = f"{counted(left, 'more thing')} tolerated; " if left > 0 else ""
        yield from look.inked(Ink.FAINT, f"{more}-v shows what to do about {'them' if len(notes) > 1 else 'it'}", "  ")
