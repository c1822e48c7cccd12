"""Every rule answers the marked lines of its example and of its case file, and nothing else there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from reviewtui.model import Finding
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.examples import Expanded, expand
from reviewtui.rules.judge import judge
from reviewtui.rules.notice import short_notices
from reviewtui.rules.release import silent_releases
from reviewtui.rules.rule import Example, Rule
from reviewtui.rules.unclassified import unclassified_change
from tests.formats.texts import compared

CASES = Path(__file__).parent
DAY = dt.date(2026, 1, 1)
NOTICE = 180
RULES = [rule for rule in catalogue().rules if rule is not unclassified_change and not rule.each]


@dataclass(frozen=True)
class Case:
    """One pair of fragments, and what it shows."""

    rule: str
    name: str
    example: Example

    @property
    def loud(self) -> bool:
        """Whether some line is marked, so that the rule must fire."""
        expanded = expand(self.example)
        return bool(expanded.base_marks | expanded.head_marks)


@cache
def cases_of(rule_id: str) -> tuple[Case, ...]:
    """Return the cases of a rule's file; a missing file has none."""
    file = CASES / f"{rule_id}.yaml"
    written = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) if file.exists() else []
    return tuple(
        Case(rule_id, entry["name"], Example(entry["scope"], entry["base"], entry["head"])) for entry in written
    )


def _findings(expanded: Expanded) -> tuple[Finding, ...]:
    """Judge as a check does: on a certain day, and the version last."""
    outcome = compared(expanded.file, expanded.base, expanded.head)
    assert not outcome.errors
    short = short_notices(outcome.changes, DAY, lambda _: NOTICE)
    found = judge(expanded.file, (*outcome.changes, *short))
    return (*found, *judge(expanded.file, silent_releases(outcome.release, found)))


def _marks_hit(finding: Finding, base_marks: frozenset[int], head_marks: frozenset[int]) -> set[tuple[str, int]]:
    change = finding.change
    lines = (("base", change.base, base_marks), ("head", change.head, head_marks))
    return {(side, place.line) for side, place, marks in lines if place is not None and place.line in marks}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_on_marked_lines_only(rule: Rule) -> None:
    example = Case(rule.id, "the example of its declaration", rule.example)
    assert example.loud

    for case in (example, *cases_of(rule.id)):
        _see_what_fires(case)

    assert any(not case.loud for case in cases_of(rule.id)), "no case in which it stays quiet"


def _see_what_fires(case: Case) -> None:
    expanded = expand(case.example)
    findings = _findings(expanded)

    fired = [finding for finding in findings if finding.rule == case.rule]
    told = "\n".join([case.name, *(f"{finding.rule}: {finding.message} {finding.change}" for finding in findings)])
    marks = {("base", line) for line in expanded.base_marks} | {("head", line) for line in expanded.head_marks}
    hits = [_marks_hit(finding, expanded.base_marks, expanded.head_marks) for finding in fired]

    assert all(hits), f"it fired on a line without a mark:\n{told}"
    assert set().union(*hits) == marks, f"a marked line stayed quiet:\n{told}"
    assert unclassified_change.id not in {finding.rule for finding in findings}, told


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == {rule.id for rule in RULES}
