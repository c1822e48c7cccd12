"""What the rules say to the questions before anybody is asked, and on what each such answer rests."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.rubric.design import DesignEvidence
from reviewtui.rubric.matching import has_verdict, is_open, not_put, rules_meant
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reviewtui.figures import EvidenceTable
    from reviewtui.model import Finding, Report
    from reviewtui.rubric.design import DesignWord
    from reviewtui.rubric.types import Checklist, Question

NAMED = 3
"""How many findings a sentence names before it counts the rest."""


class EvidenceState(Enum):
    """Whether the rules of a question found something, found nothing, or there are none."""

    FIRED = "fired"
    SILENT = "silent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules say to one question; `value` is None where the answer stays with the reviewer.

    `findings` are the open findings that speak to the question, in the order of the report; `sentence` says to a
    reader what the value rests on. `tables` show what there is to judge, one for each description that has any of it.
    """

    question: str
    state: EvidenceState
    value: AnswerValue | None
    findings: tuple[Finding, ...]
    sentence: str
    tables: tuple[EvidenceTable, ...] = ()


def prefill(checklist: Checklist, report: Report, rule_ids: Collection[str]) -> dict[str, Evidence]:
    """Return what the rules say to each question, by question id.

    `rule_ids` are all rules about changes that were put; which design rules were put, the report says.
    """
    found: defaultdict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for position, finding in enumerate(report.findings):
        if finding.level is None:
            found[finding.rule].append((position, finding))
    ordered = sorted(rule_ids)
    design = DesignEvidence(report)
    doubt = _doubt(report)
    said = {question.id: _by_changes(question, report, ordered, found) for question in checklist.questions}
    ground = _Ground({*rule_ids, *design.rules}, doubt)
    return {
        question.id: replace(
            _with_design(question, said[question.id], design.says(question), ground), tables=_tables(question, report)
        )
        for question in checklist.questions
    }


def _tables(question: Question, report: Report) -> tuple[EvidenceTable, ...]:
    return tuple(table for spec in report.specs for table in spec.tables if table.id == question.table)


@dataclass(frozen=True, slots=True)
class _Ground:
    """Which rules were put, and why silence may prove nothing."""

    rule_ids: Collection[str]
    doubt: str


def _with_design(question: Question, changes: Evidence, design: DesignWord | None, ground: _Ground) -> Evidence:
    """Return what both kinds of rules say together; silence settles nothing where a rule that is named was not put."""
    evidence = changes if design is None else _joined(changes, design, ground.doubt)
    if evidence.state is EvidenceState.SILENT and not_put(question.evidence, ground.rule_ids):
        return replace(evidence, value=None, sentence=f"{evidence.sentence} {_NOT_PUT}")
    return evidence


def _joined(changes: Evidence, design: DesignWord, doubt: str) -> Evidence:
    """Return what both kinds of rules say together: the worse word holds, and a yes needs both."""
    sentences = [design.sentence]
    value = None if doubt and not design.findings else design.value
    state = EvidenceState.FIRED if design.findings else EvidenceState.SILENT
    if changes.state is not EvidenceState.NONE:
        sentences.insert(0, changes.sentence)
        value = _worse(changes.value, value)
        state = EvidenceState.FIRED if EvidenceState.FIRED in {state, changes.state} else EvidenceState.SILENT
    elif doubt:
        sentences.append(doubt)
    return Evidence(changes.question, state, value, changes.findings + design.findings, " ".join(sentences))


_NOT_PUT = "Some rules that it rests on were not put, so silence does not settle it."
_WORST_FIRST = (AnswerValue.NO, AnswerValue.PARTLY, None, AnswerValue.UNKNOWN, AnswerValue.YES)


def _worse(one: AnswerValue | None, other: AnswerValue | None) -> AnswerValue | None:
    """Return the answer that counts more; what does not apply yields to anything else."""
    said = [value for value in (one, other) if value is not AnswerValue.NOT_APPLICABLE]
    return min(said, key=_WORST_FIRST.index, default=AnswerValue.NOT_APPLICABLE)


