"""What the design rules say to a question: how many elements keep to each, which do not, and what is new of that."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Level, RuleTally
from reviewtui.rubric.matching import design_rules_meant, is_open
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from reviewtui.model import Finding, Report
    from reviewtui.rubric.types import Question

NAMED = 3
"""How many elements a sentence names before it counts the rest."""


@dataclass(frozen=True, slots=True)
class DesignWord:
    """What design rules say; `value` is None where they leave it to the reviewer. `findings` are the new ones."""

    value: AnswerValue | None
    findings: tuple[Finding, ...]
    sentence: str


class DesignEvidence:
    """The tallies and findings of the design rules over all descriptions of a report."""

    def __init__(self, report: Report) -> None:
        """Add up what each rule was asked."""
        self._tallies: dict[str, RuleTally] = {}
        for tally in (tally for spec in report.specs for tally in spec.tallies):
            known = self._tallies.get(tally.rule)
            self._tallies[tally.rule] = _sum(known, tally) if known else tally
        self._open: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            if finding.level is not None and is_open(finding):
                self._open[finding.rule].append(finding)

    @property
    def rules(self) -> Collection[str]:
        """The ids of the design rules that were put."""
        return self._tallies.keys()

    def says(self, question: Question) -> DesignWord | None:
        """Return what is said to a question; None when no design rule was put that has anything to do with it."""
        meant = design_rules_meant(question.evidence, self._tallies)
        tallies = [self._tallies[rule] for rule in meant]
        if not tallies:
            return None
        asked = [tally for tally in tallies if tally.asked]
        if not asked:
            return _none_of_this_kind(question, tallies)
        findings = tuple(finding for tally in asked for finding in self._open.get(tally.rule, ()))
        return DesignWord(_value(question, asked), findings, " ".join(self._sentences(asked)))

    def _sentences(self, tallies: Sequence[RuleTally]) -> Iterable[str]:
        failing = sorted((t for t in tallies if t.new), key=lambda t: (-t.level, t.rule))
        for tally in failing[:NAMED]:
            yield f"{tally.rule}: {tally.asked - tally.failed:,} of {tally.asked:,} hold{self._but(tally)}."
        if len(failing) > NAMED:
            yield f"{counted(len(failing) - NAMED, 'more rule')} found something new."
        holding = [tally for tally in tallies if not tally.failed]
        checks = sum(tally.asked for tally in holding)
        if holding:
            verb, subject = ("holds", "it applies") if len(holding) == 1 else ("hold", "they apply")
            places = "the one place" if checks == 1 else f"all {checks:,} places"
            yield f"{counted(len(holding), 'rule')} {verb} in {places} that {subject} to."
        if stood := sum(tally.stood for tally in tallies):
            yield f"{counted(stood, 'place')} stood before and {'is' if stood == 1 else 'are'} not new."

    def _but(self, tally: RuleTally) -> str:
        """Name the elements that do not keep to a rule, where they are few."""
        subjects = Counter(_named(finding) for finding in self._open.get(tally.rule, ()) if finding.count == 1)
        if not 0 < len(subjects) <= NAMED or tally.stood:
            return ""
        return f", all but {', '.join(subjects)}"


def _none_of_this_kind(question: Question, tallies: Sequence[RuleTally]) -> DesignWord:
    """Say that no element is of the kind the rules look at; whether that settles the question, the checklist says."""
    fact = "Nothing in the description is of this kind"
    if question.silence_means is AnswerValue.UNKNOWN or any(tally.heuristic for tally in tallies):
        return DesignWord(None, (), f"{fact}, which does not settle it: it is yours to judge.")
    return DesignWord(AnswerValue.NOT_APPLICABLE, (), f"{fact}.")


def _sum(one: RuleTally, other: RuleTally) -> RuleTally:
    return RuleTally(
        one.rule,
        max(one.level, other.level),
        one.asked + other.asked,
        one.failed + other.failed,
        one.stood + other.stood,
        one.excused + other.excused,
        one.heuristic,
    )


def _value(question: Question, tallies: Sequence[RuleTally]) -> AnswerValue | None:
    """Return the answer: what is certain and new says no, hints say partly, what goes by names says nothing."""
    if question.fires_mean is AnswerValue.UNKNOWN and any(tally.failed for tally in tallies):
        return None
    certain = [tally for tally in tallies if tally.new and not tally.heuristic]
    if any(tally.level > Level.INFO for tally in certain):
        return question.fires_mean
    if certain:
        return AnswerValue.PARTLY
    if any(tally.failed for tally in tallies) or question.silence_means is AnswerValue.UNKNOWN:
        return None
    return question.silence_means


def _named(finding: Finding) -> str:
    if len(finding.operations) == 1:
        return str(finding.operations[0])
    return finding.change.subject
