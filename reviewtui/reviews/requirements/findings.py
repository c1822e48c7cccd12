"""What is asked of the change itself: that all can be read, and that what stands against it was decided."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reviewtui.check import gate
from reviewtui.counting import counted
from reviewtui.model import Disposition, Verdict
from reviewtui.reviews.requirements.passing import lets_pass, open_stance, why_it_fails
from reviewtui.reviews.requirements.requirement import (
    Deed,
    Requirement,
    Step,
    cannot_be_told,
    listed,
    met,
    not_met,
    quoted,
)
from reviewtui.reviews.types import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.model import Finding, Problem
    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.rulings import Spoken


def readable(case: Case) -> Iterator[Requirement]:
    """Ask that everything could be read: nobody can answer for what was not seen."""
    name, title = "readable", "Everything can be read, and is as it was published"
    problems = (*case.asked.report.errors, *case.problems)
    if problems:
        first = problems[0]
        step = Step(Deed.MEND, f"mend {_place(first)}: {first.message}", about=first.path)
        places = listed(list(dict.fromkeys(map(_place, problems))), ", ")
        yield cannot_be_told(name, title, f"{counted(len(problems), 'error')}: {places}", step)
    else:
        yield met(name, title, counted(len(case.asked.report.specs), "description"))


def decided(case: Case) -> Iterator[Requirement]:
    """Ask that every finding that shuts the gate was decided, and may stay."""
    name, title = "findings", "Every finding that shuts the gate was decided, and may stay"
    due = [finding for finding in _shutting(case) if not _of_notice(finding)]
    left = [finding for finding in due if not lets_pass(case, finding)]
    if left:
        yield not_met(name, title, f"{_counts(left)} of {len(due)} left", _deciding(case, left))
    else:
        yield met(name, title, f"{_counts(due)} decided" if due else "there are none")


def notice(case: Case) -> Iterator[Requirement]:
    """Ask that consumers hear of an end as long before as the settings want."""
    name, title = "notice", "Consumers are told of an end early enough"
    days = case.config.notice[case.tier]
    told = f"{case.tier} asks for {days:,} days"
    wanted = case.gate.notice_days
    if wanted is not None and wanted != days:
        told += f" by the settings ({wanted:,} by the checklist)"
    found = [finding for finding in case.asked.report.findings if _of_notice(finding) and _stands(finding)]
    left = [finding for finding in found if not lets_pass(case, finding)]
    if left:
        yield not_met(name, title, f"{counted(len(left), 'end')} sooner than that; {told}", _deciding(case, left))
    else:
        yield met(name, title, f"none comes too soon without a decision; {told}")


def waivers(case: Case) -> Iterator[Requirement]:
    """Ask that no waiver is over, not approved, or mistaken."""
    name, title = "waivers", "Every waiver holds"
    standings = case.asked.report.waivers
    failing = [standing for standing in standings if standing.state.fails]
    if failing:
        first = failing[0]
        told = listed([f"{one.waiver.path} of {one.waiver.owner}: {one.message}" for one in failing])
        step = Step(Deed.MEND, first.step, ("reviewtui", "waivers", "list"), first.waiver.fingerprint)
        yield not_met(name, title, told, step)
    else:
        excusing = sum(standing.state.excuses for standing in standings)
        yield met(name, title, f"{counted(excusing, 'waiver')} in use" if excusing else "there are none in use")


def _shutting(case: Case) -> Iterator[Finding]:
    """Yield what shuts the gate as the repository sets it: on changes, and on the design where it is asked there."""
    outcome = gate(case.asked.report, case.config)
    yield from outcome.findings
    if case.config.lint.in_check:
        yield from outcome.design


def _of_notice(finding: Finding) -> bool:
    return finding.change.fact == "sunset-notice"


def _stands(finding: Finding) -> bool:
    return finding.disposition is Disposition.OPEN and finding.verdict >= Verdict.DANGEROUS


def _counts(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.verdict for finding in findings)
    told = [f"{counts[verdict]:,} {verdict.word}" for verdict in reversed(Verdict) if counts[verdict]]
    return ", ".join(told)


def _deciding(case: Case, left: Sequence[Finding]) -> Step:
    """Return what the first of the findings waits for: one that nobody spoke about, before those in discussion."""
    waiting = [finding for finding in left if open_stance(case, finding) is None]
    finding = waiting[0] if waiting else left[0]
    where = f"{finding.message.rstrip('.')} ({finding.rule})"
    command: tuple[str, ...] = ("reviewtui", "decide", finding.fingerprint, "STANCE", "--reason", "WHY")
    if waiting:
        return Step(Deed.RULE, f"decide about it: {where}", command, finding.fingerprint)
    stance = open_stance(case, finding)
    said = next(one for one in _spoken(case, finding) if one.ruling.stance is stance)
    who = said.reviewer.called
    if stance is Stance.FIX:
        text = f"do what {who} asked{_due(said)}: {quoted(said.ruling.reason) or where}"
        return Step(Deed.MEND, text, about=finding.fingerprint)
    if stance is Stance.QUESTION:
        text = f"answer the question of {who} about {where}: {quoted(said.ruling.reason)}"
    else:
        text = f"renew the waiver of {who}, which does not hold ({why_it_fails(case, finding, said)}): {where}"
        terms = ("--reason", "WHY", "--until", "DATE", "--approved-by", "NAME")
        command = ("reviewtui", "decide", finding.fingerprint, "waive", *terms)
    return Step(Deed.RULE, text, command, finding.fingerprint)


def _spoken(case: Case, finding: Finding) -> list[Spoken]:
    settled = case.together.rulings.on(finding)
    return [*settled.whole, *(one for said in settled.exceptions.values() for one in said)]


def _due(said: Spoken) -> str:
    ruling = said.ruling
    owner = f" of {ruling.owner}" if ruling.owner else ""
    return f"{owner} by {ruling.until}" if ruling.until else owner


def _place(problem: Problem) -> str:
    return ":".join(str(part) for part in (problem.path, problem.line) if part) or problem.message
