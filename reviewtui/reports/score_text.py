"""The scores of a description for people: a line each, and with more room the operations and risks behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.look import Ink
from reviewtui.scores.words import (
    compliance_words,
    documentation_words,
    operation_words,
    passed_words,
    percent,
    posture_words,
    share_words,
    short_parts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.figures import Completeness, Compliance, Score, Scores
    from reviewtui.reports.look import Look

_MARGIN = " " * 15


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
    short = short_parts(documentation)[:2]
    return f"least: {', '.join(f'{part.name} {percent(part.share)}' for part in short)}" if short else ""
