"""One thing that is wrong with an input, for people: where it stands, what it is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Problem
    from reviewtui.reports.look import Look


def problem_lines(problem: Problem, look: Look, mark: str) -> Iterator[str]:
    """Give the place after a mark that says how bad it is, then message and hint."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    yield f"{mark}  {look.clean(place)}".rstrip()
    yield from look.wrapped(problem.message, first="    ")
    if problem.hint:
        yield from look.wrapped(problem.hint, first="    hint: ", rest=" " * 10)
