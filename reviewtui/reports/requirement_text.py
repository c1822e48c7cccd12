"""Requirements for people: how each stands, and below what is not met the one step that would meet it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Verdict
from reviewtui.reports.look import Ink
from reviewtui.reviews.requirements.requirement import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reports.look import Look
    from reviewtui.reviews.requirements.requirement import Requirement, Step

_VERDICTS = {State.MET: Verdict.SAFE, State.NOT_MET: Verdict.BREAKING, State.CANNOT_BE_TOLD: Verdict.DANGEROUS}
# The commands that say something in a review, and so have to be told in which one.
_SPEAKING = {"answer", "comments", "decide", "publish", "score", "vote"}


# Those that speak of no repository at all.
_ANYWHERE = {"explain"}


class Where(NamedTuple):
    """The words of a command that name the two sides, and the repository, where the user had to name them."""

    sides: tuple[str, ...] = ()
    repository: tuple[str, ...] = ()


HERE = Where()


def requirement_lines(requirement: Requirement, look: Look, where: Where = HERE) -> Iterator[str]:
    """Give one requirement, with the command of its step as the user has to type it."""
    verdict = _VERDICTS[requirement.state]
    mark = f"{look.glyph(verdict)} {requirement.state.phrase}"
    told = f"{requirement.title}: {requirement.detail}" if requirement.is_met else requirement.title
    first, *more = look.wrapped(told, first=f"{mark}  ", rest=" " * 4)
    yield look.verdict(verdict, mark) + first[len(mark) :]
    yield from more
    if not requirement.is_met:
        yield from look.inked(Ink.FAINT, requirement.detail, "    ")
    if requirement.step is not None:
        yield from look.wrapped(requirement.step.text, first="    next: ", rest=" " * 10)
        yield from command_lines(requirement.step, look, where)


def command_lines(step: Step, look: Look, where: Where) -> Iterator[str]:
    """Give the command of a step on one line, ready to be copied; nothing where it has none."""
    if step.command:
        name = step.command[1]
        words = (*step.command, *(where.sides if name in _SPEAKING else ()))
        words += () if name in _ANYWHERE else where.repository
        yield look.ink(Ink.INFO, f"          {look.clean(shlex.join(words))}")
