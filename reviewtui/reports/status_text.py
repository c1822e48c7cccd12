"""How a review stands, for people: who spoke, what is asked for with the next step, what is new, what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.reports.look import Ink
from reviewtui.reports.requirement_text import HERE, Where, command_lines, requirement_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.reports.look import Look
    from reviewtui.reviews.age import Age
    from reviewtui.reviews.coming import Coming
    from reviewtui.reviews.looking import News
    from reviewtui.reviews.open_points import Point
    from reviewtui.reviews.raters import Pair
    from reviewtui.reviews.status import Standpoint, Status
    from reviewtui.waivers.debt import Debt

_SHORT_COMMIT = 8
_MOST_LINES = 12


def render(status: Status, look: Look, where: Where = HERE) -> str:
    """Return the status as lines, with commands as the user has to type them."""
    parts = (
        [*_heading(status, look)],
        _titled("reviewers", _reviewers(status, look), look),
        _titled(
            f"requirements of {status.tier}",
            (line for one in status.requirements for line in requirement_lines(one, look, where)),
            look,
        ),
        _titled("look at it again", _news(status.news, status, look), look),
        _titled("open points", _points(status.points, look), look),
        _titled("waivers", _debt(status.debt, look), look),
        _titled("plans", _coming(status.coming, look), look),
        _titled("where reviewers differ", _pairs(status.pairs, look), look),
        [*_conclusion(status, look, where)],
    )
    return "\n".join("\n".join(part) + "\n" for part in parts if part)


def _titled(title: str, lines: Iterable[str], look: Look) -> list[str]:
    found = [*lines]
    return [look.ink(Ink.HEADING, title), *found] if found else []


def _heading(status: Status, look: Look) -> Iterator[str]:
    sides = f"{status.names.base} {look.glyphs.arrow} {status.names.head}"
    commit = status.report.head.commit
    yield from look.inked(Ink.HEADING, f"{status.review}: {sides} ({_short(commit) if commit else 'work tree'})")
    yield from look.wrapped(_age(status.age))
    if status.hidden:
        others = counted(status.hidden, "other reviewer")
        yield from look.wrapped(f"What {others} said is kept back until you decide.")


def _age(age: Age) -> str:
    target = "" if age.target is None else f", and is to be decided within {age.target}"
    if age.since is None:
        return "Nobody said anything yet."
    late = ": it is late" if age.is_late else ""
    return f"The review is {counted(age.days, 'working day')} old{target}{late}."


def _reviewers(status: Status, look: Look) -> Iterator[str]:
    for one in status.reviewers:
        verdict = _verdict(one)
        who = " ".join([one.reviewer.called, *(f"[{role}]" for role in one.roles)])
        text = f"{who}: {_vote(one)}"
        first, *more = look.wrapped(text, first=f"{look.glyph(verdict)} ", rest="  ")
        yield look.verdict(verdict, first[:1]) + first[1:]
        yield from more
        if one.vote is not None and not one.vote.holds:
            yield from _changed("new since", one.vote.new, status, look)
            yield from _changed("gone since", one.vote.gone, status, look)


def _verdict(one: Standpoint) -> Verdict:
    """Return the verdict whose sign and ink a vote has."""
    if one.vote is None:
        return Verdict.INFO
    if not one.vote.holds:
        return Verdict.DANGEROUS
    return Verdict.SAFE if one.vote.agrees else Verdict.BREAKING


def _vote(one: Standpoint) -> str:
    vote = one.vote
    if vote is None:
        return "no decision yet"
    at = _short(vote.outcome.head_commit) or "the work tree"
    return f"{vote.decision.phrase}, at {at} on {vote.outcome.at:%Y-%m-%d}; {'holds' if vote.holds else 'outdated'}"


def _changed(word: str, fingerprints: Iterable[str], status: Status, look: Look) -> Iterator[str]:
    named = [status.lines.get(fingerprint, fingerprint) for fingerprint in fingerprints]
    shown = named if look.verbose else named[:_MOST_LINES]
    for line in shown:
        yield from look.wrapped(line, first=f"    {word}: ", rest=" " * (len(word) + 6))
    if len(named) > len(shown):
        yield f"    {word}: {len(named) - len(shown):,} more; -v shows each one"


def _news(news: News | None, status: Status, look: Look) -> Iterator[str]:
    if news is None:
        return
    if not news.new and not news.gone:
        yield from look.wrapped("Nothing: the change means what it did when you last looked.", first="  ")
        return
    yield from _changed("new", sorted(news.new, key=status.lines.__getitem__), status, look)
    yield from _changed("gone", news.gone, status, look)
    yield from look.inked(Ink.FAINT, f"{counted(len(news.unchanged), 'finding')} unchanged", "    ")


def _points(points: Sequence[Point], look: Look) -> Iterator[str]:
    shown = points if look.verbose else points[:_MOST_LINES]
    for one in shown:
        due = "".join((f", for {one.owner}" if one.owner else "", f", until {one.until}" if one.until else ""))
        where = f" on {one.element}" if one.element else ""
        text = f"{one.kind}, by {one.reviewer.called}{due}{where}: {one.text}"
        yield from look.wrapped(text, first="  - ", rest="    ")
    if len(points) > len(shown):
        yield f"  {len(points) - len(shown):,} more; -v shows each one"


def _coming(coming: Sequence[Coming], look: Look) -> Iterator[str]:
    shown = coming if look.verbose else coming[:_MOST_LINES]
    for one in shown:
        yield from look.wrapped(f"{one.title or one.path} ({one.state}): {one.words}", first="  - ", rest="    ")
    if len(coming) > len(shown):
        yield f"  {len(coming) - len(shown):,} more; -v shows each one"


def _debt(debt: Debt, look: Look) -> Iterator[str]:
    if debt.oldest is None:
        return
    counts = ", ".join(f"{number:,} {state.phrase}" for state, number in debt.counts.items())
    yield from look.wrapped(counts, first="  ")
    oldest = f"first to end: {debt.oldest.rule}, until {debt.oldest.until}, {debt.oldest.owner} answers for it"
    yield from look.wrapped(oldest, first="  ")
    for waiver in debt.precedents:
        yield from look.wrapped(f"sets a precedent: {waiver.rule} at {waiver.element}", first="  ", rest="    ")


def _pairs(pairs: Iterable[Pair], look: Look) -> Iterator[str]:
    for pair in pairs:
        names = f"{pair.one.called} and {pair.other.called}"
        yield from look.wrapped(f"{names}: {_agreement(pair)}", first="  ", rest="    ")
        for one in pair.differences:
            if one.one is not None and one.other is not None:
                yield from look.wrapped(f"{one.question}: {one.one.value} / {one.other.value}", first="    - ")


def _agreement(pair: Pair) -> str:
    found = pair.agreement
    told = [counted(len(pair.differences), "question") + " answered otherwise"]
    if found.exact is not None and found.within_one is not None:
        levels = counted(found.compared, "level")
        told.append(f"{found.exact:.0%} of {levels} the same, {found.within_one:.0%} within one")
    if found.kappa is not None:
        told.append(f"kappa {found.kappa:.2f}")
    if found.needs_calibration:
        told.append("talk about what the questions mean first")
    return ", ".join(told)


def _conclusion(status: Status, look: Look, where: Where) -> Iterator[str]:
    if not status.unmet:
        yield from look.inked(Ink.SAFE, f"All {len(status.requirements)} requirements are met.")
        return
    verb = "is" if len(status.unmet) == 1 else "are"
    left = f"{len(status.unmet)} of {counted(len(status.requirements), 'requirement')} {verb} not met."
    yield from look.inked(Ink.BREAKING, left)
    step = status.unmet[0].step
    if step is not None:
        yield from look.wrapped(step.text, first="Next: ", rest=" " * 6)
        yield from command_lines(step, look, where)


def _short(commit: str) -> str:
    return commit[:_SHORT_COMMIT]
