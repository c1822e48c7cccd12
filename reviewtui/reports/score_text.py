"""The scores of a description for people: a line each, and with more room the operations and risks behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.figures import Aspect, Completeness, Compliance, OperationTexts, Posture, Score, Scores
    from reviewtui.reports.look import Look

_MARGIN = " " * 15
_WHOLE = 100


def score_lines(scores: Scores, look: Look) -> Iterator[str]:
    """Yield a line on each score; verbose ones name the rules, operations and risks behind it."""
    compliance, documentation, security = scores.compliance, scores.documentation, scores.security
    yield from _headed("compliance", compliance.score, scores.tier, _costs(compliance), look)
    if look.verbose:
        yield from _listed([compliance_words(compliance)], look)
    yield from _headed("documentation", documentation.score, scores.tier, _least(documentation), look)
    if look.verbose:
        yield from _listed([documentation_words(documentation), *map(operation_words, documentation.worst)], look)
    yield from look.wrapped(passed_words(security), first="security       ", rest=_MARGIN)
    if look.verbose:
        yield from _listed([posture_words(posture) for posture in security], look)


def _headed(name: str, score: Score, tier: str, said: str, look: Look) -> Iterator[str]:
    words = f"{share_words(score, tier)}; {said}" if said else share_words(score, tier)
    first, *more = look.wrapped(words, first=f"{name:<15}", rest=_MARGIN)
    label = first[: len(_MARGIN)]
    yield label + look.ink(Ink.SAFE if score.reached else Ink.DANGEROUS, first[len(label) :])
    yield from more


def _listed(items: list[str], look: Look) -> Iterator[str]:
    for item in items:
        yield from look.wrapped(item, first=f"{_MARGIN}- ", rest=f"{_MARGIN}  ")


def _costs(compliance: Compliance) -> str:
    return f"{compliance.costliest[0]} costs most" if compliance.costliest else ""


def _least(documentation: Completeness) -> str:
    short = _short_parts(documentation)[:2]
    return f"least: {', '.join(f'{part.name} {percent(part.share)}' for part in short)}" if short else ""


def passed_words(postures: tuple[Posture, ...]) -> str:
    """Return how many checks passed for each risk of the OWASP list that rules can tell anything about."""
    told = [f"{_number(one.risk)} {checks(one)}" for one in postures if one.passed + one.failed]
    return f"OWASP checks passed: {', '.join(told)}" if told else "no rule has anything to check"


def share_words(score: Score, tier: str) -> str:
    """Return a share beside what the tier asks for."""
    if score.share is None:
        return "nothing to measure"
    shown = percent(score.share)
    return (
        f"{shown} ({tier} asks for {score.wanted})" if score.reached else f"{shown}, short of {score.wanted} ({tier})"
    )


def percent(share: float) -> str:
    """Return whole percents, rounded down: 100 % means all of it, and nothing short of a target looks reached."""
    return f"{int(share)} %"


def compliance_words(compliance: Compliance) -> str:
    """Return how many rules hold, and which cost most."""
    words = f"{compliance.kept} of {counted(compliance.rules, 'rule')} that apply hold everywhere"
    return f"{words}, most is lost to {', '.join(compliance.costliest)}" if compliance.costliest else words


def documentation_words(documentation: Completeness) -> str:
    """Return what share of each part is written, the worst first; parts that are complete are not named."""
    parts = ", ".join(f"{part.name} {percent(part.share)}" for part in _short_parts(documentation))
    return f"{counted(documentation.operations, 'operation')}: {parts or 'all is there'}"


def _short_parts(documentation: Completeness) -> list[Aspect]:
    short = (part for part in documentation.aspects if part.operations and part.share < _WHOLE)
    return sorted(short, key=lambda part: part.share)


def operation_words(texts: OperationTexts) -> str:
    """Return how much of an operation is explained, and what is missing."""
    return f"{texts.operation}: {percent(texts.share)}, lacks {', '.join(texts.lacks)}"


def posture_words(posture: Posture) -> str:
    """Return what is known of one risk, and the question that remains for people."""
    parts = [f"{checks(posture)} checks passed"] if posture.passed + posture.failed else []
    parts += [counted(posture.hints, "doubtful place")] if posture.hints else []
    known = ", ".join(parts) or "no rule can tell"
    return f"{_number(posture.risk)} {posture.title}: {known}. {posture.people}"


def checks(posture: Posture) -> str:
    """Return passed of all checks."""
    return f"{posture.passed:,}/{posture.passed + posture.failed:,}"


def _number(risk: str) -> str:
    return risk.partition(":")[0]
