"""All rules as a reviewer looks for them: in groups, by words, and only those that matter here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.model import Level, Verdict
from reviewtui.reports.rule_page import group_of
from reviewtui.rubric.matching import design_rules_meant, rules_meant
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.in_force import InForce, in_force

if TYPE_CHECKING:
    from reviewtui.rubric.types import Question
    from reviewtui.rules.rule import Rule
    from reviewtui.tui.port import ReviewSession


class Only(Enum):
    """Which rules are listed; the value is what the heading says."""

    ALL = "all rules"
    FIRED = "those that fired here"
    BREAKING = "those that break"
    OFF = "those that are off here"

    def turned(self) -> Only:
        """Return the choice that comes next."""
        choices = list(Only)
        return choices[(choices.index(self) + 1) % len(choices)]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A rule with what holds for it here, how often it fired in this review, and the questions that it speaks to."""

    rule: Rule
    group: str
    here: InForce
    fired: int
    questions: tuple[str, ...]
    words: str

    def is_among(self, only: Only) -> bool:
        """Whether it is listed."""
        match only:
            case Only.ALL:
                return True
            case Only.FIRED:
                return self.fired > 0
            case Only.BREAKING:
                return self.here.weight is Verdict.BREAKING
            case Only.OFF:
                return self.here.weight is None


Listed: TypeAlias = Shelved | str
"""A line of the list: a rule, or the heading of a group."""


class RuleShelf:
    """The rules in groups: those on changes before those on design, the worst first in each."""

    def __init__(self, shelved: Iterable[Shelved]) -> None:
        """Put them in order."""
        self.rules = tuple(sorted(shelved, key=_order))

    @classmethod
    def of(cls, session: ReviewSession) -> RuleShelf:
        """Load every rule, and look at what a review says of it; raises UsageError for a broken preset."""
        rules = catalogue().rules
        here = in_force(session.config)
        fired = Counter(finding.rule for finding in session.report.findings)
        asked = _questions(session.checklist.questions, rules)
        return cls(
            Shelved(rule, group_of(rule), here[rule.id], fired[rule.id], tuple(asked[rule.id]), _words(rule))
            for rule in rules
        )

    def listed(self, words: str, only: Only) -> Iterator[Listed]:
        """Give the rules that have all the words somewhere, below the headings of their groups."""
        wanted = words.lower().split()
        group = ""
        for one in self.rules:
            if one.is_among(only) and all(word in one.words for word in wanted):
                if one.group != group:
                    group = one.group
                    yield group
                yield one


def _order(one: Shelved) -> tuple[bool, str, int, str]:
    weight = one.rule.level if one.rule.level is not None else one.rule.verdict
    return one.rule.level is not None, one.group, -weight, one.rule.id


def _words(rule: Rule) -> str:
    return " ".join((rule.id, rule.title, rule.why, rule.fix, rule.lesson, group_of(rule))).lower()


def _questions(questions: Iterable[Question], rules: Sequence[Rule]) -> defaultdict[str, list[str]]:
    """Return the words of the questions that each rule speaks to."""
    changes = sorted(rule.id for rule in rules if rule.level is None)
    design = sorted(rule.id for rule in rules if rule.level is not None)
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for question in questions:
        meant = (*rules_meant(question.evidence, changes), *design_rules_meant(question.evidence, design))
        for rule_id in dict.fromkeys(meant):
            asked[rule_id].append(question.question)
    return asked


def weight_word(weight: Verdict | Level | None) -> str:
    """Return how bad a rule is here in one word."""
    return weight.word if weight is not None else "off"
