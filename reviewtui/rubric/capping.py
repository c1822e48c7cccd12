"""What keeps a dimension from a higher level, whatever its percentage: open blockers, open findings, the unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rubric.matching import design_rules_meant, is_open, rules_meant
from reviewtui.rubric.types import AnswerValue, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reviewtui.model import Finding, Verdict
    from reviewtui.rubric.types import Cap, Dimension, Question

BLOCKED_LEVEL = 2
UNKNOWN_LEVEL = 3
UNKNOWN_SHARE = 0.25


class Kind(NamedTuple):
    """What a cap asks of a finding, but for the methods of its operations."""

    rule: str
    verdict: Verdict
    is_design: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """A level that a dimension cannot pass, and the sentence that says why."""

    level: int
    reason: str


def is_open_blocker(question: Question, answer: AnswerValue | None) -> bool:
    """Whether a blocker was answered, and not in its favor; "unknown" does not lift it."""
    return question.severity_if_no is Severity.BLOCKER and answer in {AnswerValue.NO, AnswerValue.UNKNOWN}


def limits_by_answers(questions: Sequence[Question], answers: Mapping[str, AnswerValue]) -> tuple[Limit, ...]:
    """Return what the answers to a dimension's questions forbid.

    The share of the unknown is measured by weight, so that turning "unknown" into "no" never lifts a cap.
    """
    limits = [
        Limit(BLOCKED_LEVEL, f"blocker {question.id} is answered {answers[question.id].value}")
        for question in questions
        if is_open_blocker(question, answers.get(question.id))
    ]
    applicable = [question for question in questions if answers.get(question.id) is not AnswerValue.NOT_APPLICABLE]
    unknown = [question for question in applicable if answers.get(question.id) is AnswerValue.UNKNOWN]
    share = _weight(unknown) / (_weight(applicable) or 1)
    if share > UNKNOWN_SHARE:
        limits.append(Limit(UNKNOWN_LEVEL, f"{share:.0%} of what is asked is answered unknown"))
    return tuple(limits)


def open_by_kind(findings: Iterable[Finding]) -> dict[Kind, list[Finding]]:
    """Return the open findings by what most caps ask for: of thousands, few differ in that."""
    kinds: dict[Kind, list[Finding]] = {}
    for finding in filter(is_open, findings):
        kinds.setdefault(Kind(finding.rule, finding.verdict, finding.level is not None), []).append(finding)
    return kinds


def limits_by_findings(dimension: Dimension, opened: Mapping[Kind, Sequence[Finding]]) -> tuple[Limit, ...]:
    """Return what open findings forbid, by the caps of the dimension."""
    counted = [(cap, sum(_count(cap, kind, found) for kind, found in opened.items())) for cap in dimension.caps]
    return tuple(Limit(cap.level, f"{cap.because} ({count})") for cap, count in counted if count)


def _count(cap: Cap, kind: Kind, found: Sequence[Finding]) -> int:
    """Return how many findings of one kind the cap is about."""
    rules = design_rules_meant if kind.is_design else rules_meant
    if (cap.verdicts and kind.verdict not in cap.verdicts) or not rules(cap.rules, (kind.rule,)):
        return 0
    if not cap.methods:
        return len(found)
    return sum(any(operation.method in cap.methods for operation in finding.operations) for finding in found)


def _weight(questions: Iterable[Question]) -> int:
    """Return what the questions weigh together."""
    return sum(question.weight for question in questions)
