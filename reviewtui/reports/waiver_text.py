"""What is to be known of waivers, for people: those that do not hold, those that soon will not, and broken ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.reports.look import Ink
from reviewtui.reports.problem_text import problem_lines
from reviewtui.standing import WaiverState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.model import Report
    from reviewtui.reports.look import Look
    from reviewtui.standing import Standing

_INDENT = "    "


def waiver_lines(report: Report, look: Look) -> list[str]:
    """Return what is told below the descriptions; nothing where all waivers do what they shall."""
    told = [*_broken(report, look), *_standing(report.waivers, look), *_served(report.waivers, look)]
    return [look.ink(Ink.HEADING, "waivers"), *told, ""] if told else []


def standing_lines(standing: Standing, look: Look) -> Iterator[str]:
    """Give one waiver: its state, what it is about, how it stands, and what would make it hold."""
    waiver = standing.waiver
    verdict = _verdict(standing)
    mark = f"{look.glyph(verdict)} {standing.state.phrase}"
    yield f"{look.verdict(verdict, mark)}  {look.ink(Ink.INFO, look.clean(waiver.path))}"
    yield from look.wrapped(" at ".join(part for part in (waiver.rule, waiver.element) if part), first=_INDENT)
    if standing.spec and standing.spec != waiver.spec:
        yield from look.wrapped(f"written for {waiver.spec}, which is {standing.spec} now", first=_INDENT)
    yield from look.wrapped(f"the waiver of {waiver.owner} {_predicate(standing)}", first=_INDENT)
    if standing.step:
        yield from look.wrapped(standing.step, first=f"{_INDENT}hint: ", rest=" " * 10)


def _predicate(standing: Standing) -> str:
    """Return the message as the end of a sentence about the waiver."""
    if standing.state in {WaiverState.NOT_APPROVED, WaiverState.MISTAKEN}:
        return f"does not hold: {standing.message}"
    return f"is not needed: {standing.message}" if standing.state is WaiverState.NOT_NEEDED else standing.message


def _verdict(standing: Standing) -> Verdict:
    """Return the verdict whose sign and ink the state has."""
    if standing.state.fails:
        return Verdict.BREAKING
    if standing.state is WaiverState.EXPIRES_SOON or (
        standing.state is WaiverState.MATCHES_NOTHING and standing.arrived
    ):
        return Verdict.DANGEROUS
    return Verdict.SAFE if standing.state is WaiverState.HOLDS else Verdict.INFO


def _broken(report: Report, look: Look) -> Iterator[str]:
    for problem in report.problems:
        yield from problem_lines(
            problem, look, look.verdict(Verdict.BREAKING, f"{look.glyphs.breaking} cannot be read")
        )


def _standing(standings: Iterable[Standing], look: Look) -> Iterator[str]:
    for standing in standings:
        if _verdict(standing) >= Verdict.DANGEROUS:
            yield from standing_lines(standing, look)


def _served(standings: Iterable[Standing], look: Look) -> Iterator[str]:
    """Say in one line how many waivers the base had already that no finding needs any more."""
    served = sum(one.state is WaiverState.MATCHES_NOTHING and not one.arrived for one in standings)
    if served:
        verb = "matches" if served == 1 else "match"
        text = f"{counted(served, 'waiver')} of before {verb} nothing here; `reviewtui waivers list` shows all"
        yield from look.inked(Ink.FAINT, text, "  ")
