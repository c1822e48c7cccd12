"""What was found, cause by cause, with what everybody decided about it; what is harmless is counted by rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Disposition, Verdict
from reviewtui.records.rows import message_of, place_of, stands_in, verdict_word
from reviewtui.records.wording import day_of, listed, side, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Finding, Report, SpecReport
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.rulings import Settled, Spoken
    from reviewtui.reviews.types import Stance

_MOST_FINDINGS = 500
_MOST_OPERATIONS = 50


@dataclass(frozen=True, slots=True)
class RulingPart:
    """What one reviewer decided; `operation` is empty where it holds for the whole cause.

    `review` names the other review in which it was said, and is empty for this one.
    """

    stance: str
    operation: str
    by: str
    at: str
    reason: str
    owner: str
    until: str
    approved_by: str
    review: str


@dataclass(frozen=True, slots=True)
class FindingPart:
    """One cause. `decision` says in a few words what stands on it, and is empty where nobody decided.

    `place` is "file:line", and `revision` the side on which that is so.
    """

    fingerprint: str
    rule: str
    verdict: str
    disposition: str
    message: str
    excuse: str
    operations: tuple[str, ...]
    operation_count: int
    place: str
    revision: str
    decision: str
    rulings: tuple[RulingPart, ...]


@dataclass(frozen=True, slots=True)
class HarmlessPart:
    """How many findings a rule has that break nobody and that nobody spoke about."""

    rule: str
    verdict: str
    number: int


@dataclass(frozen=True, slots=True)
class SpecPart:
    """One description: what became of it, what was found, and what could not be read; `more` findings are left out."""

    path: str
    summary: str
    findings: tuple[FindingPart, ...]
    more: int
    harmless: tuple[HarmlessPart, ...]
    errors: tuple[str, ...]


def found(review: Review) -> tuple[SpecPart, ...]:
    """Return every description of the review."""
    return tuple(_spec(spec, review) for spec in review.report.specs)


def _spec(spec: SpecReport, review: Review) -> SpecPart:
    settled = {finding.fingerprint: review.together.rulings.on(finding) for finding in spec.findings}
    told = [finding for finding in spec.findings if _matters(finding, settled[finding.fingerprint])]
    harmless = Counter(
        (finding.verdict, finding.rule)
        for finding in spec.findings
        if not _matters(finding, settled[finding.fingerprint])
    )
    return SpecPart(
        path=spec.path or spec.base_path,
        summary=_summary(spec),
        findings=tuple(_finding(one, settled[one.fingerprint], review.report) for one in told[:_MOST_FINDINGS]),
        more=max(0, len(told) - _MOST_FINDINGS),
        harmless=tuple(
            HarmlessPart(rule, verdict.word, number)
            for (verdict, rule), number in sorted(harmless.items(), key=lambda one: (-one[0][0], -one[1], one[0][1]))
        ),
        errors=tuple(f"{error.path}:{error.line}: {error.message}" for error in spec.errors),
    )


def _matters(finding: Finding, settled: Settled) -> bool:
    return finding.verdict >= Verdict.DANGEROUS or bool(settled.whole or settled.exceptions)


def _summary(spec: SpecReport) -> str:
    counts = [(sum(finding.verdict is verdict for finding in spec.findings), verdict.word) for verdict in Verdict]
    numbers = listed([f"{number:,} {word}" for number, word in reversed(counts) if number], len(Verdict))
    form = f"{spec.format} {spec.version}".strip()
    told = f"{spec.status.value} ({form})" if form else spec.status.value
    return f"{told}: {numbers}" if numbers else told


def _finding(finding: Finding, settled: Settled, report: Report) -> FindingPart:
    spoken = [*settled.whole, *(one for said in settled.exceptions.values() for one in said)]
    return FindingPart(
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        verdict=verdict_word(finding),
        disposition=finding.disposition.value,
        message=message_of(finding),
        excuse=finding.reason,
        operations=tuple(map(str, finding.operations[:_MOST_OPERATIONS])),
        operation_count=len(finding.operations),
        place=place_of(finding),
        revision=side(stands_in(finding, report)),
        decision=_decision(finding, settled),
        rulings=tuple(map(_ruling, sorted(spoken, key=lambda one: (one.ruling.operation, one.ruling.at)))),
    )


def _decision(finding: Finding, settled: Settled) -> str:
    """Return what stands on a cause, and how many of its operations are decided otherwise."""
    stance = settled.stance
    words = [_one_decision(stance, settled)] if stance else []
    if finding.disposition is not Disposition.OPEN:
        words.insert(0, finding.disposition.value)
    words += _exceptions(settled)
    return "; ".join(words)


def _one_decision(stance: Stance, settled: Settled) -> str:
    others = {one.ruling.stance for one in settled.whole} - {stance}
    return f"{stance.phrase}, reviewers differ" if others else stance.phrase


def _exceptions(settled: Settled) -> Iterator[str]:
    for operation in sorted(settled.exceptions):
        stance = settled.stance_on(operation)
        if stance is not None:
            yield f"{operation}: {stance.phrase}"


def _ruling(spoken: Spoken) -> RulingPart:
    ruling = spoken.ruling
    return RulingPart(
        stance=ruling.stance.phrase if ruling.stance else "",
        operation=ruling.operation,
        by=spoken.reviewer.called,
        at=stamp(ruling.at),
        reason=ruling.reason,
        owner=ruling.owner,
        until=day_of(ruling.until),
        approved_by=ruling.approved_by,
        review=spoken.review,
    )
