"""Scores in words, for every report that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted

if TYPE_CHECKING:
    from reviewtui.figures import Aspect, Completeness, Compliance, OperationTexts, Posture, Score

_WHOLE = 100


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
    parts = ", ".join(f"{part.name} {percent(part.share)}" for part in short_parts(documentation))
    return f"{counted(documentation.operations, 'operation')}: {parts or 'all is there'}"


def short_parts(documentation: Completeness) -> list[Aspect]:
    """Return the parts that are not complete, the worst first."""
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
    return f"{number_of(posture.risk)} {posture.title}: {known}. {posture.people}"


def passed_words(postures: tuple[Posture, ...]) -> str:
    """Return how many checks passed for each risk of the OWASP list that rules can tell anything about."""
    told = [f"{number_of(one.risk)} {checks(one)}" for one in postures if one.passed + one.failed]
    return f"OWASP checks passed: {', '.join(told)}" if told else "no rule has anything to check"


def checks(posture: Posture) -> str:
    """Return passed of all checks."""
    return f"{posture.passed:,}/{posture.passed + posture.failed:,}"


def number_of(risk: str) -> str:
    """Return the number of a risk without the year of its list."""
    return risk.partition(":")[0]