def _by_changes(
    question: Question, report: Report, rule_ids: Sequence[str], found: Mapping[str, list[tuple[int, Finding]]]
) -> Evidence:
    """Return what the rules about changes say to one question."""
    rules = rules_meant(question.evidence, rule_ids)
    if not rules:
        return Evidence(question.id, EvidenceState.NONE, None, (), "No rule can answer this: it is yours to judge.")
    placed = sorted((pair for rule in rules for pair in found.get(rule, ())), key=lambda pair: pair[0])
    relevant = [finding for _, finding in placed if has_verdict(finding, question.evidence_verdicts)]
    speaking = tuple(finding for finding in relevant if is_open(finding))
    if speaking:
        sentence = _fired(question, speaking)
        return Evidence(question.id, EvidenceState.FIRED, _settled(question.fires_mean), speaking, sentence)
    doubt = _doubt(report)
    value = None if doubt else _settled(question.silence_means)
    decided = _decided([finding for finding in relevant if not is_open(finding)])
    sentence = doubt or _silent(question, len(rules))
    return Evidence(question.id, EvidenceState.SILENT, value, (), f"{sentence}{decided}")


def _settled(value: AnswerValue) -> AnswerValue | None:
    """Return the answer, unless the rules cannot give one."""
    return None if value is AnswerValue.UNKNOWN else value


def _doubt(report: Report) -> str:
    """Say why silence proves nothing here; empty when it may be trusted."""
    if not report.specs:
        return "No description was compared, so the rules have nothing to say."
    unreadable = {problem.path for problem in report.errors}
    if unreadable:
        return f"Nothing was found, but {counted(len(unreadable), 'file')} could not be read: silence proves nothing."
    return ""


def _fired(question: Question, findings: Sequence[Finding]) -> str:
    """Say how many findings speak, what they say, and where the first of them stand."""
    count = len(findings)
    verb = {
        AnswerValue.NO: "says no" if count == 1 else "say no",
        AnswerValue.YES: "bears this out" if count == 1 else "bear this out",
    }.get(question.fires_mean, "bears on this, and you judge" if count == 1 else "bear on this, and you judge")
    named = ", ".join(_placed(finding) for finding in findings[:NAMED])
    rest = f" and {count - NAMED} more" if count > NAMED else ""
    return f"{counted(count, 'finding')} {verb}: {named}{rest}."


def _silent(question: Question, rules: int) -> str:
    """Say what it means that no rule found anything."""
    if question.evidence_verdicts:
        words = " or ".join(verdict.word for verdict in question.evidence_verdicts)
        fact = f"{_all(rules)} put to the change, and no open finding is {words}"
    elif question.fires_mean is AnswerValue.YES:
        fact = f"{_all(rules)} put to the change, and nothing was found"
    elif question.fires_mean is AnswerValue.NO:
        fact = f"All {rules} rules that could contradict this stayed silent" if rules > 1 else _ONE_SILENT
    else:
        fact = f"{_all(rules)} put to the change, and nothing was found that this asks about"
    if question.silence_means is AnswerValue.UNKNOWN:
        return f"{fact}, which does not prove it: it is yours to judge."
    if question.silence_means is AnswerValue.NOT_APPLICABLE:
        return f"{fact}, so the question does not arise."
    return f"{fact}."


_ONE_SILENT = "The one rule that could contradict this stayed silent"


def _all(rules: int) -> str:
    """Return the subject of a sentence about all rules of a question."""
    return f"All {rules} rules for this were" if rules > 1 else "The one rule for this was"


def _decided(findings: Sequence[Finding]) -> str:
    """Name the findings that do not speak because somebody decided about them."""
    if not findings:
        return ""
    counts = Counter(finding.disposition.value for finding in findings)
    return f" Already decided: {', '.join(f'{count} {word}' for word, count in sorted(counts.items()))}."


def _placed(finding: Finding) -> str:
    """Return a finding's rule and where it stands."""
    where = finding.where
    if where is None:
        return finding.rule
    return f"{finding.rule} at {where.path}:{where.line}" if where.line else f"{finding.rule} at {where.path}"
